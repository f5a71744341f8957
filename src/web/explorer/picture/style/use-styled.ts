import { useEffect, useMemo, useState } from 'react'
import type { Answer } from '../../questions/answer.ts'
import type { Style } from '../../scene/scene.ts'
import { isBundle } from '../bundles.ts'
import type { Place } from '../layout-job.ts'
import { located } from '../located.ts'
import type { Picture } from '../picture.ts'
import { type Figures, figuresOf } from './figures.ts'
import { byBasis, communities, type Group } from './groups.ts'
import { inRanks } from './ranks.ts'
import { type StyleJob, worked } from './style-job.ts'

/** What the chosen style makes of a picture. */
export interface Styled {
  /** The figure that the size of a node means; none for nodes of which it is not known. Null where sizes mean nothing in particular. */
  readonly sizes: ReadonlyMap<string, number> | null
  /** The groups that colours mean; null where colours mean kinds. */
  readonly groups: readonly Group[] | null
  /** Where nodes stand, in units of its own; null where relations decide. */
  readonly places: ReadonlyMap<string, Place> | null
  /** The figures by which the answer lets nodes be sized. */
  readonly figures: readonly Figures[]
  /** True once all that was chosen has been worked out. */
  readonly ready: boolean
}

interface Worked {
  readonly of: Picture
  readonly between: ReadonlyMap<string, number> | null
  readonly community: ReadonlyMap<string, number> | null
  readonly places: { readonly layout: Style['layout']; readonly at: ReadonlyMap<string, Place> } | null
}

/** Works out sizes, colours and places as the reader chose them; what takes long is done in a worker. */
export function useStyled(picture: Picture, answer: Answer | null, { size, colour, layout }: Style): Styled {
  const [done, setDone] = useState<Worked | null>(null)
  const figures = useMemo(() => figuresOf(answer), [answer])
  const needsBetween = size === 'between'
  const needsCommunity = colour === 'community'

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked about changes with the picture
  useEffect(() => {
    let current = true
    const work = async () => {
      const [between, community, at] = await Promise.all([
        needsBetween ? numbers(picture, 'between') : null,
        needsCommunity ? numbers(picture, 'community') : null,
        layout ? placesOf(picture, layout, answer?.centers ?? []) : null,
      ])
      if (current) setDone({ of: picture, between, community, places: at && { layout, at } })
    }
    if (needsBetween || needsCommunity || layout) work()
    return () => {
      current = false
    }
  }, [picture, needsBetween, needsCommunity, layout])

  return useMemo(() => {
    const found = done?.of === picture ? done : null
    const known = figures.find(({ of }) => of === size)
    const sizes = size === 'relations' ? relationsOf(picture) : size === 'between' ? found?.between : known?.values
    const groups =
      colour === 'basis' ? byBasis(picture) : found?.community ? communities(picture, found.community) : null
    const places = found?.places?.layout === layout ? found.places : null
    return {
      sizes: (size && sizes) || null,
      groups: colour ? groups : null,
      places: places?.at ?? null,
      figures,
      ready: (!needsBetween || !!found?.between) && (!needsCommunity || !!found?.community) && (!layout || !!places),
    }
  }, [done, picture, figures, size, colour, layout, needsBetween, needsCommunity])
}

/** How many relations of the picture each entity has; a node that stands for many has no number of its own. */
function relationsOf({ nodes, edges }: Picture): ReadonlyMap<string, number> {
  const counts = new Map(nodes.filter(({ id }) => !isBundle(id)).map(({ id }) => [id, 0]))
  for (const { source, target } of edges)
    for (const id of [source, target]) {
      const count = counts.get(id)
      if (count !== undefined) counts.set(id, count + 1)
    }
  return counts
}

/** Nodes by id, so that the same picture gives the same result whatever steps led to it. */
function jobOf({ nodes, edges }: Picture, wanted: StyleJob['wanted']) {
  const byKind = wanted === 'circle'
  const sorted = nodes.toSorted((one, other) => {
    const [first, second] = byKind ? [one.kind + one.id, other.kind + other.id] : [one.id, other.id]
    return first < second ? -1 : 1
  })
  const at = new Map(sorted.map(({ id }, place) => [id, place]))
  const ends = edges.flatMap(({ source, target }) => {
    const [from, to] = [at.get(source), at.get(target)]
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const]
  })
  const job: StyleJob = {
    kinds: sorted.map(({ kind }) => kind),
    edges: ends.toSorted(([a, b], [c, d]) => a - c || b - d),
    wanted,
  }
  return { ids: sorted.map(({ id }) => id), job }
}

async function numbers(picture: Picture, wanted: 'between' | 'community'): Promise<ReadonlyMap<string, number> | null> {
  const { ids, job } = jobOf(picture, wanted)
  const result = await worked(job)
  if (!result) return null
  return new Map(ids.flatMap((id, at) => (isBundle(id) && wanted === 'between' ? [] : [[id, result[at] ?? 0]])))
}

async function placesOf(
  picture: Picture,
  layout: NonNullable<Style['layout']>,
  centers: readonly string[],
): Promise<ReadonlyMap<string, Place> | null> {
  if (layout === 'ranks') return inRanks(picture, centers)
  if (layout === 'map') return onMap(picture)
  const { ids, job } = jobOf(picture, layout)
  const result = await worked(job)
  return result && new Map(ids.map((id, at) => [id, { x: result[2 * at] ?? 0, y: result[2 * at + 1] ?? 0 }]))
}

/** As on a map; what has no place there stands in rows beneath it. */
async function onMap(picture: Picture): Promise<ReadonlyMap<string, Place>> {
  const { project } = await import('../world-map.ts')
  const { places } = located(picture)
  const known = [...places].map(([id, { longitude, latitude }]) => [id, project(longitude, latitude)] as const)
  const xs = known.map(([, { x }]) => x)
  const ys = known.map(([, { y }]) => y)
  const [left, right] = [Math.min(0, ...xs), Math.max(1, ...xs)]
  const [bottom, top] = known.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [0, 0]
  const apart = picture.nodes.filter(({ id }) => !places.has(id))
  const columns = Math.max(1, Math.ceil(Math.sqrt(apart.length * 4)))
  const [wide, high] = [(right - left) / columns, Math.max((top - bottom) / 8, (right - left) / 16)]
  return new Map([
    ...known,
    ...apart.map(
      ({ id }, at) =>
        [
          id,
          {
            x: left + ((at % columns) + 0.5) * wide,
            y: bottom - high * (1.2 + Math.floor(at / columns)),
          },
        ] as const,
    ),
  ])
}
