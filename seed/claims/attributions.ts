import type { RoleDraft } from '../draft.ts'
import { graphId } from './entity-ids.ts'

/** Who a source says it from: an entity, words, or an entity and words that say more. */
export interface Attribution {
  readonly entity?: string
  readonly words?: string
  /** Who passed it on. */
  readonly via?: string
}

/** Attributions in words that name an entity of the graph. */
const named: Readonly<Record<string, Attribution>> = {
  'Chinese customs data, via AFP': {
    entity: 'organization:GACC',
    via: 'organization:AFP',
    words: 'Chinese customs data, via AFP',
  },
}

/** Reads `person:LYU`, `org:CMG (citing local customs data)`, or words alone. */
export function attributionOf(said: string | undefined): Attribution {
  if (said === undefined) return {}
  const [, id, words] = /^([a-z]+:\S+)(?: \((.+)\))?$/.exec(said) ?? []
  if (id) return { entity: graphId(id), ...(words ? { words } : {}) }
  return named[said] ?? { words: said }
}

/** An attribution as roles of a claim, so that it is found from who said it. */
export function attributionRoles({ entity, via }: Attribution): RoleDraft[] {
  return [...(entity ? [{ role: 'ATTRIBUTED_TO', entity }] : []), ...(via ? [{ role: 'VIA', entity: via }] : [])]
}
