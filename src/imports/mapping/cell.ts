import { areaId, goodsId, wordOf } from '../../../cypher/knowledge/sdmx/code.ts'
import type { FieldMapping, SkipRule } from './mapping-form.ts'
import { bare } from './number.ts'
import { fits } from './pattern.ts'
import { degreesOf, modesOf } from './position.ts'

export type Cells = Readonly<Record<string, string>>

/** What a row has for a field: a text, nothing, or a reason why the row is left out or wrong. */
export type Got =
  | { readonly text: string; readonly items?: readonly string[] }
  | { readonly none: true }
  | { readonly skip: string }
  | { readonly wrong: string }

const none = { none: true } as const

/** Reads fields of rows as a mapping says. */
export function cellReader(name: string, field: FieldMapping): (cells: Cells) => Got {
  const values = new Map(Object.entries(field.values ?? {}).map(([text, value]) => [text.trim().toLowerCase(), value]))
  const patterns = Object.entries(field.patterns ?? {})
  const nothing = new Set(field.none?.map((text) => text.trim().toLowerCase()))
  const isListed = values.size > 0 || patterns.length > 0
  const isPlain = !isListed && nothing.size === 0 && (field.others === undefined || field.others === 'KEEP')
  // What isn't listed of an entity is looked up as it is.
  const others = field.others ?? (isListed && !field.match ? 'WRONG' : 'KEEP')
  const read = (cells: Cells): Got => {
    if (field.sameAs) return same(field, cells)
    const text = textOf(field, cells)
    if (text !== '' && isPlain) return taken(field, text)
    if (nothing.has(text.toLowerCase())) return none
    const listed = values.get(text.toLowerCase()) ?? patterns.find(([pattern]) => fits(pattern, text))?.[1]
    if (listed !== undefined) return listed === '' ? none : { text: listed }
    if (text === '') return others === 'SKIP' ? { skip: field.because ?? `${name} is empty` } : none
    if (others === 'SKIP') return { skip: field.because ?? `${name} is ${JSON.stringify(text)}` }
    if (others === 'NONE') return none
    if (others === 'WRONG')
      return {
        wrong: `${JSON.stringify(text)} is none of ${[...values.keys(), ...patterns.map(([one]) => one)].join(', ')}`,
      }
    return taken(field, text)
  }
  if (field.is === undefined) return read
  // The same in all rows is read once.
  const always = read({})
  return () => always
}

function textOf(field: FieldMapping, cells: Cells): string {
  if (field.is !== undefined) return field.is
  if (field.join) return field.join.map((column) => (cells[column] ?? '').trim()).join(field.with ?? '')
  for (const column of field.column ?? []) {
    const text = cells[column]?.trim() ?? ''
    if (text !== '') return text
  }
  return ''
}

/** What is taken out of a text. */
function taken({ read, digits, split }: FieldMapping, text: string): Got {
  if (split !== undefined) return { text, items: text.split(split).flatMap((item) => item.trim() || []) }
  switch (read) {
    case 'LATITUDE':
    case 'LONGITUDE': {
      const degrees = degreesOf(text, read)
      return degrees === undefined
        ? { wrong: `${JSON.stringify(text)} is no position such as 4230N 00131E` }
        : { text: degrees }
    }
    case 'MODES': {
      const items = modesOf(text)
      return items.length > 0 ? { text, items } : none
    }
    case 'SDMX':
      return { text: wordOf(text) }
    case 'SDMX_AREA':
      return { text: areaId(text) }
    case 'SDMX_GOODS':
      return { text: goodsId(text) }
    case 'WITHOUT_BLANKS':
      return { text: text.replaceAll(/\s/g, '') }
    case 'WHOLE_NUMBER':
      return { text: text.replace(/\.0+$/, '') }
    default:
      return { text: digits && /^\d+$/.test(text) ? text.padStart(Number(digits), '0') : text }
  }
}

/** Where two columns have the same number and tell different things, neither is told. */
function same({ column, sameAs }: FieldMapping, cells: Cells): Got {
  const number = bare(cells[column?.[0] ?? ''] ?? '')
  const told = Object.entries(sameAs ?? {}).filter(([other]) => {
    const its = bare(cells[other] ?? '')
    return number !== '' && its !== '' && Number(its) === Number(number)
  })
  const [only, ...more] = new Set(told.map(([, value]) => value))
  return only !== undefined && more.length === 0 ? { text: only } : none
}

/** The rule by which a row is left out; undefined if it isn't. A rule about a column that the file lacks says nothing. */
export function skippedBy(rules: readonly SkipRule[], cells: Cells): SkipRule | undefined {
  return rules.find(({ column, is, not }) => {
    const text = cells[column]?.trim()
    if (text === undefined) return false
    return (
      (is?.some((pattern) => pattern === text || fits(pattern, text)) ?? false) ||
      (not !== undefined && !not.some((pattern) => pattern === text || fits(pattern, text)))
    )
  })
}
