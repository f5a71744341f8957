import type { Value } from '../../../cypher/engine/graph.ts'
import type { ImportFact } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import { type Draft, type Drafted, fieldIn } from './draft.ts'
import type { Mapping } from './mapping-form.ts'

interface Known {
  readonly id: string
  readonly name: string
  readonly kind: string
}

type Inputs = { readonly [Name in ImportFact['kind']]: Extract<ImportFact, { readonly kind: Name }>['input'] }

/** The entities that the fields of a draft name, in their order; undefined where a field names none, or one that is new. */
export type Entities = readonly (Known | undefined)[]

/** The fact that the fields of a row come to, with the ids of its entities. */
export function factOf(mapping: Mapping, draft: Draft, entities: Entities): ImportFact {
  if (mapping.fact === 'ENTITY') return { kind: 'ENTITY', input: entityInput(mapping, draft, entities) }
  const { names, fields } = draft
  // A loop: a file has millions of rows.
  const input: Record<string, unknown> = {}
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as string
    const drafted = fields[at]
    if (drafted === undefined) continue
    if ('entity' in drafted) input[name] = entities[at]?.id
    else if ('number' in drafted) input[name] = drafted.number
    else if ('isTrue' in drafted) input[name] = drafted.isTrue
    else if ('text' in drafted && !name.startsWith('period')) input[name] = drafted.text
  }
  const period = periodOf(draft)
  if (period) input.period = period
  return mapping.fact === 'OBSERVATION'
    ? { kind: 'OBSERVATION', input: input as unknown as Inputs['OBSERVATION'] }
    : { kind: 'STATEMENT', input: input as unknown as Inputs['STATEMENT'] }
}

function periodOf(draft: Draft) {
  const period = fieldIn(draft, 'period')
  const stated = period && 'period' in period ? period.period : undefined
  const ownStart = textIn(draft, 'periodStart')
  const ownEnd = textIn(draft, 'periodEnd')
  const label = textIn(draft, 'periodLabel')
  if (ownStart === undefined && ownEnd === undefined && label === undefined) return stated
  const [start, end] = [ownStart ?? stated?.start, ownEnd ?? stated?.end]
  return { ...(start && { start }), ...(end && { end }), ...(label && { label }) }
}

function textIn(draft: Draft, name: string): string | undefined {
  const drafted = fieldIn(draft, name)
  return drafted && 'text' in drafted ? drafted.text : undefined
}

/** Of an entity that is there already the name in the file is another name, and only what the mapping allows is said. */
function entityInput({ ofKnown }: Mapping, { names, fields }: Draft, entities: Entities): Inputs['ENTITY'] {
  const known = entities[names.indexOf('id')]
  const properties: Record<string, Value> = {}
  const input: Record<string, unknown> = {}
  for (const [at, name] of names.entries()) {
    const drafted = fields[at]
    if (drafted === undefined) continue
    const [, property] = /^properties\.(.+)$/.exec(name) ?? []
    const value = saidBy(drafted, entities[at]?.id)
    if (known && name !== 'id' && name !== 'kind' && ofKnown && !ofKnown.includes(name) && name !== 'name') continue
    if (property) properties[property] = 'number' in drafted ? Number(drafted.number) : (value as Value)
    else input[name] = value
  }
  if (input.id !== undefined) input.id = idOf(String(input.id), String(input.kind))
  if (Object.keys(properties).length > 0) input.properties = properties
  const aliasesGiven = (input.aliases as readonly string[] | undefined)?.filter((alias) => alias !== input.name)
  if (aliasesGiven) input.aliases = aliasesGiven
  if (aliasesGiven?.length === 0) delete input.aliases
  if (known) {
    input.kind = known.kind
    const names = [input.name, ...((input.aliases as readonly string[] | undefined) ?? [])]
    const aliases = [...new Set(names)].filter((name) => name !== undefined && name !== known.name)
    delete input.name
    delete input.aliases
    if (aliases.length > 0 && (!ofKnown || ofKnown.includes('aliases'))) input.aliases = aliases
  }
  return input as unknown as Inputs['ENTITY']
}

function saidBy(drafted: Drafted, id: string | undefined): unknown {
  if ('entity' in drafted)
    return (
      id ??
      (drafted.orNew === undefined ? undefined : `${drafted.orNew}${drafted.entity.replaceAll(/[^A-Za-z0-9._-]/g, '')}`)
    )
  if ('items' in drafted) return drafted.items
  if ('isTrue' in drafted) return drafted.isTrue
  if ('number' in drafted) return drafted.number
  return 'text' in drafted ? drafted.text : undefined
}

/** The id of a new entity begins as its kind. */
const idOf = (id: string, kind: string) => id.replace(/^kind:/, `${kind.toLowerCase()}:`)
