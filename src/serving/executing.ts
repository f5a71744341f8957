import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  getOperationAST,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { Lifetime } from '../../cypher/engine/lifetime.ts'
import { SingleFlight } from '../../cypher/engine/single-flight.ts'
import { planOf } from '../../schema/reads.ts'
import type { Plan, Request, Spent } from '../../schema/request.ts'
import { executeOf } from './compiled.ts'
import { type Event, withId } from './event-id.ts'
import { type Execute, executedInTimes } from './known-at.ts'
import { mapped } from './mapped.ts'
import { ofNobody } from './of-nobody.ts'

/**
 * Executes operations. It is the first plugin, so that all others apply to every request. Identical requests of one audience that arrive
 * at the same time are executed once (single flight). Where no field of the operation is personal, all viewers are one audience: its
 * resolvers are then given a request of nobody, so that nothing of a viewer can get into what others are answered. Each event of a
 * subscription is executed like a request of its own.
 * @param writable the graph that mutations write to; no other operation gets it
 */
export function executing(writable?: WritableGraph): Plugin<Request> {
  const flights = new WeakMap<DocumentNode, SingleFlight<Executed>>()

  async function run(args: ExecutionArgs): Promise<ExecutionResult> {
    const request = args.contextValue as Request
    const { result, spent } = await shared(args, request)
    request.spent.values += spent.values
    // A copy for each request, since plugins may change the result.
    return { ...result }
  }

  async function shared(args: ExecutionArgs, request: Request): Promise<Executed> {
    const { schema, document, operationName } = args
    const plan = planOf(schema, document)
    const operation = getOperationAST(document, operationName)?.operation
    if (operation === 'mutation') return mutated(args, request.lifetime, plan, writable)
    if (operation !== 'query' || isExtended(request)) return executed(args, request.lifetime, plan)
    const isForAnyone = !plan.personal && !request.unread
    const together = (lifetime: Lifetime) => executed(args, lifetime, plan, isForAnyone)
    // What is read ahead for a list is its own.
    if (request.stream) return together(request.lifetime)
    const flight = flights.get(document) ?? new SingleFlight()
    flights.set(document, flight)
    const audience = isForAnyone ? 'anyone' : request.audience
    const key = JSON.stringify([audience, operationName, args.variableValues])
    return flight.ask(key, request.lifetime, together)
  }

  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(run)
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribed)
    },
  }
}

/** A result, and what it cost each request that shares it. */
interface Executed {
  readonly result: ExecutionResult
  readonly spent: Spent
}

async function executed(args: ExecutionArgs, lifetime: Lifetime, plan: Plan, isForAnyone = false): Promise<Executed> {
  const spent = { values: 0 }
  const request: Request = { ...(args.contextValue as Request), spent }
  const over: Execute = async (document, reader) => {
    const read = { ...reader({ lifetime, columns: plan.columns }), reader }
    const contextValue = isForAnyone ? ofNobody(request, read, plan) : { ...request, ...read, plan }
    // Yoga's own executor puts asynchronous fields last; graphql-js keeps the order of the selection.
    const { stream } = request
    return stream
      ? executeOf(stream, { ...args, document, contextValue })
      : execute({ ...args, document, contextValue })
  }
  const result = plan.knownAt ? executedInTimes(args, request, lifetime, over) : over(args.document, request.reader)
  return { result: await result, spent }
}

async function mutated(
  args: ExecutionArgs,
  lifetime: Lifetime,
  plan: Plan,
  writable?: WritableGraph,
): Promise<Executed> {
  const spent = { values: 0 }
  const request: Request = { ...(args.contextValue as Request), spent }
  const read = () => request.reader({ lifetime, columns: plan.columns })
  const contextValue: Request = { ...request, ...read(), plan }
  // Fields of Mutation are executed one after the other, so that nobody else is reading when one of them writes.
  const write: Request['write'] = async (work) => {
    try {
      return await work(writable as WritableGraph)
    } finally {
      Object.assign(contextValue, read())
      request.revisions.look()
    }
  }
  if (writable) Object.assign(contextValue, { write })
  return { result: await execute({ ...args, contextValue }), spent }
}

async function subscribed(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const events = await createSourceEventStream(args)
  if (!(Symbol.asyncIterator in events)) return events
  const { milliseconds } = (args.contextValue as Request).lifetime
  const plan = planOf(args.schema, args.document)
  return mapped(events as AsyncIterable<Event>, async (event) => {
    const { result } = await executed({ ...args, rootValue: event }, new Lifetime(milliseconds), plan)
    return withId(result, event)
  })
}

/** The properties that Yoga adds to the context. */
const ofYoga = new Set(['admitted', 'request', 'params', 'waitUntil'])

/** True if a plugin has extended the context, for example with a user: then the answer may only be valid for this request. */
function isExtended(context: Request & { readonly admitted?: Request }): boolean {
  return Object.keys(context).some((name) => !ofYoga.has(name) && !(context.admitted && name in context.admitted))
}
