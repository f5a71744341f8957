/** What a cell holds. A missing value is null in every column. */
export type Value = string | number | boolean | null

/** How values of a column are written: a decimal is exact text in answers of GraphQL, and a number in tables. */
export type Holds = 'text' | 'integer' | 'number' | 'decimal' | 'boolean' | 'date'

/** A part of an answer of GraphQL. */
export type Part = Readonly<Record<string, unknown>>

/**
 * A column of a table. Headers, the catalogue and the types of every format are made from it. Names are stable: programs depend on them.
 */
export interface Column {
  readonly name: string
  readonly holds: Holds
  readonly description: string
  /** The unit of its numbers; left out where they have none, or a unit of their own in another column. */
  readonly unit?: string
  /** Reads the cell from what GraphQL answered for the row. */
  readonly read: (row: Part, site: string) => Value
}

/** A column with what must be selected in GraphQL for it. */
export interface TableColumn extends Column {
  readonly selection: string
  /** True if the list tells it beside the row, such as how near it is. */
  readonly isBeside?: true
}

/** The part of an answer under a name; null if there is none. */
export function part(of: Part | null, name: string): Part | null {
  const value = of?.[name]
  return typeof value === 'object' && value !== null ? (value as Part) : null
}

/** `reporterKind` as `reporter_kind`. */
export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/(?<=[a-z])(?=\d)/g, '_')
}
