import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, getOperationAST } from 'graphql'
import type { YogaServerInstance } from 'graphql-yoga'
import { QuestionFailed } from '../cypher/engine/errors.ts'
import { LeastRecent } from '../cypher/engine/least-recent.ts'
import { columnsOf } from '../schema/columns.ts'
import { isAffordable, sizeVariables } from '../schema/cost.ts'
import { type Context, schema } from '../schema/index.ts'
import { maskError } from './errors.ts'
import { isPlain } from './plain-operation.ts'
import { type Prepared, prepare, type Variables } from './prepared-operation.ts'
import { Waves } from './waves.ts'

/** What a request's body asks. */
export interface Operation {
  readonly query: string
  readonly variables: Variables
  readonly operationName?: string | null | undefined
}

/** An operation's answer as JSON text, or undefined where it is left to the whole server. */
export type QuickOperations = (operation: Operation) => Promise<string | undefined>

/** How many operations are kept ready, and the longest text that is: sixteen megabytes of text at the very most. */
const kept = { operations: 1_000, characters: 16_000 }

/**
 * Answers operations that come again. What doesn't change between two times is done once: parsing, validation with every limit
 * of the server, the cost, the code. Whatever is new, wrong or out of the ordinary is left to the server, whose answer it is.
 * @param server parses and validates; its limits hold here as well
 * @param context makes what a request's resolvers are given
 */
export function quickOperations(server: YogaServerInstance<object, Context>, context: () => Context): QuickOperations {
  const ready = new LeastRecent<Ready | 'seen' | 'not plain'>(kept.operations)

  function readyFor(query: string): Ready | undefined {
    const known = ready.get(query)
    if (typeof known === 'object') return known
    if (known === 'not plain' || query.length > kept.characters) return undefined
    // Code is made for what comes a second time.
    const made = known === 'seen' ? makeReady(server, context, query) : 'seen'
    ready.set(query, made)
    return typeof made === 'object' ? made : undefined
  }

  return async ({ query, variables, operationName }) => {
    const operation = readyFor(query)
    if (!operation?.affordable(variables)) return undefined
    if (operationName && operationName !== operation.name) return undefined
    return operation.waves.ask(JSON.stringify(variables), (shared) => answer(operation.run, shared, variables))
  }
}

/** Where the graph fails what many share, each asks alone, in the time that they had: nobody's request can fail another's. */
async function answer(run: Prepared, shared: Context, variables: Variables): Promise<string | undefined> {
  let result = await run(shared, variables)
  if (result.errors?.some(({ originalError }) => originalError instanceof QuestionFailed))
    result = await run({ ...shared, loaders: new Map() }, variables)
  return result.data === undefined ? undefined : asText(result)
}

interface Ready {
  readonly name: string | undefined
  readonly run: Prepared
  readonly waves: Waves<Context, string | undefined>
  readonly affordable: (variables: Variables) => boolean
}

function makeReady(
  server: YogaServerInstance<object, Context>,
  context: () => Context,
  query: string,
): Ready | 'not plain' {
  const { parse, validate } = server.getEnveloped({ params: { query } })
  try {
    const document = parse(query)
    if (!isPlain(document) || validate(schema, document).length > 0) return 'not plain'
    const sizes = sizeVariables(document)
    const columns = columnsOf(schema, document)
    const known = new LeastRecent<boolean>(100)
    return {
      name: getOperationAST(document)?.name?.value,
      run: prepare(schema, document),
      waves: new Waves<Context, string | undefined>(() => ({
        ...context(),
        columns,
        costIsKnown: true,
        loaders: new Map(),
      })),
      affordable(variables) {
        const name = JSON.stringify(sizes.map((size) => variables[size]))
        const affordable = known.get(name) ?? isAffordable(schema, document, variables)
        known.set(name, affordable)
        return affordable
      },
    }
  } catch (error) {
    // The document is refused: the server will say so in its own words.
    if (error instanceof GraphQLError) return 'not plain'
    throw error
  }
}

function asText(result: ExecutionResult): string {
  if (!result.errors) return JSON.stringify(result)
  return JSON.stringify({ data: result.data, errors: result.errors.map(told) })
}

function told(error: GraphQLError): GraphQLFormattedError {
  const { message, extensions } = maskError(error, 'Unexpected error.') as GraphQLError
  const { locations, path } = error
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    ...(extensions && Object.keys(extensions).length > 0 && { extensions }),
  }
}
