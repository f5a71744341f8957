import { codeKeys } from '../../search/code-key.ts'
import { withoutAccents } from '../../search/folded.ts'
import type { Evidence } from '../acts/checked.ts'
import { foundEntity } from '../acts/known.ts'
import { entityPut } from '../acts/put-entity.ts'
import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { EntityState, Properties } from '../state.ts'
import type { ImportFact } from './import-fact.ts'
import type { Weighed } from './verdict.ts'

type Input = Extract<ImportFact, { kind: 'ENTITY' }>['input']

/**
 * Weighs an entity against the one that it is: the one with its id, or else with one of its codes, or else with its name in the same country.
 * @throws {Refused} naming the field that is wrong
 */
export async function weighEntity(read: FactReader, input: Input, rests: Evidence): Promise<Weighed> {
  try {
    const known = input.id ? await foundEntity(read, input.id) : null
    const { changes } = await entityPut(read, input, rests)
    return known ? compared(known, changes) : { verdict: 'NEW', changes, retires: [] }
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'TWIN' || error.existing === undefined) throw error
    const twin = await foundEntity(read, error.existing)
    if (!twin) throw error
    const own = asAddition(input, twin)
    const { message = '', ...weighed } = compared(twin, (await entityPut(read, own, rests)).changes)
    const by = error.field === 'name' ? 'its name' : 'its code'
    return { ...weighed, message: `Taken for ${twin.id} by ${by}${message && `: ${message}`}` }
  }
}

/** Another name of what was found by its code is an alias: only who names the id renames. A code that is there in other writing is no other code. */
function asAddition({ name, aliases, codes, ...input }: Input, { id, properties }: EntityState): Input {
  const names = [properties.name, ...texts(properties.aliases)].map((each) => withoutAccents(String(each)))
  const keys = new Set(texts(properties.codes).flatMap((code) => codeKeys(String(code))))
  const added = [...(aliases ?? []), ...(name && !names.includes(withoutAccents(name.trim())) ? [name] : [])]
  return {
    ...input,
    id,
    aliases: added,
    codes: codes?.filter((code) => !codeKeys(code).some((key) => keys.has(key))) ?? null,
  }
}

const evidence: ReadonlySet<string> = new Set(['basis', 'citations', 'aliases', 'codes'])

function compared({ id, properties: before }: EntityState, changes: Weighed['changes']): Weighed {
  const row = changes.find(({ fact }) => fact.kind === 'ENTITY')?.row as EntityState
  const given = Object.entries(row.properties).filter(([name]) => !evidence.has(name))
  const differ = given.filter(([name, value]) => text(value) !== text(before[name]))
  const changed = differ.filter(([name]) => (before[name] ?? null) !== null)
  const items = (['aliases', 'codes'] as const).flatMap((list) => missing(list, before, row.properties))
  const others = [id]
  const [first] = changed
  if (first) {
    const words = changed.map(([name, value]) => `${name} ${text(value)} instead of ${text(before[name])}`)
    return { verdict: 'SUPERSEDES', field: fieldOf(first[0]), message: words.join('; '), others, changes, retires: [] }
  }
  const added = [...differ.map(([name]) => name), ...items]
  if (added.length > 0) return { verdict: 'NEW', message: `adds ${added.join(', ')}`, others, changes, retires: [] }
  return { verdict: 'SAME', others, changes: [], retires: [] }
}

function missing(list: 'aliases' | 'codes', before: Properties, given: Properties): string[] {
  const known = new Set([...texts(before[list]), ...(list === 'aliases' ? [before.name, before.nameZh] : [])])
  return texts(given[list]).some((each) => !known.has(each)) ? [list] : []
}

function texts(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return value === null || value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value)
}

const outside: Readonly<Record<string, string>> = {
  ...{ name: 'name', nameZh: 'nameZh', countryId: 'country', regionId: 'region' },
}

/** The field of the input that a property comes from. */
function fieldOf(property: string): string {
  return outside[property] ?? `properties.${property}`
}
