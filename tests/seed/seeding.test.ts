import { expect, test } from 'vitest'
import { QuestionFailed } from '../../cypher/engine/errors.ts'
import type { Statement, WritableGraph } from '../../cypher/engine/graph.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'
import { readData, type SeedProgress, type SeedSummary, seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'

const patience = 180_000
/** Read once: what the tests are about is how the data are written, and reading them takes as long. */
const data = readData('core')

onEachEmptyEngine('seeding', (graph) => {
  let first: SeedSummary
  let found: readonly unknown[]

  test('an interrupted seed leaves a graph that says it is incomplete', { timeout: patience }, async () => {
    expect(await readManifest(graph)).toBeUndefined()
    await expect(seed(dyingAfter(graph, 'write-relations'), { profile: 'core', data })).rejects.toThrow(QuestionFailed)
    expect(await readManifest(graph)).toMatchObject({ status: 'SEEDING', profile: 'core', revision: 1 })
    expect(await one(graph, 'MATCH (entity:Entity) RETURN count(entity) AS answer')).toBeGreaterThan(10_000)
    expect(await one(graph, 'MATCH (claim:Claim) RETURN count(claim) AS answer')).toBe(0)
  })

  test('the next run completes an interrupted seed, step by step', { timeout: patience }, async () => {
    const steps: SeedProgress[] = []
    const began = new Date().toISOString()
    first = await seed(graph, { profile: 'core', onProgress: (progress) => steps.push(progress) })
    expect(first).toMatchObject({ profile: 'core', changed: true, besides: undefined })
    expect(await readManifest(graph)).toMatchObject({
      status: 'COMPLETE',
      revision: 2,
      nodes: first.nodes,
      relationships: first.relationships,
    })
    const { seededAt } = (await readManifest(graph)) ?? {}
    expect(seededAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    expect([seededAt, new Date().toISOString(), began].sort()).toEqual([began, seededAt, expect.anything()])
    expect(steps.filter(({ step }) => step === 'read').length).toBe(first.dataSets.length)
    expect(steps.at(-1)).toMatchObject({ step: 'write', what: 'write-claim-derivations' })
    for (const { step, done, of = 0 } of steps) if (step === 'write') expect(done).toBeLessThanOrEqual(of)
  })

  test('seeding writes every entity, relation and claim once', async () => {
    const total = (count: (dataSet: SeedSummary['dataSets'][number]) => number) =>
      first.dataSets.map(count).reduce((sum, more) => sum + more, 0)
    const entities = total((dataSet) => dataSet.entities)
    const claims = total((dataSet) => dataSet.claims)
    const relations = total((dataSet) => dataSet.relations)
    expect(await one(graph, 'MATCH (entity:Entity) RETURN count(entity) AS answer')).toBe(entities)
    expect(await one(graph, 'MATCH (claim:Claim) RETURN count(claim) AS answer')).toBe(claims)
    expect(await one(graph, 'MATCH (:Entity)-[edge]->(:Entity) RETURN count(edge) AS answer')).toBe(relations)
    expect(await one(graph, 'MATCH (source:Source) RETURN count(source) AS answer')).toBe(first.dataSets[0]?.read)
  })

  test('seeding gives each node the labels and properties of the model', async () => {
    const port = `MATCH (port:Port {id: 'port:CNHRS'}) RETURN port{.*} AS answer`
    expect(await one(graph, port)).toMatchObject({
      kind: 'PORT',
      name: 'Horgos',
      sortKey: 'horgos\tport:CNHRS',
      source: 'source:S2',
      basis: 'STATED',
      citations: expect.arrayContaining(['source:S2#10', 'source:unlocode', 'source:curated']),
      modes: ['ROAD', 'RAIL'],
      latitude: 44.21,
    })
    const cites = `MATCH (:Claim {id: 'observation:F098'})-[citation:CITES]->(source:Source {id: 'source:S2'}) RETURN citation.paragraph AS answer`
    expect(await one(graph, cites)).toBeGreaterThan(0)
    const edge = `MATCH (:Port {id: 'port:CNHRS'})-[edge:LOCATED_IN]->(:Country {id: 'country:CHN'}) RETURN edge.source AS answer`
    expect(await one(graph, edge)).toBe('source:unlocode')
    const roles = `MATCH (claim:Observation {id: 'observation:factbook-KAZ-exports-CHN-2023'})-[about:ABOUT]->(entity:Entity)
      WITH entity, about ORDER BY about.position RETURN collect(about.role + ' ' + entity.id) AS answer`
    expect(await one(graph, roles)).toEqual(['REPORTER country:KAZ', 'PARTNER country:CHN'])
  })

  test('seeding orders claims with stated ones first, by their paragraphs, and open data last', async () => {
    const keys = `MATCH (claim:Claim) WITH claim ORDER BY claim.sortKey RETURN collect(claim.basis) AS answer`
    const order = (await one(graph, keys)) as string[]
    const changes = order.filter((basis, place) => basis !== order[place - 1])
    expect(changes).toEqual(['STATED', 'DERIVED', 'REFERENCE'])
  })

  test('seeding lets names be searched', async () => {
    found = await search(graph)
    expect(found).toContain('port:CNHRS')
  })

  test('seeding again writes nothing', { timeout: patience }, async () => {
    const { graph: watched, written } = watching(graph)
    const again = await seed(watched, { profile: 'core', data })
    expect(again).toMatchObject({ changed: false, nodes: first.nodes, relationships: first.relationships })
    expect(written).toEqual([])
  })

  test('seeding from the start deletes what was there, and the graph says it is incomplete until the end', {
    timeout: patience,
  }, async () => {
    await graph.write(statement(`CREATE (entity:Entity:Sector {id: 'sector:STALE', kind: 'SECTOR', name: 'Stale'})`))
    const stale = `MATCH (entity:Entity {id: 'sector:STALE'}) RETURN count(entity) AS answer`
    expect(await one(graph, stale)).toBe(1)
    const dying = dyingAfter(graph, 'write-entities')
    await expect(seed(dying, { profile: 'core', data, reset: true })).rejects.toThrow(QuestionFailed)
    expect(await readManifest(graph)).toMatchObject({ status: 'SEEDING' })
    const again = await seed(graph, { profile: 'core', data })
    expect(again).toMatchObject({ changed: true, nodes: first.nodes, relationships: first.relationships })
    expect(await one(graph, stale)).toBe(0)
    expect(await search(graph)).toEqual(found)
  })
})

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
