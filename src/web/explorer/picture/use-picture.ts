import { useMemo, useRef } from 'react'
import { ask } from '../../shared/graphql/ask.ts'
import type { Answer } from '../questions/answer.ts'
import { expansion } from '../questions/relations.ts'
import type { Scene } from '../scene/scene.ts'
import { type Loaded, useLoaded } from '../scene/use-loaded.ts'
import { around } from './around.ts'
import { merged, type Picture } from './picture.ts'

/** The maximum number of entities drawn around an answer. */
const limit = 300
const nothing: Picture = { nodes: [], edges: [] }

export interface ShownPicture {
  /** The whole picture of the scene, including hidden parts. */
  readonly whole: Picture
  /** The visible part: neither hidden nor switched off. */
  readonly shown: Picture
  /** The answer's own picture, then what surrounds it, then each expansion: in layout order. */
  readonly stages: readonly Picture[]
  readonly more: Loaded<{ readonly pictures: readonly Picture[]; readonly truncated: boolean }>
}

/**
 * The picture of a scene: the answer's own, the expansions, and the neighborhood to the chosen depth.
 * @param paths the paths between two entities
 * @param flows the trade flows that the map draws as well
 */
export function usePicture(
  scene: Scene,
  answer: Answer | null,
  paths: Picture | null,
  flows: Picture | null,
): ShownPicture {
  const { expanded, depth, hidden, off } = scene
  const centers = answer?.centers ?? []
  const key = JSON.stringify([expanded, depth > 0 ? [depth, centers] : 0])
  const more = useLoaded(key, () => (expanded.length > 0 || depth > 0 ? surroundings(scene, centers) : null))

  const own = useSame(answer?.picture)
  const added = more.value?.pictures
  const stages = useMemo(() => (own ? [own, ...(added ?? []), ...(paths ? [paths] : [])] : []), [own, added, paths])
  const whole = useMemo(() => merged(flows ? [...stages, flows] : stages), [stages, flows])
  const shown = useMemo(() => filtered(whole, hidden, off), [whole, hidden, off])
  return { whole, shown, stages, more }
}

/** The same picture for as long as an answer brings one of the same entities and relations, so that what is laid out stays. */
function useSame(picture: Picture | undefined): Picture | undefined {
  const kept = useRef(picture)
  if (picture !== kept.current && (!picture || !kept.current || keyOf(picture) !== keyOf(kept.current)))
    kept.current = picture
  return kept.current
}

const keyOf = ({ nodes, edges }: Picture) => [...nodes, ...edges].map(({ id }) => id).join(' ')

async function surroundings({ expanded, depth }: Scene, centers: readonly string[]) {
  const [deep, ...expansions] = await Promise.all([
    depth > 0 && centers.length > 0 ? around(ask, centers, depth, limit) : { ...nothing, truncated: false },
    ...expanded.map(({ id, relation, count }) => expansion(id, relation, count)),
  ])
  return { pictures: [deep, ...expansions], truncated: deep.truncated }
}

function filtered({ nodes, edges }: Picture, hidden: Scene['hidden'], off: Scene['off']): Picture {
  const shown = nodes.filter(({ id, kind }) => !hidden.includes(id) && !off.includes(kind))
  const ids = new Set(shown.map(({ id }) => id))
  const left = edges.filter(
    ({ source, target, relation }) => ids.has(source) && ids.has(target) && !off.includes(relation),
  )
  return { nodes: shown, edges: left }
}
