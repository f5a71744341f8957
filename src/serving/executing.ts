import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Lifetime } from '../../cypher/engine/lifetime.ts'
import { SingleFlight } from '../../cypher/engine/single-flight.ts'
import { planOf } from '../../schema/reads.ts'
import type { Plan, Request } from '../../schema/request.ts'
import { ofNobody } from './of-nobody.ts'
import { type Execute, executedInTimes } from './known-at.ts'

/**
 * Executes operations. It is the first plugin, so that all others apply to every request. Identical requests of one audience that arrive
 * at the same time are executed once (single flight). Where no field of the operation is personal, all viewers are one audience: its
 * resolvers are then given a request of nobody, so that nothing of a viewer can get into what others are answered.
 */
export function executing(): Plugin<Request> {
  const flights = new WeakMap<DocumentNode, SingleFlight<ExecutionResult>>()

  async function run(args: ExecutionArgs): Promise<ExecutionResult> {
    const request = args.contextValue as Request
    const { schema, document, operationName } = args
    const plan = planOf(schema, document)
    const operation = getOperationAST(document, operationName)?.operation
    if (operation !== 'query' || isExtended(request)) return executed(args, request.lifetime, plan)
    const isPersonal = plan.personal || request.unread
    const audience = isPersonal ? request.audience : request.stream ? 'a table for anyone' : 'anyone'
    const together = (lifetime: Lifetime) => executed(args, lifetime, plan, !isPersonal)
    const flight = flights.get(document) ?? new SingleFlight()
    flights.set(document, flight)
    const key = JSON.stringify([audience, operationName, args.variableValues])
    // A copy for each request, since plugins may change the result.
    return { ...(await flight.ask(key, request.lifetime, together)) }
  }

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(run)
    },
  }
}

async function executed(
  args: ExecutionArgs,
  lifetime: Lifetime,
  plan: Plan,
  isForAnyone = false,
): Promise<ExecutionResult> {
  const request = args.contextValue as Request
  const over: Execute = async (document, reader) => {
    const read = { ...reader({ lifetime, columns: plan.columns }), reader }
    const contextValue = isForAnyone ? ofNobody(request, read, plan) : { ...request, ...read, plan }
    // Yoga's own executor puts asynchronous fields last; graphql-js keeps the order of the selection.
    return execute({ ...args, document, contextValue })
  }
  return plan.knownAt ? executedInTimes(args, request, lifetime, over) : over(args.document, request.reader)
}

/** The properties that Yoga adds to the context. */
const ofYoga = new Set(['admitted', 'request', 'params', 'waitUntil'])

/** True if a plugin has extended the context, for example with a user: then the answer may only be valid for this request. */
function isExtended(context: Request & { readonly admitted?: Request }): boolean {
  return Object.keys(context).some((name) => !ofYoga.has(name) && !(context.admitted && name in context.admitted))
}
