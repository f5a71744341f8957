import { describe, expect, test } from 'vitest'
import type { ClientName } from './clients/client-kind.ts'
import type { About, Result, Run } from './figures.ts'
import type { Contestant } from './shape.ts'
import { tables } from './tables.ts'

const shape = 'country, five scalars'

function result(server: Contestant, rps: number, others: Partial<Result> = {}): Result {
  const costs = { p50: 1, p99: 2, statements: 0.5, serverCpu: 100, databaseCpu: 100, hits: 12, errors: 0 }
  return { shape, like: 'apollo', clients: 64, server, rps, ...costs, ...others }
}

function run(results: readonly Result[], others: Partial<About> = {}, failures: Run['failures'] = []): Run {
  const software = { machine: '2 × Example', node: 'v20.19.0', neo4j: '2026.08.1', peer: '7.6.3' }
  const about = { began: '2026-11-28T06:00:00Z', minutes: 41.2, commit: 'abc1234', rounds: 3, seconds: 1, scale: 0 }
  return { about: { ...about, ...software, ...others }, results, failures }
}

/** The cells of the first table below a heading, by their rows. */
function under(text: string, heading: RegExp): readonly (readonly string[])[] {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => heading.test(line))
  expect(from).toBeGreaterThanOrEqual(0)
  const first = lines.findIndex((line, at) => at > from && line.startsWith('|'))
  const rest = lines.slice(first)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return rest.slice(0, end < 0 ? undefined : end).map((line) => line.slice(2, -2).split(' | '))
}

describe('The tables of BENCHMARKS.md', () => {
  test('ratios are those of contestants that were sent the same requests by as many clients', () => {
    const of = (like: ClientName, clients: number, [ours, peer, raw]: readonly [number, number, number]) => [
      result('entrepot', ours, { like, clients }),
      result('neo4j-graphql', peer, { like, clients }),
      result('raw', raw, { like, clients }),
    ]
    const text = tables([
      run([...of('apollo', 64, [800, 100, 400]), ...of('apollo', 1, [90, 60, 30]), ...of('bare', 64, [900, 90, 300])]),
    ])
    expect(under(text, /^### 64 clients/).slice(2)).toEqual([[shape, '8.0 / 2.0', '10.0 / 3.0']])
    expect(under(text, /^### One client/).slice(2)).toEqual([[shape, '1.5 / 3.0']])
  })

  test('what misses an aim is named, and the bare requests have none', () => {
    const slow = (like: ClientName) => [
      result('entrepot', 700, { like }),
      result('neo4j-graphql', 100, { like }),
      result('raw', 100, { like }),
    ]
    const text = tables([run([...slow('urql'), ...slow('bare')])])
    expect(text).toContain('- country, five scalars, urql, 64 clients: 7.0 × the peer, where 8 was the aim')
    expect(text).not.toContain('five scalars, bare, 64')
    expect(text).not.toContain('× one statement, where')
  })

  test('a shape measured again is taken from the later run, whole', () => {
    const first = run([result('entrepot', 800), result('neo4j-graphql', 100), result('raw', 100)])
    const second = run([result('entrepot', 400), result('neo4j-graphql', 200)])
    expect(under(tables([first, second]), /^### 64 clients/).slice(2)).toEqual([[shape, '2.0 / –']])
  })

  test('beside another commit, each engine is compared with itself, and what is slower than 0.9 is named', () => {
    const text = tables([
      run(
        [
          result('entrepot', 1000),
          result('before', 800),
          result('embedded', 800, { databaseCpu: Number.NaN }),
          result('before-embedded', 1000, { databaseCpu: Number.NaN }),
        ],
        { against: 'def5678' },
      ),
    ])
    expect(text).toContain('commit abc1234, beside commit def5678')
    expect(under(text, /^#### 64 clients/).slice(2)).toEqual([[shape, '1.25 / 0.80']])
    expect(text).toContain('- country, five scalars, apollo, 64 clients, embedded: 0.80')
    expect(text).not.toContain('64 clients, entrepot: ')
  })

  test('a contestant whose answers were errors is named', () => {
    const text = tables([
      run([result('entrepot', 800), result('neo4j-graphql', 100, { errors: 3 }), result('raw', 100)]),
    ])
    expect(text).toContain('- country, five scalars, apollo, 64 clients, neo4j-graphql: 3 answers were errors')
  })

  test('a shape that could not be measured is named, with the reason', () => {
    const failure = { shape, like: 'urql', message: 'raw is answered differently:\nraw: 1' } as const
    expect(tables([run([], {}, [failure])])).toContain('- country, five scalars, urql: raw is answered differently:')
  })

  test('what a file can’t hold, a figure that was not measured, is a dash', () => {
    const measured = run([
      result('entrepot', 800, { hits: Number.NaN }),
      result('neo4j-graphql', 100),
      result('raw', 100),
    ])
    const [, , row] = under(tables([JSON.parse(JSON.stringify(measured))]), /^### Requests like apollo/)
    expect(row).toContain('– / 12 / 12')
  })
})
