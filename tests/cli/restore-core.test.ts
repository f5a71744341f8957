import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreGraph } from '../../src/commands/whole/restore-graph.ts'
import { writeWholeGraph } from '../../src/commands/whole/write-file.ts'
import { answer } from '../asking.ts'
import { onEachEmptyEngine, onEmbedded } from '../engines.ts'
import { wholeGraph } from '../ledger/whole-graph.ts'

const folder = mkdtempSync(join(tmpdir(), 'entrepot-restore-core-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'core.jsonl.gz')

const operations = [
  '{ about { revision seededAt profile } countries { totalCount } regions { totalCount } sources { totalCount } }',
  '{ portsServing(place: "region:CENTRAL_ASIA", first: 30) { totalCount nodes { port { id name } basis } } }',
  '{ ports(first: 50, where: { country: ["country:CHN"] }) { totalCount nodes { id name codes } } }',
  '{ search(text: "horgos") { totalCount nodes { id } } }',
  '{ conflicts(first: 50) { totalCount nodes { id reason explanation } } }',
  '{ claims(first: 100) { totalCount nodes { id citations { source { id } paragraph } } } }',
  '{ route(from: "port:CNHRS", to: "country:KAZ") { kilometres legs { from { id } to { id } } } }',
  '{ node(id: "organization:ASEAN") { ... on Organization { members(asOf: "2025-12-31") { totalCount nodes { id } } } } }',
  '{ country(iso: "KAZ") { neighbors(first: 100) { totalCount edges { relation node { id } basis } } } }',
  '{ shortestPath(from: "country:CHN", to: "country:DEU") { nodes { id } } }',
  '{ observations(first: 100) { totalCount nodes { id value unit } } }',
  '{ node(id: "port:RUMOW") { id } search(text: "CNSHG") { nodes { id } } }',
  '{ agreements(first: 100) { totalCount nodes { id status { state } parties { totalCount } } } }',
]

onEmbedded('the core profile', (core) => {
  onEachEmptyEngine('copied', (graph) => {
    beforeAll(async () => {
      await writeWholeGraph(core, file)
      await restoreGraph(graph, file)
    }, 280_000)

    test('is equal, to the last property and edge', async () => {
      expect(digest(await wholeGraph(graph))).toEqual(digest(await wholeGraph(core)))
    }, 60_000)

    test.each(operations)(
      'answers %s as before',
      async (operation) => {
        const copied = await answer(graph, operation)
        expect(copied).toEqual(await answer(core, operation))
        expect(JSON.stringify(copied).length).toBeGreaterThan(30)
      },
      60_000,
    )
  })
})

function digest(held: Awaited<ReturnType<typeof wholeGraph>>): object {
  return Object.fromEntries(Object.entries(held).map(([name, rows]) => [name, rows.join('\n')]))
}
