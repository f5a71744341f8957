import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { PackageFolder } from './package-folder.ts'

/** Cells by column. */
export type Cells = Readonly<Record<string, string>>

/** A file of seed/data, or some of its rows, that was copied from a package, and how it is derived again. */
export interface DerivedFile {
  readonly file: string
  /** Which of the file's rows come from the package; all if left out. */
  readonly ours?: (row: Cells) => boolean
  /** The columns that the package has; the others are this project's. */
  readonly columns: readonly string[]
  readonly derive: (from: PackageFolder) => readonly Cells[]
}

/** What differs between a file and what the package gives now, row by row. */
export function differences({ file, ours = () => true, columns, derive }: DerivedFile, from: PackageFolder) {
  const text = readFileSync(new URL(`../../seed/data/${file}`, import.meta.url), 'utf8')
  const copied = (parse(text, { columns: true }) as Cells[]).filter(ours)
  const key = (row: Cells) => columns.map((column) => row[column] ?? '').join(' | ')
  const [here, there] = [copied.map(key).sort(), derive(from).map(key).sort()]
  return { rows: here.length, onlyHere: without(here, there), onlyThere: without(there, here) }
}

/** What is in the first list more often than in the second; both are sorted. */
function without(first: readonly string[], second: readonly string[]): string[] {
  let at = 0
  return first.filter((row) => {
    while (at < second.length && (second[at] ?? '') < row) at += 1
    if (second[at] !== row) return true
    at += 1
    return false
  })
}
