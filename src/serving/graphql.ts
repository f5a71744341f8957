import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { useAPQ as automaticPersistedQueries } from '@graphql-yoga/plugin-apq'
import type { DocumentNode } from 'graphql'
import { createYoga, type GraphQLParams, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { type Request as Admitted, schema, subgraph } from '../../schema/index.ts'
import type { Admit } from './admit.ts'
import { briefErrors } from './brief-errors.ts'
import { executing } from './executing.ts'
import { introspectionOnce } from './introspection.ts'
import { maskError } from './mask-error.ts'

/**
 * A plugin that every request passes, whichever transport it came by. It can't have the hooks that only Yoga's Fetch adapter calls
 * (`onRequest`, `onRequestParse`, `onResultProcess`, `onResponse`): code that reads headers belongs in `admit`.
 */
export type GraphqlPlugin = Omit<Plugin<Admitted>, FetchHook>

const fetchHooks = [
  'onRequest',
  'onRequestParse',
  'onResultProcess',
  'onResponse',
  'onYogaInit',
  'instrumentation',
] as const
type FetchHook = (typeof fetchHooks)[number]

/** The context that a transport passes to Yoga. */
export interface Transported {
  /** The request, if the transport has already admitted it. */
  readonly admitted?: Admitted
}

export type Yoga = YogaServerInstance<Transported, Admitted>

/** The limits of the document, validation error and persisted operation caches, so that no client can make them grow. */
const cacheLimits = { operations: 1_000, characters: 2_000_000, longest: 20_000 }

/**
 * Creates the GraphQL server with its list of plugins, in the order in which they see a request.
 * @param plugins additional plugins, which come right after the executor
 * @param isSubgraph whether it also answers a gateway of Apollo Federation
 * @param writable the graph that mutations write to; without it they are refused
 * @throws {TypeError} if a plugin has a hook that is not called for every request
 */
export function graphqlOver(
  admit: Admit,
  plugins: readonly GraphqlPlugin[] = [],
  isSubgraph = false,
  writable?: WritableGraph,
): Yoga {
  for (const plugin of plugins) {
    const hook = fetchHooks.find((name) => name in plugin)
    if (hook) throw new TypeError(`A plugin has the hook ${hook}, which not every request passes: do that in admit`)
  }
  return createYoga<Transported, Admitted>({
    schema: isSubgraph ? subgraph() : schema,
    graphiql: false,
    landingPage: false,
    // maskError logs our own errors; mistakes of clients are not logged.
    logging: { debug: ignore, info: ignore, warn: console.warn, error: ignore },
    // Any origin may read answers: there are no cookies that another site's page could misuse.
    cors: { origin: '*', credentials: false, exposedHeaders: ['x-request-id', 'x-cost'] },
    maskedErrors: { maskError },
    context: async ({ admitted, request }) => {
      const own = admitted ?? (await admit((name) => request.headers.get(name)))
      return { ...own, admitted: own }
    },
    parserAndValidationCache: {
      documentCache: cacheByText<DocumentNode>(),
      errorCache: cacheByText<Error>(),
    },
    plugins: [
      executing(writable),
      ...plugins,
      automaticPersistedQueries({ store: cacheByText<string>(), responseConfig: { forceStatusCodeOk: true } }),
      maxAliasesPlugin({ n: 100, exposeLimits: true }),
      maxTokensPlugin({ n: 5_000, exposeLimits: true }),
      introspectionOnce(),
      briefErrors(),
    ],
  }) as Yoga
}

/**
 * Runs an operation through every plugin but without the Fetch API, which would take 150 to 350 µs per request.
 * @param params the GraphQL parameters from the body or the URL; Yoga validates them
 * @param request the HTTP request, for plugins that read its method or headers
 */
export async function answer(yoga: Yoga, params: GraphQLParams, request: globalThis.Request, admitted: Admitted) {
  try {
    return await yoga.getResultForParams({ params, request }, { admitted } as never)
  } catch (error) {
    return { errors: [maskError(error, 'Unexpected error.')] }
  }
}

function ignore(): void {}

function cacheByText<Value extends object | string>() {
  const cache = new LRUCache<string, Value>({
    max: cacheLimits.operations,
    maxSize: cacheLimits.characters,
    maxEntrySize: cacheLimits.longest,
    // An empty document has a size too.
    sizeCalculation: (value, key) => 1 + key.length + (typeof value === 'string' ? value.length : 0),
  })
  return {
    get: (text: string) => cache.get(text),
    set: (text: string, value: Value) => void cache.set(text, value),
  }
}
