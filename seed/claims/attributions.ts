import type { RoleDraft } from '../draft.ts'
import { graphId } from './entity-ids.ts'

/** Who a source attributes a claim to: an entity, a text, or an entity with a text that adds detail. */
export interface Attribution {
  readonly entity?: string
  readonly words?: string
  /** The intermediary that relayed it. */
  readonly via?: string
}

/** Attributions as text that name an entity of the graph. */
const named: Readonly<Record<string, Attribution>> = {
  'Chinese customs data, via AFP': {
    entity: 'organization:GACC',
    via: 'organization:AFP',
    words: 'Chinese customs data, via AFP',
  },
}

/** Reads `person:LYU`, `org:CMG (citing local customs data)`, or plain text. */
export function attributionOf(said: string | undefined): Attribution {
  if (said === undefined) return {}
  const [, id, words] = /^([a-z]+:\S+)(?: \((.+)\))?$/.exec(said) ?? []
  if (id) return { entity: graphId(id), ...(words ? { words } : {}) }
  return named[said] ?? { words: said }
}

/** An attribution as roles of a claim, so that claims can be found by who made them. */
export function attributionRoles({ entity, via }: Attribution): RoleDraft[] {
  return [...(entity ? [{ role: 'ATTRIBUTED_TO', entity }] : []), ...(via ? [{ role: 'VIA', entity: via }] : [])]
}
