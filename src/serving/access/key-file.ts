import { mkdir, open, readFile, realpath, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { replaceFile } from '../../imports/workspaces/replace-file.ts'
import { parseKeys, printKeys, type StoredKey } from './stored-key.ts'

/** Somebody else is writing the file of keys, or has left its lock behind. */
export class KeyFileLocked extends Error {
  override readonly name = 'KeyFileLocked'
}

/** How long a writer waits for another, and how often it tries, in milliseconds. Writing takes a few. */
const patience = { whole: 5_000, between: 20 }

/** The keys in a file; none where there is no file. @throws {Error} if it can't be read or is no file of keys */
export async function readKeys(path: string): Promise<readonly StoredKey[]> {
  return parseKeys(await readFile(path, 'utf8').catch(undefinedIfMissing))
}

/**
 * Changes the file of keys. Readers see the old file or the new one, whole; a second writer waits for the first.
 * @param change is given the keys and returns what is to be kept
 * @throws {KeyFileLocked} if another writer doesn't finish
 */
export async function changeKeys(
  path: string,
  change: (keys: readonly StoredKey[]) => readonly StoredKey[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  // Where the path is a link, it stays one.
  const file = (await realpath(path).catch(undefinedIfMissing)) ?? path
  const unlock = await lock(`${file}.lock`)
  try {
    await replaceFile(file, printKeys(change(await readKeys(file))))
  } finally {
    await unlock()
  }
}

/** Takes a lock by making its file. A lock that was left behind is not broken: two who break it would both go on. */
async function lock(path: string): Promise<() => Promise<void>> {
  const end = performance.now() + patience.whole
  for (;;) {
    try {
      const handle = await open(path, 'wx', 0o600)
      await handle.writeFile(String(process.pid))
      await handle.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (performance.now() > end) {
        const holder = await readFile(path, 'utf8').catch(() => '')
        throw new KeyFileLocked(
          `The keys are being written by process ${holder || 'unknown'}. If that runs no more, delete ${path} and try again`,
        )
      }
      await pause(patience.between)
    }
  }
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
