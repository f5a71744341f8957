import type { ImplementableObjectRef } from '@pothos/core'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { type InputOf, perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import type { Committed } from '../../cypher/knowledge/ledger/commit.ts'
import { Refused } from '../../cypher/knowledge/ledger/refusal.ts'
import { Unauthenticated } from '../access/refusals.ts'
import { may } from '../access/scopes.ts'
import { builder } from '../builder.ts'
import type { Request } from '../request.ts'
import { Entry } from './entry.ts'
import { type Refusal, refusalIn, refusalOf, refusals } from './refused.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes
type Fields = Parameters<ImplementableObjectRef<SchemaTypes, Committed>['implement']>[0]['fields']

const Written = builder.interfaceRef<Committed>('Written').implement({
  description: 'That something was written, or proposed: it is in the ledger for good.',
  fields: (t) => ({
    entry: t.field({
      type: Entry,
      description:
        'The entry that did it. Its status is `PROPOSED` where you may only propose: it then waits for a review.',
      resolve: ({ entry }) => entry,
    }),
    again: t.exposeBoolean('again', {
      description: 'True if the same had been sent with this idempotency key before: nothing was written this time.',
    }),
  }),
})

/** Defines a type of what a mutation answers where it has written. */
export function written(name: string, description: string, fields?: Fields) {
  return builder.objectRef<Committed>(name).implement({
    description,
    interfaces: [Written],
    ...(fields && { fields }),
  } as never) as ImplementableObjectRef<SchemaTypes, Committed>
}

/** Defines the union of what a mutation answers: what it has written, or why it was refused. */
export function resultOf(name: string, success: ImplementableObjectRef<SchemaTypes, Committed>) {
  return builder.unionType(name, {
    description: 'What was written, or why it was not.',
    types: [success, ...refusals],
    resolveType: (value) => ('entry' in (value as object) ? success : refusalOf(value as Refusal)),
  })
}

/** The fields that every input has. */
export interface Signed {
  readonly why?: string | null | undefined
  readonly idempotencyKey?: string | null | undefined
}

/**
 * Does an act for whoever asks, or proposes it where they may do no more.
 * @returns a refusal as it is, since it is part of the answer
 * @throws {Unauthenticated} if this server only reads, or nobody has signed in
 */
export function act<Name extends keyof InputOf>(
  context: Request,
  name: Name,
  { why, idempotencyKey, ...input }: Signed & Readonly<Record<string, unknown>>,
): Promise<Committed | Refusal> {
  return signed(context, { why, idempotencyKey }, (graph, writer) =>
    // GraphQL leaves fields out or sets them to null, and the acts take both.
    perform(graph, name, input as never as InputOf[Name], writer, { propose: !may(context.viewer, 'facts:write') }),
  )
}

/**
 * Writes in the name of whoever asks.
 * @throws {Unauthenticated} if this server only reads, or nobody has signed in
 */
export async function signed(
  context: Request,
  { why, idempotencyKey }: Signed,
  work: (graph: WritableGraph, writer: { by: string; why?: string | null; key?: string | null }) => Promise<Committed>,
): Promise<Committed | Refusal> {
  const { viewer, write } = context
  if (!viewer || !write) throw new Unauthenticated('Writing is off here: ask a server that has the graph open')
  try {
    return await write((graph) => work(graph, { by: viewer.id, why: why ?? null, key: idempotencyKey ?? null }))
  } catch (error) {
    if (error instanceof Refused) return refusalIn(error)
    throw error
  }
}
