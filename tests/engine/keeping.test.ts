import { describe, expect, it } from 'vitest'
import type { Graph, Statement } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { readers } from '../../cypher/engine/reader.ts'
import { writeManifest } from '../../seed/manifest.ts'
import { counting } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'

/** A graph that answers each key with the given rows, and records its queries. */
function fake() {
  const state = { revision: 1, status: 'COMPLETE', value: 'first' }
  const asked: Statement[] = []
  const graph: Graph = {
    engine: 'embedded',
    async run(statement) {
      asked.push(statement)
      if (statement.name === 'manifest') return [{ manifest: { ...state } }]
      return (statement.parameters.keys as readonly string[])
        .filter((key) => key !== 'nothing')
        .map((key) => ({ key, value: state.value }))
    },
    close: async () => undefined,
  }
  return {
    graph,
    state,
    asked,
    keysAsked: () => asked.flatMap(({ parameters }) => (parameters.keys as string[]) ?? []),
  }
}

const ask = (graph: Graph, keys: string[], limit = 1) =>
  graph.run({ name: 'things', text: '$keys', keyed: true, parameters: { keys, limit } })

/** The graphs of requests that share one cache. */
function caching(graph: Graph): () => Graph {
  const reader = readers(graph, { cache: true })
  return () => reader().graph
}

describe('the cache between requests', () => {
  it('the cache asks the graph only for keys that no earlier request asked for', async () => {
    const { graph, keysAsked } = fake()
    const request = caching(graph)
    await ask(request(), ['a', 'b'])
    expect(await ask(request(), ['b', 'c', 'a'])).toEqual(['b', 'c', 'a'].map((key) => ({ key, value: 'first' })))
    expect(keysAsked()).toEqual(['a', 'b', 'c'])
  })

  it('the cache remembers that a key has no rows', async () => {
    const { graph, keysAsked } = fake()
    const request = caching(graph)
    expect(await ask(request(), ['nothing'])).toEqual([])
    expect(await ask(request(), ['nothing'])).toEqual([])
    expect(keysAsked()).toEqual(['nothing'])
  })

  it('the cache keeps answers to different parameters apart', async () => {
    const { graph, keysAsked } = fake()
    const request = caching(graph)
    await ask(request(), ['a'], 1)
    await ask(request(), ['a'], 2)
    expect(keysAsked()).toEqual(['a', 'a'])
  })

  it('the revision is read once for each request, and once for requests that begin together', async () => {
    const { graph, asked } = fake()
    const request = caching(graph)
    const [one, two] = [request(), request()]
    await Promise.all([ask(one, ['a']), ask(two, ['a']), ask(two, ['b'])])
    await ask(one, ['c'])
    expect(asked.filter(({ name }) => name === 'manifest')).toHaveLength(1)
  })

  it('a request that begins after a write never gets a revision that was asked for before it', async () => {
    const { graph, state } = fake()
    const request = caching(graph)
    const before = ask(request(), ['a'])
    await Promise.resolve()
    Object.assign(state, { revision: 2, value: 'second' })
    const after = ask(request(), ['a'])
    await before
    expect(await after).toEqual([{ key: 'a', value: 'second' }])
  })

  it('the cache keeps nothing while the graph is being seeded', async () => {
    const { graph, state, keysAsked } = fake()
    state.status = 'SEEDING'
    const request = caching(graph)
    await ask(request(), ['a'])
    await ask(request(), ['a'])
    expect(keysAsked()).toEqual(['a', 'a'])
  })
})

onEachEmptyEngine('the cache between requests', (graph) => {
  const entitiesById = question<
    { key: string; entity: { name: string } },
    { keys: readonly string[]; columns: readonly string[] }
  >('entities-by-id')
  const rename = (name: string) =>
    graph.write({
      name: 'rename',
      text: "MERGE (entity:Entity {id: 'country:CHN'}) SET entity.name = $name",
      parameters: { name },
      keyed: false,
    })
  const note = (revision: number) => writeManifest(graph, { properties: { status: 'COMPLETE', revision } })

  it('a new revision makes the next request read what was written, and nothing is read twice before', async () => {
    const { graph: counted, statements } = counting(graph)
    const request = caching(counted)
    const nameOf = async () =>
      (await entitiesById(request(), { keys: ['country:CHN'], columns: ['name'] }))[0]?.entity.name
    await rename('China')
    await note(1)
    expect([await nameOf(), await nameOf()]).toEqual(['China', 'China'])
    expect(statements.map(({ name }) => name)).toEqual(['manifest', 'entities-by-id', 'manifest'])
    await rename('Zhongguo')
    await note(2)
    expect(await nameOf()).toBe('Zhongguo')
  })
})
