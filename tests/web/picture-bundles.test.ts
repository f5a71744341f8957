import { describe, expect, it } from 'vitest'
import { bundled, withBundles } from '../../src/web/explorer/picture/bundles.ts'
import type { Picture, PictureEdge } from '../../src/web/explorer/picture/picture.ts'

const entity = (id: string, kind: 'COUNTRY' | 'ORGANIZATION' | 'REGION') =>
  ({ id, kind, name: id, nameZh: id }) as const
const edge = (source: string, target: string): PictureEdge => ({
  id: `${source}--MEMBER_OF--${target}`,
  source,
  target,
  relation: 'MEMBER_OF',
  basis: 'REFERENCE',
  citations: [],
})

/** A country with a hundred organizations and two neighbors, which are members of sixty of them and of forty. */
const organizations = Array.from({ length: 100 }, (_, place) => `organization:${place}`)
const russia: Picture = {
  nodes: [
    entity('country:RUS', 'COUNTRY'),
    entity('country:KAZ', 'COUNTRY'),
    entity('country:FIN', 'COUNTRY'),
    ...organizations.map((id) => entity(id, 'ORGANIZATION')),
  ],
  edges: [
    edge('country:KAZ', 'country:RUS'),
    edge('country:FIN', 'country:RUS'),
    ...organizations.map((id) => edge('country:RUS', id)),
    ...organizations.slice(0, 99).map((id) => edge('country:KAZ', id)),
    ...organizations.slice(0, 60).map((id) => edge('country:FIN', id)),
  ],
}
const name = (count: number, kind: string) => `+${count} ${kind}`
const drawn = (apart: readonly string[] = [], open: readonly string[] = []) =>
  bundled(russia, ['country:RUS'], new Set(apart), open, name)

describe('bundles of the picture', () => {
  it('many neighbors of one kind are one node that says how many; the best connected stay, as do the few of another kind', () => {
    const { picture, bundles } = drawn()
    expect(bundles.map(({ members }) => members.length)).toEqual([95])
    expect(picture.nodes.map((node) => node.name)).toContain('+95 ORGANIZATION')
    expect(picture.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['country:KAZ', 'country:FIN', 'organization:0']),
    )
    expect(picture.edges.length).toBeLessThan(25)
  })

  it('an open bundle shows all its members', () => {
    const [bundle] = drawn().bundles
    expect(drawn([], [bundle?.id ?? '']).picture).toEqual(russia)
  })

  it('what is chosen is never inside a bundle', () => {
    const ids = drawn(['organization:99']).picture.nodes.map(({ id }) => id)
    expect(ids).toContain('organization:99')
    expect(drawn().picture.nodes.map(({ id }) => id)).not.toContain('organization:99')
  })

  it('a picture that can be read is left as it is', () => {
    const few: Picture = { nodes: russia.nodes.slice(0, 20), edges: russia.edges.slice(0, 19) }
    expect(bundled(few, ['country:RUS'], new Set(), [], name).picture).toBe(few)
  })

  it('a bundle lies in the middle of its members, so that nothing moves when it opens', () => {
    const places = new Map(organizations.map((id, place) => [id, { x: place, y: 2 * place }] as const))
    const { bundles } = drawn()
    const [bundle] = bundles
    const mean = (bundle?.members ?? []).reduce((sum, id) => sum + (places.get(id)?.x ?? 0), 0) / 95
    expect(withBundles(places, bundles).get(bundle?.id ?? '')?.x).toBeCloseTo(mean)
  })
})
