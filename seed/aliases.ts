import * as v from 'valibot'
import { kinds } from '../cypher/knowledge/entities/entity.ts'
import { checked } from './checked-yaml.ts'
import { curated } from './curated.ts'
import type { Draft, EntityDraft } from './draft.ts'
import { folded } from './folded.ts'
import { readYaml } from './read-yaml.ts'

const texts = v.optional(v.array(v.string()), [])

const aliasFile = v.strictObject({
  aliases: v.array(v.strictObject({ id: v.string(), zh: v.optional(v.string()), aliases: texts, codes: texts })),
  by_name: v.array(v.strictObject({ kind: v.picklist(kinds), name: v.string(), aliases: texts })),
})

interface Words {
  readonly zh?: string | undefined
  readonly aliases: readonly string[]
  readonly codes?: readonly string[]
}

/**
 * Adds the curated words by which people search for things. It runs after all data sets, since it adds nothing but names: a row whose
 * entity is not there is left out and reported.
 */
export function addAliases(draft: Draft): void {
  const yaml = readYaml<unknown>('aliases.yaml')
  const { aliases, by_name } = checked(yaml, aliasFile)
  draft.read(aliases.length + by_name.length)
  for (const [place, { id, ...words }] of aliases.entries()) {
    const known = draft.entities.get(draft.redirects.get(id) ?? id)
    if (known) addWords(draft, known, words)
    else draft.leftOut(yaml.file, yaml.lineOf('aliases', place), `${id} is not in the graph`)
  }
  const named = byName(draft)
  for (const [place, { kind, name, ...words }] of by_name.entries()) {
    const known = named.get(key(kind, name))
    if (known) addWords(draft, known, words)
    else draft.leftOut(yaml.file, yaml.lineOf('by_name', place), `no ${kind.toLowerCase()} is called ${name}`)
  }
}

/** Adds those words that the entity does not have yet, however they are written. */
function addWords(draft: Draft, known: EntityDraft, { zh, aliases, codes = [] }: Words): void {
  const { id, kind, name, nameZh } = known
  const taken = new Set([name, nameZh ?? zh ?? '', ...(known.aliases ?? []), ...(known.codes ?? [])].map(folded))
  const fresh = [...(nameZh && zh ? [zh] : []), ...aliases].filter((alias) => !taken.has(folded(alias)))
  const added = nameZh ? {} : { nameZh: zh }
  if (fresh.length > 0 || added.nameZh || codes.length > 0)
    draft.entity({ id, kind, name, ...added, aliases: fresh, codes, ...curated })
}

/** The entities by kind and name; the first of two with one name. */
function byName(draft: Draft): ReadonlyMap<string, EntityDraft> {
  const named = new Map<string, EntityDraft>()
  for (const entity of draft.entities.values())
    for (const name of [entity.name, ...(entity.aliases ?? [])])
      if (!named.has(key(entity.kind, name))) named.set(key(entity.kind, name), entity)
  return named
}

function key(kind: string, name: string): string {
  return `${kind} ${folded(name)}`
}
