import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MirrorFlow } from '../../../cypher/knowledge/mirror/mirror-flow.ts'
import { writeJob } from './chunks.ts'
import { type PlantedTrade, plantedTrade } from './planted-trade.ts'

const size = 1_000_000
const reported = 100_000

interface Compared {
  readonly seconds: number
  readonly pageMilliseconds: number
  /** How long the process that was asked could not do anything else. */
  readonly busySeconds: number
  readonly megabytes: { readonly serving: number; readonly comparing: number }
  readonly total: number
  readonly found: readonly MirrorFlow[]
}

const keyOf = (flow: { exporter: string; importer: string; commodity: string | null; start: string }) =>
  [flow.exporter, flow.importer, flow.commodity, flow.start].join(' ')

describe('a reconciled set of a million flows, and the reports of both sides with 200 asymmetries', () => {
  const root = mkdtempSync(join(tmpdir(), 'entrepot-workspaces-'))
  let trade: PlantedTrade
  let compared: Compared
  beforeAll(() => {
    trade = plantedTrade(size, reported)
    writeJob(root, 'trade', '20260101-000000-baci00', trade.reconciled())
    writeJob(root, 'trade', '20260102-000000-expo00', trade.exports)
    writeJob(root, 'trade', '20260103-000000-impo00', trade.imports)
    const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
    const script = fileURLToPath(new URL('compare-process.ts', import.meta.url))
    const out = execFileSync(process.execPath, [tsx, script, root, 'trade'], { maxBuffer: 1e8, encoding: 'utf8' })
    compared = JSON.parse(out) as Compared
    const { found: _, ...measured } = compared
    console.log(measured)
  }, 300_000)
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it('all 200 are found, and none besides', () => {
    expect(trade.planted).toHaveLength(200)
    expect(compared.found.map(keyOf).sort()).toEqual(trade.planted.map(keyOf).sort())
  })

  it('at least 95 % of the reasons are named, and none that is wrong is said to fit', () => {
    const reasons = new Map(trade.planted.map((planted) => [keyOf(planted), planted.reason]))
    const missed = compared.found.filter(
      (flow) => !flow.reasons.some(({ reason }) => reason === reasons.get(keyOf(flow))),
    )
    const told = (flows: readonly MirrorFlow[]) =>
      flows.map(
        (flow) =>
          `${reasons.get(keyOf(flow))}: ${JSON.stringify(flow.reasons)} ${flow.exported?.value} ${flow.imported?.value}`,
      )
    expect(told(missed).slice(0, 20)).toEqual([])
    const wrong = compared.found.filter((flow) =>
      flow.reasons.some(({ reason, fit }) => fit === 'FITS' && reason !== reasons.get(keyOf(flow))),
    )
    expect(told(wrong).slice(0, 20)).toEqual([])
  })

  it('flows that a reconciled set has stand beside its number, and it is no side of its own', () => {
    const both = compared.found.filter(
      ({ exported, imported, start }) => exported && imported && start === '2023-01-01',
    )
    expect(both.length).toBeGreaterThan(150)
    expect(both.filter(({ reconciled }) => reconciled?.dataset === 'baci').length).toBeGreaterThan(150)
    expect(compared.total).toBeLessThan(reported + 400)
  })

  it('the largest gap comes first, and what has one side alone after all that have two', () => {
    const gaps = compared.found.map(({ gap }) => (gap === null ? null : Math.abs(Number(gap))))
    const known = gaps.filter((gap) => gap !== null)
    expect(gaps.slice(0, known.length)).toEqual(known.toSorted((one, other) => other - one))
  })

  it('the process that compares takes less than 500 MB', { skip: process.platform !== 'linux' }, () => {
    expect(compared.megabytes.comparing).toBeGreaterThan(50)
    expect(compared.megabytes.comparing).toBeLessThan(500)
  })

  it('whoever is asked takes less than 300 MB itself, and is free for others all the while', () => {
    expect(compared.megabytes.serving).toBeLessThan(300)
    expect(compared.busySeconds).toBeLessThan(3)
  })
})
