import { describe, expect, it } from 'vitest'
import type { Colours } from '../../src/web/explorer/picture/colours.ts'
import { drawnGraph } from '../../src/web/explorer/picture/drawn-graph.ts'
import { controlPoint, nearestEdge } from '../../src/web/explorer/picture/nearest-edge.ts'
import type { Picture, PictureEdge } from '../../src/web/explorer/picture/picture.ts'
import type { Renderer } from '../../src/web/explorer/picture/stage.ts'
import { byBasis, communities } from '../../src/web/explorer/picture/style/groups.ts'
import { inRanks } from '../../src/web/explorer/picture/style/ranks.ts'
import { styled } from '../../src/web/explorer/picture/style/styled.ts'
import type { Card, Kind, Relation } from '../../src/web/shared/graphql/fragments.ts'

const node = (id: string, kind: Kind = 'COUNTRY') => ({ id, kind, name: id, nameZh: id }) as Card
const edge = (source: string, target: string, relation: Relation, basis: PictureEdge['basis'] = 'REFERENCE') =>
  ({ id: `${source}--${relation}--${target}`, source, target, relation, basis, citations: [] }) satisfies PictureEdge
const colours = {
  kinds: { COUNTRY: 'rgb(1, 2, 3)', PORT: 'rgb(4, 5, 6)', COMMODITY: 'rgb(7, 8, 9)', CORRIDOR: 'rgb(9, 9, 9)' },
} as Colours

const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 0, y: 100 }],
])
const drawn = (picture: Picture, more: object = {}) =>
  drawnGraph({ picture, centers: [], colours, name: ({ name }) => name, phrase: () => '', places, ...more })

describe('what sizes and colours mean', () => {
  const nodes = ['a', 'b', 'c'].map((id) => node(id))

  it('the area of a node grows with its figure; one without is hollow, and one of zero is not', () => {
    const graph = drawn(
      { nodes, edges: [] },
      {
        styled: {
          sizes: new Map([
            ['a', 16],
            ['b', 0],
          ]),
          groups: null,
        },
      },
    )
    const [a, b, c] = ['a', 'b', 'c'].map((id) => graph.getNodeAttributes(id))
    expect([a?.hollow, b?.hollow, c?.hollow]).toEqual([false, false, true])
    expect(a?.size).toBe(18)
    expect(b?.size).toBe(3)
    expect(drawn({ nodes, edges: [] }).getNodeAttribute('c', 'hollow')).toBe(false)
  })

  it('the node over which the only way leads has all shortest ways, and the ends have none', () => {
    const kinds: Kind[] = ['COUNTRY', 'COUNTRY', 'COUNTRY']
    expect([
      ...styled({
        kinds,
        edges: [
          [0, 1],
          [1, 2],
          [1, 2],
        ],
        wanted: 'between',
      }),
    ]).toEqual([0, 1, 0])
  })

  it('two knots joined by one edge are two communities, the same each time', () => {
    const knot = (from: number): [number, number][] => [
      [from, from + 1],
      [from + 1, from + 2],
      [from, from + 2],
    ]
    const job = {
      kinds: Array<Kind>(7).fill('PORT'),
      edges: [...knot(0), ...knot(3), [2, 3]] as const,
      wanted: 'community' as const,
    }
    const found = [...styled(job)]
    expect(found[0]).toBe(found[1])
    expect(found[3]).toBe(found[5])
    expect(found[0]).not.toBe(found[3])
    expect([...styled(job)]).toEqual(found)
  })

  it('communities are named after their best connected member, the largest first; single nodes are the rest', () => {
    const picture = {
      nodes: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => node(id)),
      edges: [edge('b', 'a', 'BORDERS'), edge('b', 'c', 'BORDERS'), edge('d', 'e', 'BORDERS')],
    }
    const of = new Map([
      ['a', 7],
      ['b', 7],
      ['c', 7],
      ['d', 2],
      ['e', 2],
      ['f', 4],
    ])
    expect(communities(picture, of).map(({ about, members }) => [about, members.length])).toEqual([
      [{ id: 'b' }, 3],
      [{ id: 'd' }, 2],
      [null, 1],
    ])
  })

  it('a node is known as well as the best known of its relations', () => {
    const picture = { nodes, edges: [edge('a', 'b', 'BORDERS', 'DERIVED'), edge('b', 'c', 'BORDERS', 'CURATED')] }
    expect(byBasis(picture).map(({ about, members }) => [about, members])).toEqual([
      [{ basis: 'CURATED' }, ['b', 'c']],
      [{ basis: 'DERIVED' }, ['a']],
    ])
  })

  it('rings hold what is one step away, two steps away, and last what is not connected', () => {
    const picture = {
      nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)),
      edges: [edge('a', 'b', 'BORDERS'), edge('b', 'c', 'BORDERS')],
    }
    const at = inRanks(picture, ['a'])
    const radius = (id: string) => Math.hypot(at.get(id)?.x ?? 0, at.get(id)?.y ?? 0)
    expect(radius('a')).toBe(0)
    expect(radius('b')).toBeLessThan(radius('c'))
    expect(radius('c')).toBeLessThan(radius('d'))
  })
})

describe('several relations between two nodes', () => {
  const nodes = ['a', 'b'].map((id) => node(id))
  const edges = [
    edge('a', 'b', 'BORDERS'),
    edge('b', 'a', 'TRADES_WITH'),
    edge('a', 'b', 'TRADES_WITH'),
    edge('b', 'a', 'SUPPLIES'),
  ]
  const about = new Set<Relation>(['TRADES_WITH'])

  it('no two lie over one another, whichever way they read', () => {
    const graph = drawn({ nodes, edges })
    const bends = graph.mapEdges((_, { curvature }, _source, _target, from, to) => controlPoint(from, to, curvature).y)
    expect(new Set(bends.map((bend) => bend.toFixed(3))).size).toBe(edges.length)
  })

  it('a click between the two in a question about trade opens the trade', () => {
    const opened = (graph: ReturnType<typeof drawn>) =>
      nearestEdge({ getGraph: () => graph, graphToViewport: (at: object) => at } as Renderer, { x: 50, y: 1 })
    expect(opened(drawn({ nodes, edges }))).toBe('a--BORDERS--b')
    expect(opened(drawn({ nodes, edges }, { about }))).toBe('b--TRADES_WITH--a')
  })
})
