import type { Basis, Citation } from './draft.ts'
import { readYaml } from './read-yaml.ts'

/** The curated files are general knowledge; all of their facts cite this one source. */
export const curated: { readonly basis: Basis; readonly citations: readonly Citation[] } = {
  basis: 'CURATED',
  citations: [{ source: 'source:curated' }],
}

/** Further names of something that a curated file names. */
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
