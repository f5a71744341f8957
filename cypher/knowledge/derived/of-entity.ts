import { withoutAccents } from '../search/folded.ts'
import { type Searchable, searchable } from '../search/searchable.ts'

/** What an entity is called: all that the properties below are made of. */
export interface Called {
  readonly id: string
  readonly name: string
  readonly nameZh?: string | undefined
  readonly aliases?: readonly string[] | undefined
  readonly codes?: readonly string[] | undefined
}

/** The properties of an entity that follow from the others. Whoever writes an entity writes them with it. */
export interface DerivedOfEntity extends Searchable {
  /** The name without case and accents. */
  readonly nameFolded: string
  /** Where it stands in lists: by name, then by id. */
  readonly sortKey: string
}

export function derivedOfEntity({ id, name, nameZh, aliases = [], codes = [] }: Called): DerivedOfEntity {
  const nameFolded = withoutAccents(name)
  return {
    nameFolded,
    sortKey: `${nameFolded}\t${id}`,
    ...searchable({ names: [name, ...(nameZh ? [nameZh] : [])], aliases, codes }),
  }
}
