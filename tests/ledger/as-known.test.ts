import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import type { Graph } from '../../cypher/engine/graph.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'
import { knowingAt } from '../../cypher/knowledge/ledger/known-at.ts'
import { pastGraph } from '../../cypher/knowledge/ledger/past-graph.ts'
import { pastRevision } from '../../cypher/knowledge/ledger/past-revision.ts'
import { seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { type Snapshot, script, step } from './scripted.ts'
import { smallWorld } from './small-world.ts'
import { wholeGraph } from './whole-graph.ts'

const many = 10_000
const forever = () => new Lifetime(600_000)

onEachEmptyEngine('the graph as it was known', (graph) => {
  const snapshots: Snapshot[] = []
  beforeAll(async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    snapshots.push(await step(graph, 'the seed alone', []))
    for (const [what, changes] of script) snapshots.push(await step(graph, what, changes))
  }, 60_000)

  test.each([['the seed alone'], ...script.map(([what]) => [what])])(
    'is what it was then, to the last property and edge, when %s',
    async (what) => {
      const then = snapshots.find((each) => each.what === what) as Snapshot
      const past = await pastGraph(graph, then.revision, many, () => undefined)
      try {
        expect(await wholeGraph(past)).toEqual(then.held)
        const { revision, status, nodes } = (await readManifest(past)) ?? {}
        expect({ revision, status }).toEqual({ revision: then.revision, status: 'COMPLETE' })
        expect(nodes).toBe(nodesIn(then.held))
      } finally {
        await past.close()
      }
    },
  )

  test('each step was another graph, so that these tests can fail', () => {
    expect(new Set(snapshots.map(({ held }) => JSON.stringify(held))).size).toBe(snapshots.length)
  })

  test('a time is that of the last entry by then: to the millisecond before the next', async () => {
    const [first, second, third] = snapshots as [Snapshot, Snapshot, Snapshot]
    const before = new Date(Date.parse(third.at) - 1).toISOString()
    expect(await pastRevision(graph, second.at)).toBe(second.revision)
    expect(await pastRevision(graph, before)).toBe(second.revision)
    expect(await pastRevision(graph, first.at)).toBe(first.revision)
  })

  test('at the last entry and after it, it is the graph as it stands', async () => {
    expect(await pastRevision(graph, snapshots.at(-1)?.at as string)).toBeUndefined()
    expect(await pastRevision(graph, '2999-01-01T00:00:00.000Z')).toBeUndefined()
  })

  test('before the first entry it knew nothing, and the error says when it begins', async () => {
    await expect(pastRevision(graph, '2001-01-01T00:00:00.000Z')).rejects.toThrow(/knew nothing: it begins at 20\d\d-/)
  })

  test('a graph whose nodes and ledger are more than may be held is refused, with the setting', async () => {
    await expect(pastGraph(graph, snapshots[1]?.revision ?? 0, 3, () => undefined)).rejects.toThrow(
      /up to 3: .*ENTREPOT_KNOWN_AT_NODES/,
    )
  })

  test('one time is rebuilt once for all who ask at once, and kept for those who ask next', async () => {
    const counted = counting(graph)
    const knownAt = knowingAt(counted.graph)
    const { at, held } = snapshots[3] as Snapshot
    const ask = () =>
      knownAt(at, forever(), async (reader) => wholeGraph((reader as NonNullable<typeof reader>)().graph))
    for (const answer of [...(await Promise.all([ask(), ask(), ask()])), await ask(), await ask()])
      expect(answer).toEqual(held)
    expect(counted.builds()).toBe(1)
  })

  test('two times are kept; a third takes the place of the one used longest ago, which ends once nobody uses it', async () => {
    const counted = counting(graph)
    const knownAt = knowingAt(counted.graph)
    const [one, two, three] = snapshots as [Snapshot, Snapshot, Snapshot]
    const ask = ({ at }: Snapshot) =>
      knownAt(at, forever(), async (reader) => wholeGraph((reader as NonNullable<typeof reader>)().graph))
    await knownAt(one.at, forever(), async (reader) => {
      expect(await ask(two)).toEqual(two.held)
      expect(await ask(three)).toEqual(three.held)
      expect(counted.builds()).toBe(3)
      // It has been dropped by now, and answers until this is over.
      expect(await wholeGraph((reader as NonNullable<typeof reader>)().graph)).toEqual(one.held)
    })
    await ask(two)
    await ask(three)
    expect(counted.builds()).toBe(3)
    expect(await ask(one)).toEqual(one.held)
    expect(counted.builds()).toBe(4)
  })

  test('whoever has no time to wait is told when to ask again, and it is rebuilt nevertheless', async () => {
    const slow = slowly(graph, 40)
    const knownAt = knowingAt(slow)
    const { at, held } = snapshots[2] as Snapshot
    const hurried = knownAt(at, new Lifetime(700), async () => 'answered')
    await expect(hurried).rejects.toThrow(/is being rebuilt; ask again in \d+ s/)
    const found = await knownAt(at, forever(), async (reader) =>
      wholeGraph((reader as NonNullable<typeof reader>)().graph),
    )
    expect(found).toEqual(held)
  })
})

test('what is written while a past graph is rebuilt leaves no trace in it', async () => {
  const graph = await openEmbedded({ data: ':memory:', shuffleUnordered: true })
  afterAll(() => graph.close())
  await seed(graph, { profile: 'core', data: smallWorld() })
  const then = await step(graph, 'the seed alone', [])
  await step(graph, 'one more, so that the time is past', [])
  // A writer who changes something of every kind comes between any two batches that are read.
  let next = 0
  let wrote = 0
  const disturbed: Graph = {
    ...graph,
    async run(statement) {
      const rows = await graph.run(statement)
      const [what, changes] = script[next] ?? []
      if (what && changes && statement.name.endsWith('-in-order') && statement.name !== 'versions-in-order') {
        next++
        await step(graph, what, changes)
        wrote++
      }
      return rows
    },
  }
  const past = await pastGraph(disturbed, then.revision, many, () => undefined)
  expect(await wholeGraph(past)).toEqual(then.held)
  expect(wrote).toBeGreaterThan(4)
  await past.close()
})

function nodesIn({ entities, claims, sources, sections, redirects }: Snapshot['held']): number {
  // The manifest is one more.
  return entities.length + claims.length + sources.length + sections.length + redirects.length + 1
}

/** Counts how often the versions are read from their beginning: once for each past graph that is rebuilt. */
function counting(graph: Graph): { readonly graph: Graph; readonly builds: () => number } {
  let builds = 0
  return {
    builds: () => builds,
    graph: {
      ...graph,
      run(statement) {
        if (statement.name === 'versions-in-order') builds++
        return graph.run(statement)
      },
    },
  }
}

function slowly(graph: Graph, milliseconds: number): Graph {
  return {
    ...graph,
    async run(statement) {
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return graph.run(statement)
    },
  }
}
