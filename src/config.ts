import { join } from 'node:path'
import { config as readDotenv } from 'dotenv'
import * as v from 'valibot'
import type { GraphSettings } from '../cypher/engine/open.ts'
import type { AccessSettings } from './serving/access/access.ts'

const example = {
  HOST: '127.0.0.1',
  PORT: '4000',
  PUBLIC_URL: 'https://entrepot.example',
  EMBED_ANCESTORS: '*',
  NEO4J_URI: 'bolt://localhost:7687',
  NEO4J_USERNAME: 'neo4j',
  NEO4J_PASSWORD: 'a-password',
  NEO4J_DATABASE: 'neo4j',
  ENTREPOT_DATA: '.data',
  ENTREPOT_PROFILE: 'core',
  ENTREPOT_CACHE: 'on',
  ENTREPOT_FEDERATION: 'off',
  ENTREPOT_JWT_JWKS: 'https://login.example/.well-known/jwks.json',
  ENTREPOT_JWT_SECRET: 'the-output-of-openssl-rand-base64-48',
  ENTREPOT_JWT_ISSUER: 'https://login.example/',
  ENTREPOT_JWT_AUDIENCE: 'https://entrepot.example',
  ENTREPOT_KEYS: '.data/keys.json',
  ENTREPOT_KNOWN_AT_NODES: '200000',
  REDIS_URL: 'redis://localhost:6379',
  ENTREPOT_WORKSPACES: '.data/workspaces',
  ENTREPOT_IMPORT_BYTES: '2147483648',
  ENTREPOT_ROWS_IN_GRAPH: '20000',
} as const

type Name = keyof typeof example

/** Their values are in no message. */
const secrets: readonly Name[] = ['NEO4J_PASSWORD', 'ENTREPOT_JWT_SECRET', 'REDIS_URL']

/** The fewest bytes of a secret that signs tokens: those of HS256, by RFC 7518. */
const fewestBytes = 32

const text = v.pipe(v.string(), v.nonEmpty('it is empty'))
const Environment = v.object({
  HOST: v.optional(text, example.HOST),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'it is not a port number'),
      v.transform(Number),
      v.maxValue(65535, 'it is above 65535'),
    ),
    example.PORT,
  ),
  PUBLIC_URL: v.optional(
    v.pipe(
      text,
      v.regex(/^https?:\/\/[^\s/?#]+$/, 'it is not the address of a site, without a path and a slash at its end'),
    ),
  ),
  EMBED_ANCESTORS: v.optional(
    v.pipe(
      text,
      v.regex(
        /^(\*|'none'|(https?:\/\/[^\s;,']+)( https?:\/\/[^\s;,']+)*)$/,
        "it is neither *, 'none' nor a list of sites",
      ),
    ),
    example.EMBED_ANCESTORS,
  ),
  NEO4J_URI: v.optional(v.pipe(text, v.regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+/, 'it is not a URI of Neo4j'))),
  NEO4J_USERNAME: v.optional(text, example.NEO4J_USERNAME),
  NEO4J_PASSWORD: v.optional(text),
  NEO4J_DATABASE: v.optional(text, example.NEO4J_DATABASE),
  ENTREPOT_DATA: v.optional(text, example.ENTREPOT_DATA),
  ENTREPOT_PROFILE: v.optional(v.picklist(['core', 'full'], 'it is neither core nor full'), example.ENTREPOT_PROFILE),
  ENTREPOT_CACHE: v.optional(v.picklist(['on', 'off'], 'it is neither on nor off')),
  ENTREPOT_FEDERATION: v.optional(v.picklist(['on', 'off'], 'it is neither on nor off'), example.ENTREPOT_FEDERATION),
  ENTREPOT_JWT_JWKS: v.optional(
    v.pipe(
      text,
      v.check(isKeySet, 'it is neither a file nor an address that begins with https:// (http:// only on this machine)'),
    ),
  ),
  ENTREPOT_JWT_SECRET: v.optional(
    v.pipe(
      v.string(),
      v.check((secret) => Buffer.byteLength(secret) >= fewestBytes, `it has fewer than ${fewestBytes} bytes`),
      v.check((secret) => secret !== example.ENTREPOT_JWT_SECRET, 'it is the example, which everybody knows'),
    ),
  ),
  ENTREPOT_JWT_ISSUER: v.optional(text),
  ENTREPOT_JWT_AUDIENCE: v.optional(text),
  ENTREPOT_KEYS: v.optional(text),
  ENTREPOT_KNOWN_AT_NODES: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'it is not a whole number'), v.transform(Number)),
    example.ENTREPOT_KNOWN_AT_NODES,
  ),
  REDIS_URL: v.optional(v.pipe(text, v.regex(/^rediss?:\/\/[^\s/]+/, 'it is not the address of a Redis'))),
  ENTREPOT_WORKSPACES: v.optional(text),
  ENTREPOT_IMPORT_BYTES: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,12}$/, 'it is not a whole number above 0'), v.transform(Number)),
    example.ENTREPOT_IMPORT_BYTES,
  ),
  ENTREPOT_ROWS_IN_GRAPH: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'it is not a whole number'), v.transform(Number)),
    example.ENTREPOT_ROWS_IN_GRAPH,
  ),
})

export interface Config {
  readonly host: string
  readonly port: number
  /** The address under which the world knows this server, for links that leave it; by default the one that a visitor asked. */
  readonly publicUrl: string | undefined
  /** The sites that may show answers in a frame, as the `frame-ancestors` of a content security policy. */
  readonly embedAncestors: string
  readonly graph: GraphSettings
  readonly profile: 'core' | 'full'
  /** Whether rows are cached in memory until the graph changes. */
  readonly cache: boolean
  /** Whether a gateway of Apollo Federation 2 may take the server as one of its subgraphs. */
  readonly federation: boolean
  /** Who may do what. */
  readonly access: AccessSettings
  /** The most nodes that the graph and its ledger may have for past states of it to be rebuilt in memory; 0 rebuilds none. */
  readonly knownAtNodes: number
  /** The address of a Redis by which the processes over one graph tell each other of changes. */
  readonly redisUrl: string | undefined
  readonly imports: {
    /** The folder of the workspaces. */
    readonly folder: string
    /** How long a file that is sent may be, in bytes. */
    readonly longestFile: number
    /** The most rows of a file that are merged one by one: of more, totals are. */
    readonly rowsInGraph: number
  }
}

/** An environment variable has an invalid value. The message names it and gives an example. */
export class MisconfiguredEnvironment extends Error {
  override readonly name = 'MisconfiguredEnvironment'
}

/**
 * Reads the settings from environment variables and from the file `.env`; environment variables win.
 * @throws {MisconfiguredEnvironment} if a variable has an invalid value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const fromFile: Record<string, string> = {}
  if (environment === process.env) readDotenv({ processEnv: fromFile, quiet: true })
  const read = v.safeParse(Environment, { ...fromFile, ...environment })
  if (!read.success) throw new MisconfiguredEnvironment(read.issues.map(messageOf).join('\n'))
  const settings = read.output
  const folder = settings.ENTREPOT_DATA === ':memory:' ? example.ENTREPOT_DATA : settings.ENTREPOT_DATA
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    embedAncestors: settings.EMBED_ANCESTORS,
    profile: settings.ENTREPOT_PROFILE,
    // Nobody but this process writes to an embedded graph; whoever writes to Neo4j by hand doesn't raise the revision.
    cache: settings.ENTREPOT_CACHE ? settings.ENTREPOT_CACHE === 'on' : !settings.NEO4J_URI,
    federation: settings.ENTREPOT_FEDERATION === 'on',
    access: { tokens: tokensOf(settings), keys: settings.ENTREPOT_KEYS ?? join(folder, 'keys.json') },
    knownAtNodes: settings.ENTREPOT_KNOWN_AT_NODES,
    redisUrl: settings.REDIS_URL,
    imports: {
      folder: settings.ENTREPOT_WORKSPACES ?? join(folder, 'workspaces'),
      longestFile: settings.ENTREPOT_IMPORT_BYTES,
      rowsInGraph: settings.ENTREPOT_ROWS_IN_GRAPH,
    },
    graph: settings.NEO4J_URI
      ? {
          neo4j: {
            uri: settings.NEO4J_URI,
            username: settings.NEO4J_USERNAME,
            password: settings.NEO4J_PASSWORD,
            database: settings.NEO4J_DATABASE,
          },
        }
      : { embedded: { data: settings.ENTREPOT_DATA } },
  }
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  const name = String(issue.path?.[0]?.key) as Name
  const got = secrets.includes(name) ? '' : `, got ${JSON.stringify(issue.input)}`
  return `${name} can't be used: ${issue.message}${got}; try ${name}=${example[name]}`
}

/** True of the path of a file, and of an address at which nobody on the way can put in keys of their own. */
function isKeySet(where: string): boolean {
  if (!/^[a-z][a-z+.-]+:\/\//i.test(where)) return true
  if (!URL.canParse(where)) return false
  const { protocol, hostname, username, password } = new URL(where)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !username && !password
}

/** @throws {MisconfiguredEnvironment} if tokens are taken and it isn't said from whom and for whom, or if the settings contradict */
function tokensOf(settings: v.InferOutput<typeof Environment>): AccessSettings['tokens'] {
  const { ENTREPOT_JWT_JWKS: jwks, ENTREPOT_JWT_SECRET: secret } = settings
  const { ENTREPOT_JWT_ISSUER: issuer, ENTREPOT_JWT_AUDIENCE: audience } = settings
  if (!jwks && !secret && !issuer && !audience) return undefined
  if (jwks && secret)
    throw new MisconfiguredEnvironment(
      'ENTREPOT_JWT_JWKS and ENTREPOT_JWT_SECRET are both set: tokens are signed with keys or with a secret, so unset one',
    )
  if (!jwks && !secret)
    throw new MisconfiguredEnvironment(
      'ENTREPOT_JWT_ISSUER or ENTREPOT_JWT_AUDIENCE is set, but nothing to check tokens with: set ENTREPOT_JWT_JWKS or ENTREPOT_JWT_SECRET too',
    )
  if (!issuer || !audience) {
    const missing: Name = issuer ? 'ENTREPOT_JWT_AUDIENCE' : 'ENTREPOT_JWT_ISSUER'
    throw new MisconfiguredEnvironment(
      `${missing} is not set: a token made by another issuer or for another program would be taken; try ${missing}=${example[missing]}`,
    )
  }
  return { issuer, audience, signedBy: jwks ? { jwks } : { secret: secret as string } }
}
