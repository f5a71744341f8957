import type { ImplementableObjectRef } from '@pothos/core'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { foretellRoles } from '../../cypher/knowledge/claims/sentence.ts'
import { foretellSources, type SourceRow } from '../../cypher/knowledge/evidence/source.ts'
import type { Foreseen } from '../../cypher/knowledge/ledger/acts/foresee.ts'
import { type InputOf, type Performed, perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { Refused } from '../../cypher/knowledge/ledger/refusal.ts'
import type { PlainState } from '../../cypher/knowledge/ledger/state.ts'
import { Unauthenticated } from '../access/refusals.ts'
import { may } from '../access/scopes.ts'
import { builder } from '../builder.ts'
import type { Request } from '../request.ts'
import { Entry } from './entry.ts'
import { type Refusal, refusalIn, refusalOf, refusals } from './refused.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes
type Fields = Parameters<ImplementableObjectRef<SchemaTypes, Performed>['implement']>[0]['fields']

const Written = builder.interfaceRef<Performed>('Written').implement({
  description: 'That something was written, or proposed: it is in the ledger for good.',
  fields: (t) => ({
    entry: t.field({
      type: Entry,
      description:
        'The entry that did it. Its status is `PROPOSED` where you may only propose: it then waits for a review.',
      resolve: ({ entry, foreseen }) => (foreseen ? { ...entry, foreseen: foreseen.differences } : entry),
    }),
    dryRun: t.boolean({
      description: 'True if it was only tried: nothing was written, and all of this is what would come of it.',
      resolve: ({ foreseen }) => foreseen !== undefined,
    }),
    again: t.exposeBoolean('again', {
      description: 'True if the same had been sent with this idempotency key before: nothing was written this time.',
    }),
  }),
})

/** Defines a type of what a mutation answers where it has written. */
export function written(name: string, description: string, fields?: Fields) {
  return builder.objectRef<Performed>(name).implement({
    description,
    interfaces: [Written],
    ...(fields && { fields }),
  } as never) as ImplementableObjectRef<SchemaTypes, Performed>
}

/** Defines the union of what a mutation answers: what it has written, or why it was refused. */
export function resultOf(name: string, success: ImplementableObjectRef<SchemaTypes, Performed>) {
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
 * @param dryRun true to write nothing, and find out what would come of it
 * @returns a refusal as it is, since it is part of the answer
 * @throws {Unauthenticated} if this server only reads, or nobody has signed in
 */
export function act<Name extends keyof InputOf>(
  context: Request,
  name: Name,
  { why, idempotencyKey, ...input }: Signed & Readonly<Record<string, unknown>>,
  dryRun: boolean | null | undefined,
): Promise<Performed | Refusal> {
  return signed(context, { why, idempotencyKey }, (graph, writer) =>
    // GraphQL leaves fields out or sets them to null, and the acts take both.
    perform(graph, name, input as never as InputOf[Name], writer, {
      propose: !may(context.viewer, 'facts:write'),
      dryRun: dryRun ?? false,
    }),
  )
}

/**
 * Writes in the name of whoever asks.
 * @throws {Unauthenticated} if this server only reads, or nobody has signed in
 */
export async function signed(
  context: Request,
  { why, idempotencyKey }: Signed,
  work: (graph: WritableGraph, writer: { by: string; why?: string | null; key?: string | null }) => Promise<Performed>,
): Promise<Performed | Refusal> {
  const { viewer, write } = context
  if (!viewer || !write) throw new Unauthenticated('Writing is off here: ask a server that has the graph open')
  try {
    const performed = await write((graph) =>
      work(graph, { by: viewer.id, why: why ?? null, key: idempotencyKey ?? null }),
    )
    if (performed.foreseen) foretold(context, performed.foreseen)
    return performed
  } catch (error) {
    if (error instanceof Refused) return refusalIn(error)
    throw error
  }
}

/** Makes known to a request what a dry run has seen and the graph does not hold: of whom its claims speak, and the sources that they cite. */
function foretold(context: Request, { roles, differences }: Foreseen): void {
  foretellRoles(context, roles)
  const sources = differences.flatMap(({ fact, after }) =>
    fact.kind === 'SOURCE' && after ? [after as PlainState] : [],
  )
  foretellSources(
    context,
    sources.map(({ properties }) => properties as never as SourceRow),
  )
}
