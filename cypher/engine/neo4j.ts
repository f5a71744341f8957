import neo4j, { type Driver, type QueryResult, type Session, type SessionConfig } from 'neo4j-driver'
import { decoded } from './columns.ts'
import { DeadlinePassed, GraphUnavailable, QuestionFailed, reason } from './errors.ts'
import type { Parameters, Row, Statement, Value, WritableGraph } from './graph.ts'
import { UnderWay } from './under-way.ts'

export interface Neo4jSettings {
  readonly uri: string
  readonly username?: string | undefined
  readonly password?: string | undefined
  readonly database: string
}

/**
 * Connects to a Neo4j server and checks that it answers.
 * @throws {GraphUnavailable} where there is no server, the password is wrong or the database isn't there
 */
export async function openNeo4j({ uri, username, password, database }: Neo4jSettings): Promise<WritableGraph> {
  const auth = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password)
  const driver = neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 10_000,
    // What the server would remark on a statement each time that it runs, a tenth of the work where it has something to remark.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  })
  try {
    await greet(driver, database)
  } catch (cause) {
    await driver.close()
    throw new GraphUnavailable(inWords(uri, database, cause), { cause, mayPass: !final.has(code(cause)) })
  }
  const reading = { database, defaultAccessMode: neo4j.session.READ }
  const writing = { database, defaultAccessMode: neo4j.session.WRITE }
  const underWay = new UnderWay()
  return {
    engine: 'neo4j',
    // The server itself refuses a write on a session that reads. Auto-commit spares the round trips of a transaction.
    run: (statement) =>
      underWay.track(
        ask(driver, reading, statement, (session, text, parameters) =>
          session.run(
            text,
            parameters,
            statement.lifetime ? { timeout: Math.ceil(Math.max(1, statement.lifetime.millisecondsLeft)) } : {},
          ),
        ),
      ),
    write: (statement) =>
      underWay.track(
        ask(driver, writing, statement, (session, text, parameters) =>
          session.executeWrite((transaction) => transaction.run(text, parameters)),
        ),
      ),
    async close() {
      await underWay.settled()
      await driver.close()
    },
  }
}

/** Whether the server has the database only a statement tells. */
async function greet(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    await session.run('RETURN 1 AS one')
  } finally {
    await session.close()
  }
}

type Send = (session: Session, text: string, parameters: object) => PromiseLike<QueryResult>

async function ask(driver: Driver, access: SessionConfig, statement: Statement, send: Send): Promise<readonly Row[]> {
  const { name, text, parameters, lifetime } = statement
  const session = driver.session(access)
  // Closing a session whose statement runs resets its connection, and the server ends the statement.
  const forget = lifetime?.onEnd(() => void session.close().catch(() => undefined))
  try {
    const { records } = await withoutStack(() => send(session, text, integersKept(parameters) as object))
    return decoded(
      records.map((record) => record.toObject()),
      statement,
    )
  } catch (cause) {
    if (lifetime?.over) throw lifetime.over
    if (outOfReach.has(code(cause)))
      throw new GraphUnavailable(`Neo4j is out of reach: ${reason(cause)}`, { cause, mayPass: true })
    if (timedOut.test(code(cause))) throw new DeadlinePassed(lifetime?.milliseconds ?? 0)
    throw new QuestionFailed(name, { cause })
  } finally {
    forget?.()
    await session.close()
  }
}

/** The driver writes down a stack for every statement: a tenth of its work, and a third with source maps. Errors name their question. */
function withoutStack<T>(send: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return send()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The driver sends a plain JavaScript number as a float; a LIMIT, for one, wants a whole number. */
function integersKept(value: Value | Parameters): unknown {
  if (Number.isSafeInteger(value)) return neo4j.int(value as number)
  if (Array.isArray(value)) return value.map(integersKept)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, integersKept(held)]))
}

const timedOut = /TransactionTimedOut/

const outOfReach = new Set(['ServiceUnavailable', 'SessionExpired', 'Neo.ClientError.Security.Unauthorized'])

const final = new Set(['Neo.ClientError.Security.Unauthorized', 'Neo.ClientError.Database.DatabaseNotFound'])

function code(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
}

function inWords(uri: string, database: string, cause: unknown): string {
  switch (code(cause)) {
    case 'Neo.ClientError.Security.Unauthorized':
      return `Neo4j at ${uri} refuses the user name or password: check NEO4J_USERNAME and NEO4J_PASSWORD`
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return `Neo4j at ${uri} has no database called ${database}: check NEO4J_DATABASE`
    default:
      return `No Neo4j answers at ${uri} (${reason(cause)}): check NEO4J_URI, and that the server is up`
  }
}
