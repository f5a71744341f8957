import { expect, test } from 'vitest'
import { QuestionFailed } from '../../cypher/engine/errors.ts'
import type { Statement, Value, WritableGraph } from '../../cypher/engine/graph.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'
import { grouped } from '../../seed/grouped.ts'
import type { WrittenRow } from '../../seed/rows.ts'
import { readData, type SeedData, type SeedProgress, type SeedSummary, seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'

const read: SeedProgress[] = []
/** How data are written doesn't depend on their number: a twentieth of the ports and places is enough. */
const data = fewer(readData('core', (progress) => read.push(progress)))

onEachEmptyEngine('seeding', (graph) => {
  let first: SeedSummary
  let found: readonly unknown[]

  test('an interrupted seed leaves a graph that says it is incomplete', async () => {
    expect(await readManifest(graph)).toBeUndefined()
    await expect(seed(dyingAfter(graph, 'write-relations'), { profile: 'core', data })).rejects.toThrow(QuestionFailed)
    expect(await readManifest(graph)).toMatchObject({ status: 'SEEDING', profile: 'core', revision: 1 })
    expect(await one(graph, 'MATCH (entity:Entity) RETURN count(entity) AS answer')).toBe(written('write-entities'))
    expect(await one(graph, 'MATCH (claim:Claim) RETURN count(claim) AS answer')).toBe(0)
  })

  test('the next run completes an interrupted seed, step by step', async () => {
    const steps: SeedProgress[] = []
    const began = new Date().toISOString()
    first = await seed(graph, { profile: 'core', data, onProgress: (progress) => steps.push(progress) })
    expect(first).toMatchObject({ profile: 'core', changed: true, besides: undefined })
    expect(await readManifest(graph)).toMatchObject({
      status: 'COMPLETE',
      revision: 3,
      nodes: first.nodes,
      relationships: first.relationships,
    })
    const { seededAt } = (await readManifest(graph)) ?? {}
    expect(seededAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    expect([seededAt, new Date().toISOString(), began].sort()).toEqual([began, seededAt, expect.anything()])
    expect(read.map(({ what }) => what)).toEqual(first.dataSets.map(({ name }) => name))
    expect(steps.at(-1)).toMatchObject({ step: 'write', what: 'write-claim-derivations' })
    for (const { step, done, of = 0 } of steps) if (step === 'write') expect(done).toBeLessThanOrEqual(of)
    const relations = steps.filter(({ what }) => what === 'write-relations')
    expect(relations.at(-1)).toMatchObject({ done: written('write-relations'), of: written('write-relations') })
  })

  test('seeding writes every entity, relation, claim and source once', async () => {
    expect(await one(graph, 'MATCH (entity:Entity) RETURN count(entity) AS answer')).toBe(written('write-entities'))
    expect(await one(graph, 'MATCH (claim:Claim) RETURN count(claim) AS answer')).toBe(written('write-claims'))
    expect(await one(graph, 'MATCH (source:Source) RETURN count(source) AS answer')).toBe(written('write-sources'))
    const relations = await graph.run(
      statement('MATCH (:Entity)-[edge]->(:Entity) RETURN type(edge) AS relation, count(edge) AS edges'),
    )
    const expected = grouped(data.rows.get('write-relations') ?? [], ({ relation }) => relation)
    expect(new Map(relations.map(({ relation, edges }) => [relation, edges]))).toEqual(
      new Map([...expected].map(([relation, rows]) => [relation, rows.length])),
    )
  })

  test('seeding lets names be searched', async () => {
    found = await search(graph)
    expect(found).toContain('port:CNHRS')
  })

  test('seeding again writes nothing', async () => {
    const { graph: watched, written } = watching(graph)
    const again = await seed(watched, { profile: 'core', data })
    expect(again).toMatchObject({ changed: false, nodes: first.nodes, relationships: first.relationships })
    expect(written).toEqual([])
  })

  test('seeding from the start deletes what was there, and the graph says it is incomplete until the end', async () => {
    await graph.write(statement(`CREATE (entity:Entity:Sector {id: 'sector:STALE', kind: 'SECTOR', name: 'Stale'})`))
    const stale = `MATCH (entity:Entity {id: 'sector:STALE'}) RETURN count(entity) AS answer`
    expect(await one(graph, stale)).toBe(1)
    const dying = dyingAfter(graph, 'write-relations')
    await expect(seed(dying, { profile: 'core', data, reset: true })).rejects.toThrow(QuestionFailed)
    expect(await readManifest(graph)).toMatchObject({ status: 'SEEDING' })
    const again = await seed(graph, { profile: 'core', data })
    expect(again).toMatchObject({ changed: true, nodes: first.nodes, relationships: first.relationships })
    expect(await one(graph, stale)).toBe(0)
    expect(await search(graph)).toEqual(found)
  })
})

/** Data without most of the ports, towns and divisions, nor the relations and claims of those left out. */
function fewer({ rows, ...others }: SeedData): SeedData {
  const dropped = new Set<Value | undefined>()
  for (const [at, { id, kind }] of (rows.get('write-entities') ?? []).entries())
    if (at % 20 > 0 && ['PORT', 'PLACE', 'REGION'].includes(String(kind)) && id !== 'port:CNHRS') dropped.add(id)
  const kept = (row: WrittenRow) => ![row.id, row.from, row.to, row.entity].some((end) => dropped.has(end))
  return { ...others, rows: new Map([...rows].map(([statement, all]) => [statement, all.filter(kept)])) }
}

function written(statement: string): number {
  return data.rows.get(statement)?.length ?? 0
}

/** A graph that fails at the second batch of a statement. */
function dyingAfter(graph: WritableGraph, last: string): WritableGraph {
  let batches = 0
  return {
    ...graph,
    write: (asked) => {
      if (asked.name === last && ++batches > 1)
        throw new QuestionFailed(last, { cause: new Error('the power went out') })
      return graph.write(asked)
    },
  }
}

function watching(graph: WritableGraph): { graph: WritableGraph; written: string[] } {
  const written: string[] = []
  const write = (asked: Statement) => {
    written.push(asked.name)
    return graph.write(asked)
  }
  return { graph: { ...graph, write }, written }
}

/** What the full-text index of each engine finds: seeding over a complete graph must not change it. */
async function search(graph: WritableGraph): Promise<readonly unknown[]> {
  const text =
    graph.engine === 'neo4j'
      ? `CALL db.index.fulltext.queryNodes('entity_search_keys_index', 'horgos') YIELD node RETURN node.id AS id ORDER BY id`
      : `CALL grafeo.search.text('Entity', 'searchKeys', 'horgos', 50) YIELD node_id, score
         MATCH (node) WHERE id(node) = node_id RETURN node.id AS id ORDER BY id`
  return (await graph.run(statement(text))).map(({ id }) => id)
}

async function one(graph: WritableGraph, text: string): Promise<unknown> {
  const [row] = await graph.run(statement(text))
  return row?.answer
}

function statement(text: string): Statement {
  return { name: 'a test asks', text, parameters: {}, keyed: false }
}
