import { expect, test } from 'vitest'
import { openEmbedded } from '../../../cypher/engine/embedded.ts'
import { readManifest } from '../../../cypher/engine/manifest.ts'
import { fill } from '../../../cypher/knowledge/ledger/fill.ts'
import { undoJob } from '../../../cypher/knowledge/ledger/imports/undo-job.ts'
import { piecesOf } from '../../../cypher/knowledge/ledger/pieces.ts'
import { seed } from '../../../seed/seed.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { smallWorld } from '../small-world.ts'
import { wholeGraph } from '../whole-graph.ts'
import { send, writableServer } from '../writers.ts'
import { ann, exports, mergeAll, releases, rowsOf } from './file.ts'

onEachEmptyEngine('a job of an import, read', (graph) => {
  let server: ReturnType<typeof writableServer>
  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await send(server, 'ann', query, variables)
    expect(errors).toBeUndefined()
    return data as Record<string, unknown>
  }
  const ofJob =
    'query ($job: ID, $since: Int) { changes(job: $job, since: $since) { totalCount nodes { act job about { id } } } }'

  test('changes of a job are its entries alone, and those that undo it', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    server = writableServer(graph)
    await mergeAll(graph, 'a', releases.first, rowsOf([exports('123456')], 10_000_000))
    await mergeAll(graph, 'b', releases.other, rowsOf([exports('654321'), exports('12', 'country:KAZ')], 77))
    await mergeAll(graph, 'c', releases.second, rowsOf([exports('9', 'country:KAZ', { period: { start: '2001' } })]))
    await undoJob(graph, 'c', ann)
    for (let time = 0; time < 4; time++) {
      const data = await ask(ofJob, { job: 'b' })
      expect(data.changes).toMatchObject({
        totalCount: 2,
        nodes: [
          { act: 'ADD_SOURCE', job: 'b' },
          { act: 'IMPORT', job: 'b', about: { id: expect.stringMatching(/^source:file-/) } },
        ],
      })
      expect((await ask(ofJob, { job: 'c' })).changes).toMatchObject({
        nodes: [{ act: 'ADD_SOURCE' }, { act: 'IMPORT' }, { act: 'REVERT', job: 'c' }, { act: 'REVERT', job: 'c' }],
      })
      expect((await ask(ofJob, { job: 'nobody' })).changes).toMatchObject({ totalCount: 0, nodes: [] })
      expect((await ask(ofJob)).changes).toMatchObject({ totalCount: 9 })
    }
  })

  test('a claim cites the row of its table, and a conflict tells of rows', async () => {
    const { claims, conflicts } = (await ask(
      '{ claims(first: 50) { nodes { id citations { paragraph source { isTable } } } } conflicts { nodes { explanation } } }',
    )) as {
      claims: { nodes: { id: string; citations: { paragraph: number; source: { isTable: boolean } }[] }[] }
      conflicts: { nodes: { explanation: string }[] }
    }
    const cited = claims.nodes.flatMap(({ citations }) => citations)
    expect(cited).toContainEqual({ paragraph: 10_000_000, source: { isTable: true } })
    expect(cited).toContainEqual({ paragraph: 4, source: { isTable: false } })
    const words = conflicts.nodes.map(({ explanation }) => explanation).join('\n')
    expect(words).toMatch(/\(file-\w+, row 10000000\)/)
    expect(words).toMatch(/\(file-\w+, row 77\)/)
    expect(words).not.toMatch(/file-\w+, paragraph/)
  })

  test('restored elsewhere a job can still be undone', async () => {
    const other = await openEmbedded({ data: ':memory:' })
    await fill(other, piecesOf(graph), (await readManifest(graph)) as never)
    expect(await wholeGraph(other)).toEqual(await wholeGraph(graph))
    for (const restored of [graph, other])
      for (const job of ['b', 'a']) expect(await undoJob(restored, job, ann)).toEqual({ entries: 2, done: true })
    expect(await wholeGraph(other)).toEqual(await wholeGraph(graph))
    await other.close()
  })
})
