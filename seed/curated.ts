import type { Basis, Citation } from './draft.ts'
import { readYaml } from './read-yaml.ts'

/** What the curated files say rests on general knowledge, and cites the one source that says so. */
export const curated: { readonly basis: Basis; readonly citations: readonly Citation[] } = {
  basis: 'CURATED',
  citations: [{ source: 'source:curated' }],
}

/** What a thing that a curated file names is called besides. */
export interface FurtherNames {
  readonly name?: string
  readonly zh?: string
  readonly aliases?: readonly string[]
}

type NamesByKey = Readonly<Record<string, FurtherNames>>

/** Chinese and further names: of places by `CC:Name`, of lines and agreements by their id in their file. */
export interface CuratedNames {
  readonly places: NamesByKey
  readonly lines: NamesByKey
  readonly agreements: NamesByKey
}

export function readCuratedNames(): CuratedNames {
  return readYaml<CuratedNames>('curated_names.yaml').content
}
