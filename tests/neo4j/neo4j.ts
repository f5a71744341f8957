import { readFileSync } from 'node:fs'

/** A Neo4j server that answers, and how it was had. */
export interface Neo4j {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
  /** False where the server was there before. */
  readonly startedHere: boolean
  /** In words, for the log: "from its jars". */
  readonly how: string
  /** Ends the server where it was started here; a server that was there before is left alone. */
  stop(): Promise<void>
}

/** Why a way to a Neo4j is closed on this machine, in words. */
export interface Missing {
  readonly missing: string
}

export interface ServerSize {
  readonly heapMegabytes: number
  readonly pageCacheMegabytes: number
}

/** A way to a Neo4j: answers with what is missing where the way is closed here, and throws where it is open and fails. */
export type Way = (size: ServerSize) => Promise<Neo4j | Missing>

export const pom = new URL('pom.xml', import.meta.url)

/** The version of Neo4j that the tests run, from pom.xml: the one place that names it. */
export const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? ''
