import { readFile, stat } from 'node:fs/promises'

/** How long a file is taken to be as it was. */
const restMilliseconds = 1_000

/**
 * Holds in memory what a file says, and reads it again when it has changed. A change is seen after a second at the latest.
 * @param parse makes the value of the text; undefined where there is no file
 * @returns a function that resolves to the value
 * @throws the function, while the file can't be read or parsed: what it said before is no longer held
 */
export function watchedFile<Value>(path: string, parse: (text: string | undefined) => Value): () => Promise<Value> {
  let held: { readonly mark: string; readonly value: Value } | undefined
  let looked = Number.NEGATIVE_INFINITY
  let looking: Promise<Value> | undefined

  async function look(): Promise<Value> {
    // The mark is taken first: if the file changes while it is read, the next mark is another.
    const mark = await markOf(path)
    if (held?.mark !== mark) {
      held = undefined
      held = { mark, value: parse(mark === missing ? undefined : await readFile(path, 'utf8')) }
    }
    looked = performance.now()
    return held.value
  }

  return async () => {
    if (held && performance.now() - looked < restMilliseconds) return held.value
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
}

const missing = 'missing'

/** Tells one state of a file from another; a file that was put in its place is another. */
async function markOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs, mode } = await stat(path, { bigint: true })
    if (process.platform !== 'win32' && mode & 0o022n)
      throw new Error(`${path} can be written by others than its owner: chmod 600 it`)
    return [ino, size, mtimeNs, ctimeNs].join(' ')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing
    throw error
  }
}
