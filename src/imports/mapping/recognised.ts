import type { FileRow } from '../reading/open-file.ts'
import { guessedMapping } from './guessed.ts'
import { type Mapping, presetMapping } from './mapping.ts'
import { presetTexts } from './presets.ts'

export interface Recognised {
  readonly mapping: Mapping
  /** The well-known data set that the file is of; null if its columns are only guessed. */
  readonly preset: string | null
  /** What was guessed, in words, for a person to look at. */
  readonly guesses: readonly string[]
}

/**
 * How a file may become facts: by the columns of a well-known data set, else by what its columns are called, in English or Chinese.
 * @param sample its first rows, which tell how its values are written
 * @returns null if its columns tell nothing
 */
export function recognised(columns: readonly string[], sample: readonly FileRow[]): Recognised | null {
  const has = new Set(columns)
  const [preset] = [...presetTexts().keys()]
    .map((name) => ({ name, mapping: presetMapping(name) }))
    .filter(({ mapping: { recognise = [] } }) => recognise.length > 0 && recognise.every((column) => has.has(column)))
    .sort((one, other) => (other.mapping.recognise?.length ?? 0) - (one.mapping.recognise?.length ?? 0))
  if (preset) return { mapping: preset.mapping, preset: preset.name, guesses: [] }
  const guessed = guessedMapping(columns, sample)
  return guessed && { ...guessed, preset: null }
}
