import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { useAPQ as automaticPersistedQueries } from '@graphql-yoga/plugin-apq'
import type { DocumentNode } from 'graphql'
import { createYoga, type GraphQLParams, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { type Request as Admitted, schema } from '../../schema/index.ts'
import type { Admit } from './admit.ts'
import { executing } from './executing.ts'
import { maskError } from './mask-error.ts'

/**
 * A plugin that every request passes, whichever transport it came by. The hooks of Yoga that only its Fetch adapter calls
 * (`onRequest`, `onRequestParse`, `onResultProcess`, `onResponse`) are not among them: what concerns headers belongs in `admit`.
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

/** What a transport tells Yoga besides the operation. */
export interface Transported {
  /** The request, where the transport has admitted it already. */
  readonly admitted?: Admitted
}

export type Yoga = YogaServerInstance<Transported, Admitted>

/** How much is remembered: operations by their text, and refusals of texts. No client can make it grow. */
const remembered = { operations: 1_000, characters: 2_000_000, longest: 20_000 }

/**
 * GraphQL: one list of plugins, in the order in which they see a request.
 * @param plugins more of them: they come before those of the server
 * @throws {TypeError} where a plugin has a hook that not every request would pass
 */
export function graphqlOver(admit: Admit, plugins: readonly GraphqlPlugin[] = []): Yoga {
  for (const plugin of plugins) {
    const hook = fetchHooks.find((name) => name in plugin)
    if (hook) throw new TypeError(`A plugin has the hook ${hook}, which not every request passes: do that in admit`)
  }
  return createYoga<Transported, Admitted>({
    schema,
    graphiql: false,
    landingPage: false,
    // maskError logs what is a fault of ours; what a client can mend is no matter for the log.
    logging: { debug: ignore, info: ignore, warn: console.warn, error: ignore },
    // Whoever asks may read the answer: there are no cookies that a page could borrow.
    cors: { origin: '*', credentials: false, exposedHeaders: ['x-request-id'] },
    maskedErrors: { maskError },
    context: async ({ admitted, request }) => {
      const made = admitted ?? (await admit((name) => request.headers.get(name)))
      return { ...made, admitted: made }
    },
    parserAndValidationCache: {
      documentCache: rememberedTexts<DocumentNode>(),
      errorCache: rememberedTexts<Error>(),
    },
    plugins: [
      executing(),
      ...plugins,
      automaticPersistedQueries({ store: rememberedTexts<string>(), responseConfig: { forceStatusCodeOk: true } }),
      maxAliasesPlugin({ n: 100, exposeLimits: true }),
      maxTokensPlugin({ n: 5_000, exposeLimits: true }),
    ],
  }) as Yoga
}

/**
 * The answer to an operation, past every plugin, without the Fetch API: that would take 150 to 350 µs a request.
 * @param params what the request's body or address says, checked on the way
 * @param request stands for the HTTP request where a plugin looks at its method or headers
 */
export async function answer(yoga: Yoga, params: GraphQLParams, request: globalThis.Request, admitted: Admitted) {
  try {
    return await yoga.getResultForParams({ params, request }, { admitted } as never)
  } catch (error) {
    return { errors: [maskError(error, 'Unexpected error.')] }
  }
}

function ignore(): void {}

function rememberedTexts<Value extends object | string>() {
  const cache = new LRUCache<string, Value>({
    max: remembered.operations,
    maxSize: remembered.characters,
    maxEntrySize: remembered.longest,
    sizeCalculation: (value, key) => key.length + (typeof value === 'string' ? value.length : 0),
  })
  return {
    get: (text: string) => cache.get(text),
    set: (text: string, value: Value) => void cache.set(text, value),
  }
}
