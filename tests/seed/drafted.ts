import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ClaimDraft, Draft, EntityDraft, RelationDraft } from '../../seed/draft.ts'
import { draftGraph } from '../../seed/graph-draft.ts'

/** The graph of the profile `core`, drafted once for all tests of a file. */
export const drafted: Draft = draftGraph('core').draft

/** A file of seed/data with every number as its text, read independently of the loader. */
export function textOf<Content>(name: string): Content {
  const text = readFileSync(new URL(`../../seed/data/${name}`, import.meta.url), 'utf8')
  return parse(text, { schema: 'failsafe', customTags: ['null', 'bool'] }) as Content
}

export function entity(id: string): EntityDraft {
  const found = drafted.entities.get(id)
  if (!found) throw new Error(`there is no entity ${id}`)
  return found
}

export function claim(id: string): ClaimDraft {
  const found = drafted.claims.get(id)
  if (!found) throw new Error(`there is no claim ${id}`)
  return found
}

export function edge(from: string, relation: string, to: string): RelationDraft {
  const found = drafted.relations.get(`${from}\t${relation}\t${to}`)
  if (!found) throw new Error(`there is no edge ${from} ${relation} ${to}`)
  return found
}

/** The edges of a type that lead from an entity, or to it. */
export function edgesFrom(from: string, relation: string): RelationDraft[] {
  return [...drafted.relations.values()].filter((each) => each.from === from && each.relation === relation)
}

export function edgesTo(to: string, relation: string): RelationDraft[] {
  return [...drafted.relations.values()].filter((each) => each.to === to && each.relation === relation)
}
