import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../../cypher/knowledge/mirror/report.ts'

/** What is to be compared, and where the flows are to be. */
export interface Comparable {
  /** A folder of its own: the finished file is `flows.duckdb` in it. */
  readonly folder: string
  /** The chunks of rows, by their paths. */
  readonly files: readonly string[]
  /** What the graph says. */
  readonly reports: readonly Report[]
}

/** What the process is told: first what is to be compared, then the reports of the graph, some at a time, and then that these are all. */
export type Told = Omit<Comparable, 'reports'> | Pick<Comparable, 'reports'> | 'ALL'

/** What the process says in the end. */
export type Said = { readonly done: true } | { readonly failed: string }

const program = new URL('./comparing.ts', import.meta.url)

/** How many reports are handed over at a time, so that the server answers others in between. */
const together = 500

/**
 * The most that the objects of one comparison may take, in MB, and how far they may grow beyond what is in use, in percent: without it most of
 * the process is garbage that nobody has collected.
 */
const bounds = ['--max-old-space-size=256', '--max-semi-space-size=4', '--heap-growing-percent=50']

/** After how long a comparison is taken for one that will never end, in milliseconds. */
const longest = 3_600_000

/**
 * Compares in a process of its own: it takes several times the memory of the server and keeps a core busy for as long as it lasts, and whatever
 * becomes of it, the server answers. It ends with the server.
 * @param signal ends it before it is done
 * @throws {Error} if it fails or is killed; the message says why, as the end of a sentence
 */
export async function compareInProcess({ reports, ...asked }: Comparable, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw new Error('it was stopped')
  const path = fileURLToPath(program)
  const comparing = fork(path, {
    execArgv: [...bounds, ...(path.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let said: Said | undefined
  comparing.on('message', (message: Said) => {
    said = message
  })
  let stopped: string | undefined
  const stop = (why: string) => {
    stopped = why
    comparing.kill('SIGKILL')
  }
  const stopByAsking = () => stop('it was stopped')
  signal.addEventListener('abort', stopByAsking)
  const timer = setTimeout(() => stop('it took more than an hour'), longest)
  const ended = new Promise<string>((resolve, reject) => {
    comparing.once('error', (error) => comparing.pid === undefined && reject(error))
    const disconnected = new Promise((done) => comparing.once('disconnect', done))
    // What it said last may come after the news of its end.
    comparing.once('exit', (code, killedBy) => disconnected.then(() => resolve(inWords(code, killedBy))))
  })
  const tell = (told: Told) =>
    new Promise<void>((resolve, reject) => comparing.send(told, (error) => (error ? reject(error) : resolve())))
  try {
    // Where nothing more can be told it has mostly ended, and why is known then.
    tellAll(tell, asked, reports).catch(() => comparing.kill('SIGKILL'))
    const end = await ended
    if (said && 'done' in said) return
    throw new Error(said ? said.failed : (stopped ?? end))
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stopByAsking)
  }
}

async function tellAll(tell: (told: Told) => Promise<void>, asked: Told, reports: readonly Report[]): Promise<void> {
  await tell(asked)
  for (let start = 0; start < reports.length; start += together)
    await tell({ reports: reports.slice(start, start + together) })
  await tell('ALL')
}

function inWords(code: number | null, killedBy: string | null): string {
  if (killedBy === 'SIGKILL')
    return 'its process was killed, as the system does where memory is short: give the machine more, or compare fewer rows'
  if (killedBy === 'SIGABRT') return 'its process needed more memory than it may take: compare fewer rows'
  return `its process ended with ${killedBy ?? code}`
}
