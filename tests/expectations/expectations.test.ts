import { expect, it } from 'vitest'
import { onEachEngine } from '../engines.ts'
import { held } from './kind.ts'
import { kinds } from './kinds.ts'

const fewest: Readonly<Record<string, number>> = {
  gateways: 250,
  memberships: 100,
  names: 240,
  ports: 200,
  rail: 30,
  searches: 200,
  sea: 30,
  treaties: 40,
}

onEachEngine('what experts expect', (graph) => {
  it.each(kinds)('at least 95 % of the expected $name hold', async (kind) => {
    const { of, failed } = await held(graph, kind)
    expect(of).toBeGreaterThanOrEqual(fewest[kind.name] ?? 1)
    expect(failed.length / of, failed.map(({ fault }) => fault).join('\n')).toBeLessThanOrEqual(0.05)
  })
})
