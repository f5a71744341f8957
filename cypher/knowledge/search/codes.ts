import type { Parameters } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { EntityRow, Kind } from '../entities/entity.ts'
import { codeKeys } from './code-key.ts'

/** An entity that lists a code. */
export interface ListedCode {
  readonly key: string
  /** As the entity lists it. */
  readonly code: string
  readonly entity: EntityRow
}

/** What a code stands for: the entity that comes first, and the others that it may mean. */
export interface CodeMatch {
  readonly code: string
  /** False if it was found by a part of what was written: the nearest subheading or heading of a tariff number. */
  readonly exact: boolean
  readonly entity: EntityRow
  readonly others: readonly EntityRow[]
}

const entitiesByCode = question<ListedCode, Parameters & { readonly keys: readonly string[] }>('entities-by-code')

/** Which kinds come first where a code may mean several: UN/LOCODEs are printed with a blank, so theirs come before the others. */
const kindsInOrder: readonly Kind[] = ['PORT', 'PLACE', 'REGION', 'COUNTRY', 'COMMODITY']

/** Digits that may be a tariff number: a subheading's six, or those of a customs tariff that divides subheadings further. */
const tariffNumber = /^\d{6,14}$/

/** The digits of what a tariff number lies in, the nearest first: its subheading and its heading. */
const widerDigits = [6, 4]

/**
 * What a code stands for. A tariff number that nothing lists falls back to its subheading, or else to its heading. All is asked in one statement.
 * @param written the code as somebody wrote it
 * @returns undefined if no entity lists it, nor its heading
 */
export async function matchOfCode(reader: Reader, written: string): Promise<CodeMatch | undefined> {
  const keys = codeKeys(written)
  const tariff = keys.find((key) => tariffNumber.test(key))
  const wider = tariff ? widerDigits.map((digits) => tariff.slice(0, digits)) : []
  const [exact, ...fallen] = await Promise.all([
    entitiesOfCode(reader, written),
    ...wider.map((digits) => listing(reader, [digits])),
  ])
  const found = [exact, ...fallen].find(({ length }) => length > 0)
  const [first, ...others] = found ?? []
  return first && { ...first, exact: found === exact, others: others.map(({ entity }) => entity) }
}

/**
 * The entities that list a code, each once: those that write it in the same way first, then by kind and name.
 * @param written the code as somebody wrote it
 */
export async function entitiesOfCode(reader: Reader, written: string): Promise<readonly ListedCode[]> {
  const asListed = written.trim().toUpperCase()
  const listed = await listing(reader, codeKeys(written), asListed)
  return listed.sort(
    (one, other) =>
      place(one, asListed) - place(other, asListed) || (one.entity.sortKey < other.entity.sortKey ? -1 : 1),
  )
}

/** The entities that list one of these codes, each once: with the code as written if it lists that, otherwise with its first. */
async function listing(reader: Reader, keys: readonly string[], written = ''): Promise<ListedCode[]> {
  const rows = (await Promise.all(keys.map((key) => load(reader, entitiesByCode, key)))).flat()
  const byId = new Map<string, ListedCode>()
  for (const row of rows) if (!byId.has(row.entity.id) || row.code === written) byId.set(row.entity.id, row)
  return [...byId.values()]
}

/** The position of an entity among those that list a code. */
function place({ code, entity }: ListedCode, written: string): number {
  if (code === written) return -1
  const kind = kindsInOrder.indexOf(entity.kind)
  return kind < 0 ? kindsInOrder.length : kind
}
