import { BadInput } from '../../../cypher/knowledge/errors.ts'
import { laneLines, lanesSource } from '../../../cypher/knowledge/sea/lanes.ts'
import { pathOf } from '../linked/addresses.ts'
import { asked } from '../linked/asking.ts'
import { touches } from './box.ts'
import type { Collection, Feature } from './collection.ts'
import { throughPoints } from './drawn-line.ts'
import { evidenceProperties } from './evidence.ts'

interface Cited {
  readonly about: { readonly revision: number }
  readonly source: {
    readonly id: string
    readonly title: string
    readonly basis: string
    readonly publisher: string | null
    readonly license: string | null
  } | null
}

const query = 'query SeaLanes($id: ID!) { about { revision } source(id: $id) { id title basis publisher license } }'

/** The sea lanes on which routes by sea are modelled. They come with the program; their source is asked of the graph. */
export const seaLanes: Collection = {
  id: 'sea-lanes',
  title: 'Sea lanes',
  description:
    'The network of shipping lanes on which routes by sea are modelled: not for navigation. Lanes meet where they share a point, and are cut at the 180th meridian. An id is the place of a lane in the network’s file and may change with its edition. They have no dates, so `datetime` leaves none out.',
  geometry: 'MultiLineString',
  filters: [],
  properties: [
    { name: 'id', type: 'string', description: 'Its id in this collection.' },
    {
      name: 'passage',
      type: 'string',
      description: 'The passage that it leads through, as the network calls it; null for most.',
    },
    ...evidenceProperties,
  ],
  async page(ask, { limit, cursor, box, id }, site) {
    const { about, source } = await asked<Cited>(ask, { query, variables: { id: lanesSource } })
    const evidence = {
      basis: source?.basis ?? null,
      source_id: source?.id ?? null,
      source_title: source?.title ?? null,
      publisher: source?.publisher ?? null,
      paragraph: null,
      licence: source?.license ?? null,
      page: source && site + pathOf(source.id),
    }
    const matching = drawnLanes().filter((lane) => (!box || touches(box, lane.geometry)) && (!id || lane.id === id))
    const from = cursor === null ? 0 : placeOf(cursor)
    const after = matching.filter(({ place }) => place > from)
    const page = after.slice(0, limit)
    return {
      revision: about.revision,
      features: page.map(({ place: _, ...lane }) => ({ ...lane, properties: { ...lane.properties, ...evidence } })),
      next: after.length > page.length ? String(page.at(-1)?.place) : null,
      matched: matching.length,
    }
  },
}

interface Lane extends Feature {
  readonly place: number
}

let drawn: readonly Lane[] | undefined

/** All lanes, drawn once: some 4,000 with two or three points each. One that ends where it begins has no length and isn’t there. */
function drawnLanes(): readonly Lane[] {
  drawn ??= laneLines().flatMap(({ named, points }, index): readonly Lane[] => {
    const id = `sea-lane:${index + 1}`
    const coordinates = throughPoints(points.map(({ longitude, latitude }) => [longitude, latitude]))
    const geometry = { type: 'MultiLineString' as const, coordinates }
    const properties = { id, passage: named || null }
    return coordinates.length > 0 ? [{ place: index + 1, type: 'Feature', id, geometry, properties }] : []
  })
  return drawn
}

/** @throws {BadInput} if it is no cursor of this collection */
function placeOf(cursor: string): number {
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor)
  throw new BadInput('cursor', '`cursor` is none of this collection: follow the link `next` of the page before')
}
