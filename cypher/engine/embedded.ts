import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'
import { decoded } from './columns.ts'
import { GraphUnavailable, QuestionFailed, reason } from './errors.ts'
import type { Row, Statement, WritableGraph } from './graph.ts'
import { inNameOrder } from './name-order.ts'
import { UnderWay } from './under-way.ts'

export interface EmbeddedSettings {
  /** The folder that holds the graph's file, made where it is missing; `:memory:` keeps the graph in memory alone. */
  readonly data: string
  /** Answers in random order where a statement doesn't say which: for tests. */
  readonly shuffleUnordered?: boolean
}

/**
 * Opens the graph that lives in this process.
 * @throws {GraphUnavailable} where the file is damaged, in use by another process, or the engine has no build for this machine
 */
export async function openEmbedded({ data, shuffleUnordered = false }: EmbeddedSettings): Promise<WritableGraph> {
  const database = await openFile(data, shuffleUnordered)
  const underWay = new UnderWay()
  let lastWrite: Promise<unknown> = Promise.resolve()

  return inNameOrder({
    engine: 'embedded',
    run: (statement) => underWay.track(read(database, statement)),
    // Two writers at once would conflict at commit, so they take turns.
    write: (statement) => {
      const turn = lastWrite.then(() => write(database, statement))
      lastWrite = turn.catch(() => undefined)
      return underWay.track(turn)
    },
    async close() {
      await underWay.settled()
      if (data !== ':memory:') database.walCheckpoint()
      database.close()
    },
  })
}

async function read(database: GrafeoDB, statement: Statement): Promise<readonly Row[]> {
  const { name, text, parameters } = statement
  try {
    return decoded((await database.executeCypher(text, parameters)).toArray() as Row[], statement)
  } catch (cause) {
    throw new QuestionFailed(name, { cause })
  }
}

async function write(database: GrafeoDB, { name, text, parameters }: Statement): Promise<readonly Row[]> {
  await dropTextIndex(database, text)
  const transaction = database.beginTransaction()
  try {
    const rows = (await transaction.executeCypher(text, parameters)).toArray() as Row[]
    transaction.commit()
    return rows
  } catch (cause) {
    // A commit after an error would keep what came before it.
    if (transaction.isActive) transaction.rollback()
    throw new QuestionFailed(name, { cause })
  }
}

/** The engine's DROP INDEX forgets the name of a text index, and goes on keeping it. */
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
    throw new GraphUnavailable(inWords(file, reason(cause)), { cause })
  }
}

function inWords(file: string, said: string): string {
  if (/cannot be locked/.test(said)) {
    return `Another process has ${file} open: stop it, or set ENTREPOT_DATA to another folder`
  }
  if (/GRAFEO-X|magic|corrupt|damaged|checksum/i.test(said)) {
    return `${file} is damaged or no graph (${said}): move it away, and the next start makes a new one`
  }
  return `${file} can't be opened: ${said}`
}

/** Loaded only when asked for, so that a machine for which the engine has no build can still use Neo4j. */
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
