import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Another process is at work on the job. */
export class JobLocked extends Error {
  override readonly name = 'JobLocked'
}

/** In milliseconds: how often whoever holds a lock says that it is alive, and after how long without that it isn't. */
const beat = { every: 5_000, atMost: 60_000 }
/** How long who takes over a lock waits, in milliseconds, to see whether another has taken it over in the same moment. */
const settling = 200

/** The marks of the locks that this process holds. */
const held = new Set<string>()

/**
 * Works on a job while nobody else does. A lock that was left behind is taken over: of a process of this machine at once, of
 * another machine after a minute.
 * @param folder of the job
 * @throws {JobLocked} if another is at work on it
 */
export async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, 'job.lock')
  const mark = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() })
  if (await isTaken(path, mark)) await takeOver(path, mark)
  held.add(mark)
  const beats = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), beat.every).unref()
  try {
    return await work()
  } finally {
    clearInterval(beats)
    held.delete(mark)
    if ((await readFile(path, 'utf8').catch(() => '')) === mark) await rm(path, { force: true })
  }
}

/** Takes the lock where nobody holds it. @returns true if somebody does, or has left it behind */
async function isTaken(path: string, mark: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600)
    await handle.writeFile(mark)
    await handle.close()
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true
    throw error
  }
}

async function takeOver(path: string, mark: string): Promise<void> {
  const holder = await holderOf(path)
  if (holder) throw new JobLocked(`${holder} is at work on this job: wait until it is done, or stop it`)
  const own = `${path}.${randomUUID()}.part`
  await writeFile(own, mark, { mode: 0o600 })
  await rename(own, path)
  // Of several who do this at once the last one has it.
  await pause(settling)
  if ((await readFile(path, 'utf8').catch(() => '')) !== mark)
    throw new JobLocked('Another process has just begun to work on this job: wait until it is done')
}

/** Who holds a lock, in words; undefined if whoever took it works no more. */
async function holderOf(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const { host, pid } = parsed(text)
  if (host === hostname() && pid !== undefined) {
    const isAlive = pid === process.pid ? held.has(text) : runs(pid)
    return isAlive ? (pid === process.pid ? 'This process' : `Process ${pid}`) : undefined
  }
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < beat.atMost ? `Process ${pid ?? 'unknown'} on ${host ?? 'another machine'}` : undefined
}

function parsed(text: string): { readonly host?: string; readonly pid?: number } {
  try {
    return JSON.parse(text)
  } catch {
    // Its writer was killed before it had written its name.
    return {}
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
