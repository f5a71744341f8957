import { expect, test } from 'vitest'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'
import { type Change, commit } from '../../cypher/knowledge/ledger/commit.ts'
import type { Fact } from '../../cypher/knowledge/ledger/fact.ts'
import { Refused } from '../../cypher/knowledge/ledger/refusal.ts'
import type { EntityState } from '../../cypher/knowledge/ledger/state.ts'
import { seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { smallWorld } from './small-world.ts'
import { wholeGraph } from './whole-graph.ts'

const horgos: Fact = { kind: 'ENTITY', key: 'port:CNHRS' }
const cited = { basis: 'STATED', citations: ['source:S1#9'] }
const renamed: Change = {
  fact: horgos,
  row: { id: 'port:CNHRS', kind: 'PORT', properties: { ...cited, name: 'Khorgas', crossingStatus: 'OPEN' } },
}
const other: Change = {
  fact: horgos,
  row: {
    id: 'port:CNHRS',
    kind: 'PORT',
    properties: { basis: 'REFERENCE', citations: ['source:places'], name: 'Other' },
  },
}
const saying = { act: 'PUT_ENTITY', by: 'ann' } as const

onEachEmptyEngine('a commit', (graph) => {
  let first: Awaited<ReturnType<typeof wholeGraph>>
  const property = async (id: string, name: string) => (await entity(graph, id))?.[name]

  test('an empty graph takes none: there is nothing to say something of', async () => {
    await expect(commit(graph, saying, async () => [renamed])).rejects.toThrow(/empty or being seeded/)
    expect(await wholeGraph(graph)).toMatchObject({ entities: [], claims: [] })
  })

  test('the first seed is the first entry, and writes no versions', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    first = await wholeGraph(graph)
    expect(first.entities).toHaveLength(8)
    const [entry] = await ledger(graph)
    expect(entry).toMatchObject({ act: 'SEED', by: 'seed', status: 'APPLIED' })
    expect(entry?.revision).toBe((await readManifest(graph))?.revision)
    expect(await versions(graph)).toEqual([])
  })

  test('what is said of a seeded fact comes on top, and what is derived of it follows', async () => {
    const before = await readManifest(graph)
    const { entry, changed, again } = await commit(graph, saying, async () => [renamed])
    expect(again).toBe(false)
    expect(changed).toEqual([horgos])
    expect(entry).toMatchObject({ id: `entry:${entry.revision}`, revision: (before?.revision ?? 0) + 1, ...saying })
    expect(await entity(graph, 'port:CNHRS')).toMatchObject({
      ...{
        name: 'Khorgas',
        nameFolded: 'khorgas',
        sortKey: 'khorgas\tport:CNHRS',
        aliases: ['Horgos'],
        codes: ['CNHRS'],
      },
      ...{ crossingStatus: 'OPEN', basis: 'STATED', source: 'source:S1', citations: ['source:S1#9', 'source:places'] },
      ...{ linked: true, unlocode: 'CNHRS' },
    })
    expect(await readManifest(graph)).toMatchObject({
      revision: entry.revision,
      changedAt: entry.at,
      nodes: before?.nodes,
    })
    expect(await versions(graph)).toEqual([
      { fact: 'port:CNHRS', owner: 'seed', from: 0, until: null, gone: null },
      { fact: 'port:CNHRS', owner: entry.id, from: entry.revision, until: null, gone: null },
    ])
  })

  test('what is taken back leaves what others say, exactly as it was', async () => {
    const [, owner] = (await versions(graph)).map(({ owner }) => String(owner))
    await commit(graph, { act: 'REVERT', by: 'ann' }, async () => [
      { fact: horgos, row: 'WITHDRAWN', owner: owner as string },
    ])
    expect(await wholeGraph(graph)).toEqual(first)
  })

  test('a fact is gone whatever others say of it, its counts with it, and comes back with whoever says it anew', async () => {
    const fact: Fact = { kind: 'RELATION', key: 'port:CNHRS PAIRED_WITH port:KZKHG' }
    const before = await readManifest(graph)
    expect(await property('port:KZKHG', 'linked')).toBe(true)
    const gone = await commit(graph, saying, async () => [{ fact, row: 'GONE' }])
    expect((await readManifest(graph))?.relationships).toBe((before?.relationships ?? 0) - 1)
    expect(await entity(graph, 'port:KZKHG')).toMatchObject({ ownRank: expect.any(String) })
    expect((await property('port:KZKHG', 'linked')) ?? null).toBeNull()
    await commit(graph, saying, async () => [{ fact, row: 'WITHDRAWN', owner: gone.entry.id }])
    expect(await wholeGraph(graph)).toEqual(first)
    expect((await readManifest(graph))?.relationships).toBe(before?.relationships)
  })

  test.each<[string, Change, object]>([
    [
      'a source that is not there',
      {
        ...renamed,
        row: {
          ...(renamed.row as EntityState),
          properties: { name: 'X', basis: 'STATED', citations: ['source:S9#1'] },
        },
      },
      { field: 'citations', code: 'UNKNOWN_SOURCE' },
    ],
    [
      'an edge to nowhere',
      {
        fact: { kind: 'RELATION', key: 'country:CHN BORDERS country:NOW' },
        row: { from: 'country:CHN', relation: 'BORDERS', to: 'country:NOW', properties: { ...cited, claims: [] } },
      },
      { code: 'UNKNOWN_ENTITY' },
    ],
    [
      'a fact without a source',
      {
        fact: { kind: 'ENTITY', key: 'sector:new' },
        row: { id: 'sector:new', kind: 'SECTOR', properties: { name: 'New', basis: 'STATED', citations: [] } },
      },
      { field: 'citations', code: 'NO_SOURCE' },
    ],
    [
      'an entity gone on which others hang',
      { fact: { kind: 'ENTITY', key: 'country:KAZ' }, row: 'GONE' },
      { code: 'IN_USE' },
    ],
    ['a source gone that claims cite', { fact: { kind: 'SOURCE', key: 'source:S1' }, row: 'GONE' }, { code: 'IN_USE' }],
  ])('%s is refused, and nothing of the entry is written', async (_, change, refusal) => {
    const before = [await wholeGraph(graph), await readManifest(graph), await ledger(graph), await versions(graph)]
    const refused = await commit(graph, saying, async () =>
      [other, change].slice(change.fact.key === horgos.key ? 1 : 0),
    ).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject(refusal)
    expect([await wholeGraph(graph), await readManifest(graph), await ledger(graph), await versions(graph)]).toEqual(
      before,
    )
  })

  test('the same said again with its key is the first entry, and anything else with that key is refused', async () => {
    const keyed = { ...saying, key: 'k1', digest: 'd1' }
    const said = await commit(graph, keyed, async () => [renamed])
    const before = await readManifest(graph)
    for (let time = 0; time < 4; time++)
      expect(await commit(graph, keyed, async () => [renamed])).toEqual({ ...said, again: true })
    await expect(commit(graph, { ...keyed, digest: 'd2' }, async () => [])).rejects.toMatchObject({
      field: 'key',
      code: 'KEY_USED',
    })
    expect(await readManifest(graph)).toEqual(before)
    expect((await commit(graph, { ...keyed, by: 'bob' }, async () => [])).again).toBe(false)
  })

  test('an entry whose answer was lost on the way is not written again, with a key or without', async () => {
    const lost: WritableGraph = {
      ...graph,
      async transact(work) {
        await graph.transact(work)
        return graph.transact(work)
      },
    }
    for (const key of [undefined, 'k3', undefined, 'k4']) {
      const before = await readManifest(graph)
      const { entry, again } = await commit(lost, { ...saying, key, digest: key && 'd' }, async () => [])
      expect(entry.revision).toBe((before?.revision as number) + 1)
      expect((await readManifest(graph))?.revision).toBe(entry.revision)
      if (key === undefined) expect(again).toBe(false)
    }
  })

  test('ten who write at once with one key write once', async () => {
    const keyed = { ...saying, key: 'k2', digest: 'd' }
    const all = await Promise.all(Array.from({ length: 10 }, () => commit(graph, keyed, async () => [])))
    expect(all.filter(({ again }) => !again)).toHaveLength(1)
    expect(new Set(all.map(({ entry }) => entry.id)).size).toBe(1)
  })

  test('entries come in the order of their revisions, without a gap and never back in time', async () => {
    const entries = await ledger(graph)
    const revisions = entries.map(({ revision }) => Number(revision))
    expect(revisions).toEqual(revisions.map((_, at) => (revisions[0] as number) + at))
    const times = entries.map(({ at }) => String(at))
    expect(times).toEqual([...times].sort())
  })
})

async function entity(graph: WritableGraph, id: string): Promise<Record<string, unknown> | undefined> {
  const text = 'MATCH (entity:Entity {id: $id}) RETURN entity{.*} AS row'
  const [row] = await graph.run({ name: 'entity', text, parameters: { id }, keyed: false })
  return row?.row as Record<string, unknown> | undefined
}

async function ledger(graph: WritableGraph) {
  const text = 'MATCH (entry:Entry) RETURN entry{.*} AS entry ORDER BY entry.revision'
  return (await graph.run({ name: 'ledger', text, parameters: {}, keyed: false })).map(
    ({ entry }) => entry as Record<string, unknown>,
  )
}

async function versions(graph: WritableGraph) {
  const text =
    'MATCH (v:Version) WHERE v.until IS NULL RETURN v.fact AS fact, v.owner AS owner, v.from AS from, v.until AS until, v.gone AS gone ORDER BY v.rank, v.fact'
  return graph.run({ name: 'versions', text, parameters: {}, keyed: false })
}
