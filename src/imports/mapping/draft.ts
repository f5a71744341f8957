import type { Kind } from '../../../cypher/knowledge/entities/entity.ts'
import { BadMapping } from './bad-mapping.ts'
import { type Cells, cellReader, type Got, skippedBy } from './cell.ts'
import { type FactKind, type Field, fieldOf, type Holds } from './fields.ts'
import type { FieldMapping, FieldMappings, SkipRule } from './mapping-form.ts'
import { addMarks, isUnknown, type Marks, numberOf } from './number.ts'
import { type Period, periodOf } from './period.ts'

/** What a field of a row holds, once it is read; an entity is still a text. */
export type Drafted =
  | { readonly text: string }
  | Named
  | { readonly period: Period }
  | { readonly isTrue: boolean }
  | { readonly items: readonly string[] }
  | { readonly number: string }

/** An entity as a row names it. */
export interface Named {
  readonly entity: string
  readonly kind: Kind | 'ENTITY'
  readonly orNew?: string
  /** The same of all that mean the same. */
  readonly key: string
}

/** A fact of a row before its entities are known: what its fields hold, in the order of their names. Lists, as a file has millions of rows. */
export interface Draft {
  readonly names: readonly string[]
  readonly fields: readonly (Drafted | undefined)[]
  /** Of a row that is no fact, and is still compared with others as this flow. */
  readonly besides?: Besides
}

/** The flow as which a row is compared that is left out of the facts, and why it is. */
export interface Besides {
  readonly flow: NonNullable<SkipRule['compareAs']>
  readonly because: string
}

/** What a field holds; undefined if it is empty, or the mapping has none of this name. */
export function fieldIn({ names, fields }: Draft, name: string): Drafted | undefined {
  return fields[names.indexOf(name)]
}

export type Stopped =
  | { readonly skipped: string }
  | { readonly wrong: { readonly field: string; readonly message: string } }

interface Reading {
  readonly name: string
  readonly field: FieldMapping
  readonly known: Field
  readonly read: (cells: Cells) => Got
  readonly marks: Marks
}

/** Makes drafts of the rows of a file. Look at rows before they are drafted, so that the decimals of their columns are known. */
interface Drafter {
  /** False if there is nothing to look for. */
  readonly looks: boolean
  readonly look: (cells: Cells) => void
  readonly draft: (cells: Cells) => Draft | Stopped
}

/**
 * Makes a drafter of a kind of fact.
 * @throws {BadMapping} if a power of ten is none
 */
export function drafter(fact: FactKind, mappings: FieldMappings, rules: readonly SkipRule[]): Drafter {
  const readings = Object.entries(mappings).map(([name, field]): Reading => {
    const known = fieldOf(fact, name)
    if (!known) throw new BadMapping(`\`fields.${name}\` is no field of ${fact}`)
    return { name, field, known, read: cellReader(name, field), marks: { point: false, comma: false } }
  })
  const names = readings.map(({ name }) => name)
  const draftsOf = readings.map(fieldDrafter)
  const numbers = readings.filter(({ known, field }) => known.holds === 'NUMBER' && field.decimal === undefined)
  return {
    looks: numbers.length > 0,
    look: (cells) => {
      for (const { read, marks } of numbers) {
        const got = read(cells)
        if ('text' in got) addMarks(marks, got.text)
      }
    },
    draft: (cells) => {
      const rule = skippedBy(rules, cells)
      if (rule && rule.compareAs === undefined) return { skipped: rule.because }
      const fields: (Drafted | undefined)[] = []
      for (const draftOf of draftsOf) {
        const drafted = draftOf(cells)
        if (drafted !== undefined && ('skipped' in drafted || 'wrong' in drafted))
          return rule ? { skipped: rule.because } : drafted
        fields.push(drafted)
      }
      return rule?.compareAs === undefined
        ? { names, fields }
        : { names, fields, besides: { flow: rule.compareAs, because: rule.because } }
    },
  }
}

type FieldDrafter = (cells: Cells) => Drafted | Stopped | undefined

/** How many texts of a column are kept with what they come to, and how long they may be. */
const mostKept = 5_000
const longestKept = 100

/** Drafts a field. What a text of its one column comes to is worked out once: codes and years come again and again, numbers seldom do. */
function fieldDrafter(reading: Reading): FieldDrafter {
  const { field, known } = reading
  const column = field.column?.[0]
  if (known.holds === 'NUMBER' || field.sameAs) return (cells) => draftedField(reading, cells)
  if (field.is !== undefined) {
    const always = draftedField(reading, {})
    return () => always
  }
  if (column === undefined || field.column?.length !== 1 || field.join) return (cells) => draftedField(reading, cells)
  const kept = new Map<string, Drafted | Stopped | undefined>()
  return (cells) => {
    const text = cells[column] ?? ''
    const before = kept.get(text)
    if (before !== undefined) return before
    const drafted = draftedField(reading, cells)
    if (kept.size >= mostKept) kept.clear()
    if (text.length <= longestKept) kept.set(text, drafted)
    return drafted
  }
}

function draftedField({ name, field, known, read, marks }: Reading, cells: Cells): Drafted | Stopped | undefined {
  const got = read(cells)
  if ('skip' in got) return { skipped: got.skip }
  if ('wrong' in got) return { wrong: { field: name, message: got.wrong } }
  if ('none' in got || (known.holds === 'NUMBER' && isUnknown(got.text))) return missing(name, known)
  const { text } = got
  if (known.oneOf && !known.oneOf.includes(text))
    return { wrong: { field: name, message: `${JSON.stringify(text)} is none of ${known.oneOf.join(', ')}` } }
  return told[known.holds]({ name, field, known, marks, text, got, cells })
}

/** A number that nobody knows is no zero, and makes no fact. */
function missing(name: string, { needed, holds }: Field): Stopped | undefined {
  if (!needed) return undefined
  if (holds === 'NUMBER') return { skipped: `${name} is unknown, which isn't zero` }
  return { wrong: { field: name, message: `${name} is empty` } }
}

interface Asked {
  readonly name: string
  readonly field: FieldMapping
  readonly known: Field
  readonly marks: Marks
  readonly text: string
  readonly got: Got
  readonly cells: Cells
}

const wrong = (field: string, message: string): Stopped => ({ wrong: { field, message } })

const named = (entity: string, kind: Named['kind'], orNew?: string): Named => ({
  ...{ entity, kind, key: `${kind}\t${orNew !== undefined}\t${entity}` },
  ...(orNew !== undefined && { orNew }),
})

const told: Readonly<Record<Holds, (asked: Asked) => Drafted | Stopped>> = {
  TEXT: ({ text, field }) => (field.match ? named(text, field.match, field.orNew) : { text }),
  ENTITY: ({ text, field, known }) => named(text, field.match ?? known.kind ?? 'ENTITY'),
  LIST: ({ text, got }) => ({ items: ('items' in got && got.items) || [text] }),
  NUMBER: ({ name, text, field, marks, cells }) => {
    const power = field.tenTo === undefined ? '0' : cells[field.tenTo]?.trim() || '0'
    if (!/^-?\d{1,2}$/.test(power)) return wrong(name, `${JSON.stringify(power)} in ${field.tenTo} is no power of ten`)
    const number = numberOf(text, { decimal: field.decimal, marks, times: field.times, power: Number(power) })
    return 'wrong' in number ? wrong(name, number.wrong) : { number: number.value }
  },
  PERIOD: ({ name, text }) => {
    const period = periodOf(text)
    return typeof period === 'string' ? wrong(name, period) : { period }
  },
  DATE: ({ name, text }) => {
    const period = periodOf(text)
    if (typeof period === 'string') return wrong(name, period)
    return { text: name === 'periodEnd' || name === 'until' ? period.end : period.start }
  },
  BOOLEAN: ({ name, text }) => {
    const [isYes, isNo] = [/^(true|yes|1|y|是)$/i.test(text), /^(false|no|0|n|否)$/i.test(text)]
    return isYes || isNo ? { isTrue: isYes } : wrong(name, `${JSON.stringify(text)} is neither true nor false`)
  },
}
