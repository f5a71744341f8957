import { JobRefused, type Upload } from '../../../schema/imports/workspaces.ts'
import { BadMapping } from '../mapping/bad-mapping.ts'
import { parseMapping } from '../mapping/mapping.ts'
import type { Job } from '../workspaces/job.ts'
import { isWorkspaceName, newJobId } from '../workspaces/names.ts'

/** The file of a new job, which has been read once for its hash. */
export interface NewFile {
  readonly bytes: number
  readonly sha256: string
  /** Where it stays; null where it is moved into the folder of the job. */
  readonly path: string | null
}

/**
 * A job that has read nothing yet.
 * @throws {JobRefused} naming what of it can't be
 */
export function newJob(
  { workspace, name, preset, mapping, reading = {}, source = {}, by, why }: Upload,
  file: NewFile,
  id = newJobId(),
): Job {
  const at = new Date().toISOString()
  return {
    version: 1,
    id,
    workspace: checkedWorkspace(workspace),
    state: 'READING',
    file: { ...file, name: checkedName(name) },
    reading,
    mapping: checkedMapping(mapping, preset),
    preset: null,
    said: source,
    source: null,
    ...{ by, why },
    createdAt: at,
    changedAt: at,
    rows: 0,
    counts: {},
    assumptions: [],
    guesses: [],
    chunks: [],
  }
}

/** @throws {JobRefused} if no workspace can be called so */
function checkedWorkspace(name: string): string {
  if (isWorkspaceName(name)) return name
  throw new JobRefused(
    'workspace',
    'NOT_A_VALUE',
    `${JSON.stringify(name.slice(0, 80))} is no name of a workspace: use 1 to 63 small letters, digits and hyphens, such as customs-2024`,
  )
}

function checkedName(name: string): string {
  if (/^[^\p{Cc}/\\]{1,255}$/u.test(name) && name !== '.' && name !== '..') return name
  throw new JobRefused('file', 'NOT_A_VALUE', 'Say what the file is called, without a folder: `file=trade.csv`')
}

/** A mapping that is a preset, and adds nothing to it. */
export function presetAlone(name: string): string {
  return `mapping: 1\npreset: ${JSON.stringify(name)}\n`
}

function checkedMapping(mapping: string | undefined, preset: string | undefined): string | null {
  if (mapping !== undefined && preset !== undefined)
    throw new JobRefused('preset', 'NOT_A_VALUE', 'Give a mapping or a preset: a mapping names its preset itself')
  const text = mapping ?? (preset === undefined ? null : presetAlone(preset))
  if (text === null) return null
  try {
    parseMapping(text)
    return text
  } catch (error) {
    if (!(error instanceof BadMapping)) throw error
    throw new JobRefused(mapping === undefined ? 'preset' : 'mapping', 'NOT_A_VALUE', error.message)
  }
}
