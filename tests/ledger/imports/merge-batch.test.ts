import { expect, test } from 'vitest'
import type { Parameters, WritableGraph } from '../../../cypher/engine/graph.ts'
import { addJobSource } from '../../../cypher/knowledge/ledger/imports/job-source.ts'
import { mergeBatch } from '../../../cypher/knowledge/ledger/imports/merge-batch.ts'
import { undoJob } from '../../../cypher/knowledge/ledger/imports/undo-job.ts'
import { seed } from '../../../seed/seed.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { smallWorld } from '../small-world.ts'
import { wholeGraph } from '../whole-graph.ts'
import { ann, exports, mergeAll, port, releases, rowsOf } from './file.ts'

onEachEmptyEngine('a batch of an import', (graph) => {
  const edge = async (from: string, relation: string, to: string) =>
    (await rows(graph, `MATCH ({id: $from})-[edge:${relation}]->({id: $to}) RETURN edge{.*} AS row`, { from, to }))[0]
  const observations = async () =>
    (
      await rows(
        graph,
        'MATCH (claim:Observation) WHERE claim.source STARTS WITH "source:file-" RETURN claim{.*} AS row',
      )
    )
      .map(({ value, citations }) => `${value} ${(citations as string[]).map((each) => each.split('#')[1])}`)
      .sort()
  const entries = () => rows(graph, 'MATCH (entry:Entry) RETURN entry{.*} AS row ORDER BY entry.revision')
  const undone = async (...jobs: string[]) => {
    for (const job of jobs) expect(await undoJob(graph, job, ann)).toMatchObject({ done: true })
  }

  test('starts from what the seed has', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    expect((await wholeGraph(graph)).entities).toHaveLength(8)
  })

  test('is one entry of its job, and an edge of which many rows are evidence is one with all their claims', async () => {
    const before = await wholeGraph(graph)
    const facts = ['100', '200', '300'].map((value, at) =>
      exports(value, 'country:VNM', { period: { start: `202${at}` } }),
    )
    const { committed, refused, same } = await mergeAll(graph, 'job-1', releases.first, rowsOf(facts, 9_999_998))
    expect([refused, same]).toEqual([[], []])
    expect(committed.entry).toMatchObject({ act: 'IMPORT', job: 'job-1', key: 'job-1:1', by: 'ann' })
    const found = await edge('country:CHN', 'SUPPLIES', 'country:VNM')
    expect(found).toMatchObject({ basis: 'REFERENCE', claims: { length: 3 }, citations: { length: 3 } })
    expect(await observations()).toEqual(['100 9999998', '200 9999999', '300 10000000'])
    const versions = await rows(graph, 'MATCH (version:Version {owner: $owner}) RETURN version{.fact} AS row', {
      owner: committed.entry.id,
    })
    expect(new Set(versions.map(({ fact }) => fact)).size).toBe(versions.length)
    await undone('job-1')
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('merged again after a crash it repeats nothing, and other rows under its number are refused', async () => {
    const lines = [...rowsOf([exports('7')]), { number: 2, facts: [exports('x')] }]
    const first = await mergeAll(graph, 'job-2', releases.first, lines)
    const held = await wholeGraph(graph)
    for (let time = 0; time < 4; time++) {
      const again = await mergeAll(graph, 'job-2', releases.first, lines)
      expect(again).toMatchObject({ committed: { again: true, entry: { id: first.committed.entry.id } } })
      expect(again.refused).toEqual(first.refused)
    }
    expect(await wholeGraph(graph)).toEqual(held)
    await expect(mergeAll(graph, 'job-2', releases.first, rowsOf([exports('8')]))).rejects.toMatchObject({
      code: 'KEY_USED',
    })
    await undone('job-2')
    await expect(mergeAll(graph, 'job-2', releases.first, lines)).rejects.toMatchObject({
      name: 'Refused',
      field: 'job',
      code: 'NOT_OPEN',
    })
    await undone('job-2')
  })

  test('rows that are wrong come back with field and message, and the others are merged', async () => {
    const wrong = [
      exports('many'),
      exports('1', 'country:NOW'),
      exports('1', 'country:KAZ', { unit: 'tonnes' }),
      exports('1', 'country:KAZ', { period: { start: '2024-02', end: '2024-01' } }),
      exports('1', 'country:KAZ', { note: 'x'.repeat(10_000_000) }),
      port('A\u0000B'),
      port('', {}),
      port('Shanghai'),
    ]
    const { refused, same } = await mergeAll(graph, 'job-3', releases.first, rowsOf([...wrong, exports('5')]))
    expect(refused.map(({ number, field, code }) => [number, field, code])).toEqual([
      [1, 'value', 'NOT_A_VALUE'],
      [2, 'partner', 'UNKNOWN_ENTITY'],
      [3, 'unit', 'MISFIT'],
      [4, 'period.end', 'MISFIT'],
      [5, 'note', 'TOO_LONG'],
      [6, 'name', 'NOT_A_VALUE'],
      [7, 'name', 'NOT_A_VALUE'],
    ])
    expect(same).toEqual([8])
    expect(refused.every(({ message }) => message.length > 10 && message.length < 1_100)).toBe(true)
    expect(await observations()).toEqual(['5 9'])
    await undone('job-3')
  })

  test('a row with several facts is merged whole or not at all', async () => {
    const before = await wholeGraph(graph)
    const at = { id: 'port:CNXXX' }
    const statement = (object: string) =>
      ({ kind: 'STATEMENT', input: { subject: 'port:CNXXX', predicate: 'SERVES', object } }) as const
    const both = (object: string) => [{ number: 3, facts: [port('Newport', at), statement(object)] }]
    const { refused } = await mergeAll(graph, 'job-4', releases.first, both('country:NOW'))
    expect(refused).toMatchObject([{ number: 3, field: 'object', code: 'UNKNOWN_ENTITY' }])
    expect((await wholeGraph(graph)).entities).toEqual(before.entities)
    expect(await mergeAll(graph, 'job-4', releases.first, both('country:KAZ'), 2)).toMatchObject({ refused: [] })
    expect(await edge('port:CNXXX', 'SERVES', 'country:KAZ')).toBeTruthy()
    await undone('job-4')
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('a row sees the rows before it: the same twice is one, and a circle is refused', async () => {
    const before = await wholeGraph(graph)
    const part = (subject: string, object: string) =>
      ({ kind: 'STATEMENT', input: { subject, predicate: 'PART_OF', object } }) as const
    const region = (id: string) =>
      ({ kind: 'ENTITY', input: { id, kind: 'REGION', name: id, properties: { regionKind: 'INFORMAL' } } }) as const
    const facts = [
      ...[exports('12.50'), exports('12.5'), port('Newport'), port('Newport')],
      ...[region('region:A'), region('region:B'), part('region:A', 'region:B'), part('region:B', 'region:A')],
    ]
    const { refused, same } = await mergeAll(graph, 'job-5', releases.first, rowsOf(facts))
    expect(same).toEqual([2, 4])
    expect(refused).toMatchObject([{ number: 8, code: 'CYCLE' }])
    await undone('job-5')
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('a later release retires what it supersedes, edges keep their evidence, and undone the earlier number is back', async () => {
    const first = rowsOf([exports('100'), exports('50', 'country:KAZ')])
    await mergeAll(graph, 'first', releases.first, first)
    const earlier = await wholeGraph(graph)
    const { committed } = await mergeAll(graph, 'second', releases.second, rowsOf([exports('120')], 77))
    expect(await observations()).toEqual(['120 77', '50 2'])
    expect(committed.changed.filter(({ kind }) => kind === 'CLAIM')).toHaveLength(2)
    const found = await edge('country:CHN', 'SUPPLIES', 'country:VNM')
    expect(found?.claims).toHaveLength(1)
    expect(found?.citations).toEqual([expect.stringMatching(/#77$/)])
    await mergeAll(graph, 'third', releases.third, rowsOf([exports('130')]))
    expect(await observations()).toEqual(['130 1', '50 2'])
    const stale = await mergeAll(graph, 'stale', releases.first, rowsOf([exports('99')]))
    expect(stale.refused).toMatchObject([{ number: 1, field: 'value', code: 'MISFIT' }])
    await expect(undoJob(graph, 'second', ann)).rejects.toMatchObject({ field: 'job', code: 'IN_USE' })
    await undone('stale', 'third', 'second')
    expect(await wholeGraph(graph)).toEqual(earlier)
    await undone('first')
  })

  test('what another source says otherwise stands beside it', async () => {
    await mergeAll(graph, 'one', releases.first, rowsOf([exports('100')]))
    await mergeAll(graph, 'other', releases.other, rowsOf([exports('120')]))
    expect(await observations()).toEqual(['100 1', '120 1'])
    const found = await edge('country:CHN', 'SUPPLIES', 'country:VNM')
    expect(found).toMatchObject({ claims: { length: 2 }, citations: { length: 2 } })
    await undone('other', 'one')
  })

  test('a port that is there is added to: found by its code it keeps its name, and by its name it gains a code', async () => {
    const before = await wholeGraph(graph)
    const named = [
      port('Port of Shanghai', { codes: ['cn sha'], properties: { portKind: 'SEAPORT', importance: 90 } }),
      port('SHANGHAI', { codes: ['SHG'] }),
      port('=HYPERLINK("http://example.org","x")'),
    ]
    const { refused } = await mergeAll(graph, 'ports', releases.first, rowsOf(named))
    expect(refused).toEqual([])
    const [shanghai] = await rows(graph, 'MATCH (port:Port {id: "port:CNSHA"}) RETURN port{.*} AS row')
    expect(shanghai).toMatchObject({ name: 'Shanghai', aliases: ['Port of Shanghai'], importance: 90 })
    expect(shanghai?.codes).toEqual(expect.arrayContaining(['CNSHA', 'SHG']))
    const [formula] = await rows(graph, 'MATCH (port:Port) WHERE port.name STARTS WITH "=" RETURN port{.*} AS row')
    expect(formula).toMatchObject({ name: '=HYPERLINK("http://example.org","x")' })
    await undone('ports')
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('undoing stops half way and goes on, and is not done twice', async () => {
    const before = await wholeGraph(graph)
    const source = await addJobSource(graph, 'long', releases.first, ann)
    for (let number = 1; number <= 5; number++) {
      const facts = [exports('10', 'country:VNM', { period: { start: `200${number}` } })]
      await mergeBatch(graph, { job: 'long', number, by: 'ann', source }, rowsOf(facts, number))
    }
    expect(await undoJob(graph, 'long', ann, { most: 2 })).toEqual({ entries: 2, done: false })
    expect(await observations()).toEqual(['10 1', '10 2', '10 3'])
    expect(await undoJob(graph, 'long', ann)).toEqual({ entries: 4, done: true })
    for (let time = 0; time < 4; time++) expect(await undoJob(graph, 'long', ann)).toEqual({ entries: 0, done: true })
    expect(await wholeGraph(graph)).toEqual(before)
    const reverts = (await entries()).filter(({ act, job }) => act === 'REVERT' && job === 'long')
    expect(reverts).toHaveLength(6)
    await expect(undoJob(graph, 'nobody', ann)).rejects.toMatchObject({ field: 'job', code: 'UNKNOWN_ENTRY' })
  })

  test('a source that others cite stays when its job is undone', async () => {
    const [source] = [await addJobSource(graph, 'cited', releases.first, ann)]
    await mergeBatch(graph, { job: 'cited', number: 1, by: 'ann', source }, rowsOf([exports('1')]))
    expect(await addJobSource(graph, 'again', releases.first, ann)).toBe(source)
    await mergeBatch(graph, { job: 'again', number: 1, by: 'ann', source }, rowsOf([exports('2', 'country:KAZ')]))
    await undone('cited')
    expect(await observations()).toEqual(['2 1'])
    await undone('again')
  })
})

async function rows(graph: WritableGraph, text: string, parameters: Parameters = {}) {
  return (await graph.run({ name: 'rows', text, parameters, keyed: false })).map(
    ({ row }) => row as Record<string, unknown>,
  )
}
