import neo4j, { type Driver, Neo4jError, type QueryResult, type Session, type SessionConfig } from 'neo4j-driver'
import { decoded } from './columns.ts'
import { DeadlinePassed, GraphUnavailable, QuestionFailed, reason } from './errors.ts'
import type { Parameters, Row, Statement, Transaction, Value, WritableGraph } from './graph.ts'
import { InFlight } from './in-flight.ts'

export interface Neo4jSettings {
  readonly uri: string
  readonly username?: string | undefined
  readonly password?: string | undefined
  readonly database: string
}

/**
 * Connects to a Neo4j server and checks that it answers.
 * @throws {GraphUnavailable} if there is no server, the password is wrong or the database doesn't exist
 */
export async function openNeo4j({ uri, username, password, database }: Neo4jSettings): Promise<WritableGraph> {
  const auth = password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password)
  const driver = neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 10_000,
    // Turn off notifications: the server would send them again with every run, which costs 10 % per statement.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  })
  try {
    await checkDatabase(driver, database)
  } catch (cause) {
    await driver.close()
    throw new GraphUnavailable(messageFor(uri, database, cause), { cause, mayPass: !permanentCodes.has(codeOf(cause)) })
  }
  const reading = { database, defaultAccessMode: neo4j.session.READ }
  const writing = { database, defaultAccessMode: neo4j.session.WRITE }
  const inFlight = new InFlight()
  return {
    engine: 'neo4j',
    // The server refuses writes on a READ session. Auto-commit saves the extra round trips of an explicit transaction.
    run: (statement) =>
      inFlight.track(
        ask(driver, reading, statement, (session, text, parameters) =>
          session.run(
            text,
            parameters,
            statement.lifetime ? { timeout: Math.ceil(Math.max(1, statement.lifetime.millisecondsLeft)) } : {},
          ),
        ),
      ),
    write: (statement) =>
      inFlight.track(
        ask(driver, writing, statement, (session, text, parameters) =>
          session.executeWrite((transaction) => transaction.run(text, parameters)),
        ),
      ),
    transact: (work) => inFlight.track(transact(driver, writing, work)),
    async close() {
      await inFlight.settled()
      await driver.close()
    },
  }
}

/** Runs a trivial statement, since only that shows whether the server has the database. */
async function checkDatabase(driver: Driver, database: string): Promise<void> {
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
  // Closing the session while its statement is running resets the connection, so the server ends the statement.
  const stopListening = lifetime?.onEnd(() => void session.close().catch(() => undefined))
  try {
    const { records } = await withoutStack(() => send(session, text, withIntegers(parameters) as object))
    return decoded(
      records.map((record) => record.toObject()),
      statement,
    )
  } catch (cause) {
    if (lifetime?.over) throw lifetime.over
    if (timedOut.test(codeOf(cause))) throw new DeadlinePassed(lifetime?.milliseconds ?? 0)
    throw failureOf(name, cause)
  } finally {
    stopListening?.()
    await session.close()
  }
}

async function transact<T>(
  driver: Driver,
  access: SessionConfig,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const session = driver.session(access)
  // The driver looks at its own errors to see whether to try again, so that they are put into words only after that.
  let failed: { name: string; cause: unknown } | undefined
  try {
    return await session.executeWrite((transaction) => {
      failed = undefined
      const run = async (statement: Statement) => {
        try {
          const { records } = await transaction.run(statement.text, withIntegers(statement.parameters) as object)
          return decoded(
            records.map((record) => record.toObject()),
            statement,
          )
        } catch (cause) {
          failed ??= { name: statement.name, cause }
          throw cause
        }
      }
      return work({ engine: 'neo4j', run, write: run }).then((result) => {
        if (failed) throw failed.cause
        return result
      })
    })
  } catch (error) {
    if (failed && error === failed.cause) throw failureOf(failed.name, error)
    throw error instanceof Neo4jError ? failureOf('the end of a transaction', error) : error
  } finally {
    await session.close()
  }
}

function failureOf(name: string, cause: unknown): Error {
  if (unreachableCodes.has(codeOf(cause)))
    return new GraphUnavailable(`Neo4j is out of reach: ${reason(cause)}`, { cause, mayPass: true })
  return new QuestionFailed(name, { cause })
}

/** The driver captures a stack trace for every statement: 10 % of its time, a third with source maps. We don't need it, since errors name their question. */
function withoutStack<T>(send: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return send()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Marks whole numbers as integers. The driver sends plain JavaScript numbers as floats, which LIMIT, for example, refuses. */
function withIntegers(value: Value | Parameters): unknown {
  if (Number.isSafeInteger(value)) return neo4j.int(value as number)
  if (Array.isArray(value)) return value.map(withIntegers)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withIntegers(entry)]))
}

const timedOut = /TransactionTimedOut/

const unreachableCodes = new Set(['ServiceUnavailable', 'SessionExpired', 'Neo.ClientError.Security.Unauthorized'])

const permanentCodes = new Set(['Neo.ClientError.Security.Unauthorized', 'Neo.ClientError.Database.DatabaseNotFound'])

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
}

function messageFor(uri: string, database: string, cause: unknown): string {
  switch (codeOf(cause)) {
    case 'Neo.ClientError.Security.Unauthorized':
      return `Neo4j at ${uri} refuses the user name or password: check NEO4J_USERNAME and NEO4J_PASSWORD`
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return `Neo4j at ${uri} has no database called ${database}: check NEO4J_DATABASE`
    default:
      return `No Neo4j answers at ${uri} (${reason(cause)}): check NEO4J_URI, and that the server is up`
  }
}
