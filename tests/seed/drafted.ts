import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ClaimDraft, Draft, EntityDraft, RelationDraft } from '../../seed/draft.ts'
import { draftGraph } from '../../seed/graph-draft.ts'
import { grouped } from '../../seed/grouped.ts'

/** What is read for the profile `core`, once for all files of a worker. */
export const core = draftGraph('core')
export const drafted: Draft = core.draft

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

// By their ends, since tests ask for the edges of thousands of entities.
const edgesByStart = grouped(drafted.relations.values(), ({ from }) => from)
const edgesByEnd = grouped(drafted.relations.values(), ({ to }) => to)

/** The edges of a type that lead from an entity, or to it. */
export function edgesFrom(from: string, relation: string): RelationDraft[] {
  return (edgesByStart.get(from) ?? []).filter((each) => each.relation === relation)
}

export function edgesTo(to: string, relation: string): RelationDraft[] {
  return (edgesByEnd.get(to) ?? []).filter((each) => each.relation === relation)
}
