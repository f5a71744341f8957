import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'
import pLimit from 'p-limit'
import { decoded } from './columns.ts'
import { GraphUnavailable, QuestionFailed, reason } from './errors.ts'
import type { Row, Statement, Transaction, WritableGraph } from './graph.ts'
import { InFlight } from './in-flight.ts'
import { inNameOrder } from './name-order.ts'

export interface EmbeddedSettings {
  /** The folder of the graph's file, created if missing; `:memory:` keeps the graph in memory only. */
  readonly data: string
  /** Returns rows in random order if the statement has no ORDER BY; for tests. */
  readonly shuffleUnordered?: boolean
}

/** The most statements that run at once, one for each of Node's worker threads. The others wait in the order in which they came. */
const concurrentStatements = 4

/**
 * Opens the graph that lives in this process.
 * @throws {GraphUnavailable} if the file is damaged, in use by another process, or the engine has no build for this machine
 */
export async function openEmbedded({ data, shuffleUnordered = false }: EmbeddedSettings): Promise<WritableGraph> {
  const database = await openFile(data, shuffleUnordered)
  const inFlight = new InFlight()
  const limit = pLimit(concurrentStatements)
  let lastWrite: Promise<unknown> = Promise.resolve()
  // Concurrent writers would conflict at commit, so that they come one after the other.
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const turn = lastWrite.then(write)
    lastWrite = turn.catch(() => undefined)
    return inFlight.track(turn)
  }

  return inNameOrder({
    engine: 'embedded',
    run: (statement) => inFlight.track(limit(() => read(database, statement))),
    write: (statement) =>
      inTurn(async () => {
        await dropTextIndex(database, statement.text)
        return transact(database, ({ write }) => write(statement))
      }),
    transact: (work) => inTurn(() => transact(database, work)),
    async close() {
      await inFlight.settled()
      if (data !== ':memory:') database.walCheckpoint()
      database.close()
    },
  })
}

async function read(database: GrafeoDB, statement: Statement): Promise<readonly Row[]> {
  const { name, text, parameters, lifetime } = statement
  // The engine can't be interrupted, so what a request that is over still waits for must not begin.
  lifetime?.check()
  try {
    return decoded((await database.executeCypher(text, parameters)).toArray() as Row[], statement)
  } catch (cause) {
    throw new QuestionFailed(name, { cause })
  }
}

async function transact<T>(database: GrafeoDB, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const transaction = database.beginTransaction()
  let failed: QuestionFailed | undefined
  let last: Promise<unknown> = Promise.resolve()
  async function send({ name, text, parameters }: Statement): Promise<readonly Row[]> {
    if (failed) throw failed
    try {
      return (await transaction.executeCypher(text, parameters)).toArray() as Row[]
    } catch (cause) {
      failed = new QuestionFailed(name, { cause })
      throw failed
    }
  }
  const run = (statement: Statement) => {
    const sent = last.then(() => send(statement))
    last = sent.catch(() => undefined)
    return sent.then((rows) => decoded(rows, statement))
  }
  try {
    const result = await work({ engine: 'embedded', run, write: run })
    await last
    // A commit after an error would keep the changes made before it.
    if (failed) throw failed
    transaction.commit()
    return result
  } catch (error) {
    await last
    if (transaction.isActive) transaction.rollback()
    throw error
  }
}

/** The engine's DROP INDEX removes only the name of a text index and keeps the index itself, so it is dropped here. */
async function dropTextIndex(database: GrafeoDB, text: string): Promise<void> {
  const [, name] = /^DROP INDEX (\w+)/.exec(text) ?? []
  if (!name) return
  const indexes = (await database.executeCypher('SHOW INDEXES')).toArray() as Row[]
  const index = indexes.find((each) => each.name === name && each.type === 'FullText')
  if (index) await database.dropTextIndex(String(index.label), String(index.property))
}

async function openFile(data: string, shuffleUnordered: boolean): Promise<GrafeoDB> {
  const { GrafeoDB } = await loadEngine()
  if (data === ':memory:') return GrafeoDB.create(undefined, { shuffleUnordered })
  const file = join(data, 'graph.grafeo')
  try {
    mkdirSync(data, { recursive: true })
    return GrafeoDB.create(file, { shuffleUnordered })
  } catch (cause) {
    throw new GraphUnavailable(messageFor(file, reason(cause)), { cause })
  }
}

function messageFor(file: string, engineMessage: string): string {
  if (/cannot be locked/.test(engineMessage)) {
    return `Another process has ${file} open: stop it, or set ENTREPOT_DATA to another folder`
  }
  if (/GRAFEO-X|magic|corrupt|damaged|checksum/i.test(engineMessage)) {
    return `${file} is damaged or no graph (${engineMessage}): move it away, and the next start makes a new one`
  }
  return `${file} can't be opened: ${engineMessage}`
}

/** Imports the engine on demand, so that machines without a build of it can still use Neo4j. */
async function loadEngine(): Promise<typeof import('@grafeo-db/js')> {
  try {
    return (await import('@grafeo-db/js')).default as unknown as typeof import('@grafeo-db/js')
  } catch (cause) {
    throw new GraphUnavailable(
      `The embedded engine has no build for ${process.platform} ${process.arch}: set NEO4J_URI to use a Neo4j server`,
      { cause },
    )
  }
}
