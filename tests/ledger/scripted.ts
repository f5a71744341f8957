import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { type Change, commit, type EntryDraft } from '../../cypher/knowledge/ledger/commit.ts'
import { wholeGraph } from './whole-graph.ts'

const stated = { basis: 'STATED', citations: ['source:S1#9'] }
const saying = { act: 'PUT_ENTITY', by: 'ann' } as const

const mongolia: Change = {
  fact: { kind: 'ENTITY', key: 'country:MNG' },
  row: { id: 'country:MNG', kind: 'COUNTRY', properties: { ...stated, name: 'Mongolia', iso3: 'MNG', codes: ['MNG'] } },
}

/** Changes of facts of every kind, the later ones of what the earlier ones wrote too. */
export const script: readonly (readonly [string, readonly Change[]])[] = [
  [
    'a port has another name',
    [
      {
        fact: { kind: 'ENTITY', key: 'port:CNHRS' },
        row: { id: 'port:CNHRS', kind: 'PORT', properties: { ...stated, name: 'Khorgas', importance: 70 } },
      },
    ],
  ],
  [
    'a country and its border are new',
    [
      mongolia,
      {
        fact: { kind: 'RELATION', key: 'country:CHN BORDERS country:MNG' },
        row: { from: 'country:CHN', relation: 'BORDERS', to: 'country:MNG', properties: stated },
      },
    ],
  ],
  [
    'two ports no longer face each other, and so are not linked',
    [{ fact: { kind: 'RELATION', key: 'port:CNHRS PAIRED_WITH port:KZKHG' }, row: 'GONE' }],
  ],
  [
    'a port of the sea serves a country, and so is linked',
    [
      {
        fact: { kind: 'RELATION', key: 'port:CNSHA SERVES country:KAZ' },
        row: { from: 'port:CNSHA', relation: 'SERVES', to: 'country:KAZ', properties: { ...stated, rank: 1 } },
      },
    ],
  ],
  [
    'a source is new, and a claim cites it',
    [
      {
        fact: { kind: 'SOURCE', key: 'source:new' },
        row: { id: 'source:new', properties: { title: 'A new one', basis: 'STATED', publishedOn: '2026-01-01' } },
      },
      {
        fact: { kind: 'CLAIM', key: 'observation:N1' },
        row: {
          id: 'observation:N1',
          claimKind: 'OBSERVATION',
          about: [{ role: 'REPORTER', entity: 'country:MNG' }],
          derivedFrom: ['observation:F2'],
          properties: {
            ...{ type: 'statistic', predicate: 'trade with', measure: 'TRADE_VALUE', kind: 'LEVEL', flow: 'TRADE' },
            ...{ value: '12', unit: 'USD', comparator: 'EQUAL', reporterId: 'country:MNG', basis: 'DERIVED' },
            citations: ['source:new#1'],
          },
        },
      },
    ],
  ],
  [
    'a claim that another was computed from is retracted with it',
    [
      { fact: { kind: 'CLAIM', key: 'observation:N1' }, row: 'GONE' },
      { fact: { kind: 'CLAIM', key: 'observation:F3' }, row: 'GONE' },
    ],
  ],
  [
    'a section is longer, and a former id leads elsewhere',
    [
      {
        fact: { kind: 'SECTION', key: 'section:line-1' },
        row: {
          id: 'section:line-1',
          properties: {
            ...{ id: 'section:line-1', railwayId: 'railway:line', number: 1, sortKey: '0001', kilometres: 13.5 },
            ...{ fromId: 'port:CNHRS', toId: 'port:CNSHA', ...stated },
          },
        },
      },
      { fact: { kind: 'REDIRECT', key: 'port:CNOLD' }, row: { id: 'port:CNOLD', target: 'port:CNSHA' } },
    ],
  ],
  [
    'a country is gone with its border',
    [
      { fact: { kind: 'RELATION', key: 'country:CHN BORDERS country:MNG' }, row: 'GONE' },
      { fact: mongolia.fact, row: 'GONE' },
    ],
  ],
]

/** What a graph held at a revision. */
export interface Snapshot {
  readonly what: string
  readonly revision: number
  readonly at: string
  readonly held: Awaited<ReturnType<typeof wholeGraph>>
}

/** Makes the changes of a step, and returns what the graph holds after it. Entries of two steps have two times. */
export async function step(
  graph: WritableGraph,
  what: string,
  changes: readonly Change[],
  draft: EntryDraft = saying,
): Promise<Snapshot> {
  await new Promise((resolve) => setTimeout(resolve, 5))
  const { entry } = await commit(graph, draft, async () => changes)
  return { what, revision: entry.revision, at: entry.at, held: await wholeGraph(graph) }
}
