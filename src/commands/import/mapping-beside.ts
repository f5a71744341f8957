import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import { csvwMapping } from '../../imports/mapping/csvw.ts'

/** A mapping that lies beside a file. */
export interface MappingBeside {
  readonly path: string
  /** As YAML. */
  readonly text: string
}

/**
 * The mapping that lies beside a file: FILE.mapping.yaml, or FILE-metadata.json of CSV on the Web.
 * @returns undefined where there is neither
 * @throws {BadMapping} if the metadata are none, or name no column that is known
 */
export async function mappingBeside(file: string): Promise<MappingBeside | undefined> {
  const [own, metadata] = [`${file}.mapping.yaml`, `${file}-metadata.json`]
  if (existsSync(own)) return { path: own, text: await readFile(own, 'utf8') }
  if (!existsSync(metadata)) return undefined
  return { path: metadata, text: stringify(csvwMapping(await readFile(metadata, 'utf8'))) }
}
