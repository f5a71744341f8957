import { readFileSync } from 'node:fs'

/** A Neo4j server that answers, and where it came from. */
export interface Neo4j {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
  /** False if the server was running before. */
  readonly startedHere: boolean
  /** In words, for the log: "from its jars". */
  readonly how: string
  /** Stops the server if it was started here; a server that was running before is left alone. */
  stop(): Promise<void>
}

/** Why this machine cannot provide a Neo4j in one way, in words. */
export interface Missing {
  readonly missing: string
}

export interface ServerSize {
  readonly heapMegabytes: number
  readonly pageCacheMegabytes: number
  /** True if it is filled and asked little: then Java compiles quickly rather than well. */
  readonly shortLived?: boolean
}

/** A way to get a Neo4j: returns what is missing if this machine lacks it, and throws if starting fails. */
export type Way = (size: ServerSize) => Promise<Neo4j | Missing>

export const pom = new URL('pom.xml', import.meta.url)

/** The version of Neo4j that the tests run, read from pom.xml, the only place that names it. */
export const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? ''
