import { useMemo } from 'react'
import { type PathsFound, pathsBetween, pictureOfPaths } from '../../questions/paths.ts'
import type { Scene } from '../../scene/scene.ts'
import { type Loaded, useLoaded } from '../../scene/use-loaded.ts'
import { type Picture, pictureOf } from '../picture.ts'

/** One path through the picture. */
export interface Way {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

export interface ShownPaths {
  readonly loaded: Loaded<PathsFound>
  readonly picture: Picture | null
  /** The picked path. */
  readonly way: Way | null
}

/** The paths between the two entities of a scene, and the highlighted one. */
export function usePaths({ paths, asOf }: Scene): ShownPaths {
  const [from, to, pick] = [paths?.from, paths?.to, paths?.pick ?? 0]
  const loaded = useLoaded(`${from} ${to} ${asOf}`, () => (from && to ? pathsBetween(from, to, asOf) : null))
  const value = from && to ? loaded.value : null
  const way = useMemo(() => {
    const steps = value?.data.paths?.[pick]?.steps
    if (!steps) return null
    const { nodes, edges } = pictureOf([], steps)
    const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id))
    return { nodes: ids(nodes), edges: ids(edges) }
  }, [value, pick])
  const picture = useMemo(() => (value ? pictureOfPaths(value, pick) : null), [value, pick])
  return { loaded, picture, way }
}
