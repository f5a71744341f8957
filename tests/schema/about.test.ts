import { readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import type { Graph, Statement } from '../../cypher/engine/graph.ts'
import { kinds } from '../../cypher/knowledge/entities/entity.ts'
import { answer, ask, counting } from '../asking.ts'
import { onEachEmptyEngine, onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'

const everything = `{ about { version engine profile complete revision seededAt
  counts { entities kinds { kind count } relations claims statements observations sources } } }`

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

onEachEngine('what the server says of itself', (graph) => {
  it('about names the program, the engine, the profile and the revision', async () => {
    const { about } = await answer(graph, everything)
    const revision = await one(graph, 'MATCH (manifest:Manifest) RETURN manifest.revision AS answer')
    expect(revision).toBeGreaterThan(0)
    expect(about).toMatchObject({
      version,
      engine: graph.engine === 'neo4j' ? 'NEO4J' : 'EMBEDDED',
      ...{ profile: 'CORE', complete: true, revision },
    })
  })

  it('about says when the graph was seeded, in a form that programs read', async () => {
    const { about } = await answer(graph, everything)
    expect(new Date(about.seededAt).toISOString()).toBe(about.seededAt)
    expect(Date.now() - Date.parse(about.seededAt)).toBeGreaterThan(0)
  })

  it('the counts of about are those of counting every node and relation', async () => {
    const { counts } = (await answer(graph, everything)).about
    expect(counts).toEqual({
      entities: await one(graph, 'MATCH (node:Entity) RETURN count(node) AS answer'),
      kinds: await Promise.all(
        kinds.map(async (kind) => ({
          kind,
          count: await one(graph, `MATCH (node:Entity) WHERE node.kind = '${kind}' RETURN count(node) AS answer`),
        })),
      ),
      relations: await one(graph, 'MATCH (:Entity)-[edge]->(:Entity) RETURN count(edge) AS answer'),
      claims: await one(graph, 'MATCH (node:Claim) RETURN count(node) AS answer'),
      statements: await one(
        graph,
        "MATCH (node:Claim) WHERE node.claimKind = 'STATEMENT' RETURN count(node) AS answer",
      ),
      observations: await one(
        graph,
        "MATCH (node:Claim) WHERE node.claimKind = 'OBSERVATION' RETURN count(node) AS answer",
      ),
      sources: await one(graph, 'MATCH (node:Source) RETURN count(node) AS answer'),
    })
  })

  it('the kinds add up to the entities, and statements and observations to the claims', async () => {
    const { counts } = (await answer(graph, everything)).about
    const sum = counts.kinds.reduce((total: number, { count }: { count: number }) => total + count, 0)
    expect(sum).toBe(counts.entities)
    expect(counts.statements + counts.observations).toBe(counts.claims)
    expect(counts.statements).toBeGreaterThan(0)
  })

  it('the version and the engine are said without asking the graph, and all the rest with three statements', async () => {
    const { graph: watched, statements } = counting(graph)
    await answer(watched, '{ about { version engine } }')
    expect(statements).toEqual([])
    await answer(watched, everything)
    expect(statements.map(({ name }) => name).sort()).toEqual(['count-of-relations', 'counts-of-nodes', 'manifest'])
  })

  it('a graph that was seeded before the time was noted says everything else', async () => {
    const { about } = await answer(withoutTime(graph), everything)
    expect(about).toMatchObject({ seededAt: null, complete: true, revision: expect.any(Number) })
  })

  it('where the manifest can not be read, the version and the counts are said all the same', async () => {
    const { data, errors } = await ask(withoutManifest(graph), everything)
    expect(data?.about).toMatchObject({ version, revision: null, counts: { sources: expect.any(Number) } })
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(
      ['complete', 'profile', 'revision', 'seededAt'].map((name) => `about.${name}`),
    )
  })

  it('/health/ready says the version, the revision and when the graph was seeded', async () => {
    const response = await fetch(`${await served(graph)}/health/ready`)
    const { revision, seededAt } = (await answer(graph, everything)).about
    expect(await response.json()).toEqual({
      ...{ status: 'ready', version, engine: graph.engine, profile: 'core', revision, seededAt },
    })
  })
})

onEachEmptyEngine('what the server says of an empty graph', (graph) => {
  test('nothing is known of an empty graph except that nothing is in it', async () => {
    const none = kinds.map((kind) => ({ kind, count: 0 }))
    const { about } = await answer(graph, everything)
    expect(about).toMatchObject({ profile: null, complete: false, revision: null, seededAt: null })
    expect(about.counts).toEqual({
      ...{ entities: 0, kinds: none, relations: 0, claims: 0, statements: 0, observations: 0, sources: 0 },
    })
  })

  test('a graph that is being seeded does not say when it was', async () => {
    const text = `CREATE (:Manifest {id: 'manifest', profile: 'full', status: 'SEEDING', revision: 7, seededAt: '2026-01-01T00:00:00.000Z'})`
    await graph.write(statement(text))
    const { about } = await answer(graph, everything)
    expect(about).toMatchObject({ profile: 'FULL', complete: false, revision: 7, seededAt: null })
  })
})

function withoutTime(graph: Graph): Graph {
  return manifestRead(graph, ({ manifest }) => {
    const { seededAt: _, ...rest } = manifest as Record<string, unknown>
    return { manifest: rest }
  })
}

function withoutManifest(graph: Graph): Graph {
  return manifestRead(graph, () => {
    throw new Error('the manifest is gone')
  })
}

function manifestRead(graph: Graph, read: (row: Record<string, unknown>) => Record<string, unknown>): Graph {
  return {
    ...graph,
    run: async (asked) => {
      const rows = await graph.run(asked)
      return asked.name === 'manifest' ? rows.map(read) : rows
    },
  }
}

async function one(graph: Graph, text: string): Promise<unknown> {
  const [row] = await graph.run(statement(text))
  return row?.answer
}

function statement(text: string): Statement {
  return { name: 'a test asks', text, parameters: {}, keyed: false }
}
