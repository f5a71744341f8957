import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Lifetime } from '../../cypher/engine/lifetime.ts'
import { planOf } from '../../schema/reads.ts'
import type { Plan, Request } from '../../schema/request.ts'
import { SingleFlight } from './single-flight.ts'

/**
 * Executes operations; the first of all plugins, so that what the others do to a request happens to each. Requests of one audience
 * that ask the same at the same time are executed once.
 */
export function executing(): Plugin<Request> {
  const flights = new WeakMap<DocumentNode, SingleFlight<ExecutionResult>>()

  async function run(args: ExecutionArgs): Promise<ExecutionResult> {
    const request = args.contextValue as Request
    const { schema, document, operationName } = args
    const alone = (lifetime: Lifetime) => executed(args, lifetime, planOf(schema, document))
    const operation = getOperationAST(document, operationName)?.operation
    if (operation !== 'query' || isExtended(request)) return alone(request.lifetime)
    const flight = flights.get(document) ?? new SingleFlight()
    flights.set(document, flight)
    const key = JSON.stringify([request.audience, operationName, args.variableValues])
    // Plugins may change the result of their own request.
    return { ...(await flight.ask(key, request.lifetime, alone)) }
  }

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(run)
    },
  }
}

async function executed(args: ExecutionArgs, lifetime: Lifetime, plan: Plan): Promise<ExecutionResult> {
  const request = args.contextValue as Request
  const contextValue = { ...request, ...request.reader({ lifetime, columns: plan.columns }), plan }
  // Yoga's own executor puts the fields that have to wait last; GraphQL's keeps the order in which they were asked for.
  return execute({ ...args, contextValue })
}

/** What Yoga puts into the context besides the request. */
const ofYoga = new Set(['admitted', 'request', 'params', 'waitUntil'])

/** True where a plugin has added something of its own, such as a user: its resolvers may answer that one request alone. */
function isExtended(context: Request & { readonly admitted?: Request }): boolean {
  return Object.keys(context).some((name) => !ofYoga.has(name) && !(context.admitted && name in context.admitted))
}
