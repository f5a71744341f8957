import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../presets/', import.meta.url)

let texts: ReadonlyMap<string, string> | undefined

/** The mapping files of well-known data sets, by their names. */
export function presetTexts(): ReadonlyMap<string, string> {
  texts ??= new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name.replace('.yaml', ''), readFileSync(new URL(name, folder), 'utf8')]),
  )
  return texts
}
