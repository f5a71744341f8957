import type { Parameters, Transaction, Value } from '../../engine/graph.ts'
import { command, commandOfRelation } from '../../engine/question.ts'
import { type CitationText, citationOf } from '../evidence/citation.ts'
import { endsOf, type Fact, type FactKind } from './fact.ts'
import type { ClaimState, RelationState, State } from './state.ts'

/** A fact with the state that it is to have; null: none. */
export interface Written {
  readonly fact: Fact
  readonly state: State | null
}

type Rows = { readonly rows: readonly Parameters[] }
type Ids = { readonly ids: readonly string[] }

const writeSources = command<Rows>('write-sources')
const writeEntities = command<Rows>('write-entities')
const writeRelations = commandOfRelation<Rows>('write-relations')
const writeSections = command<Rows>('write-sections')
const writeRedirects = command<Rows>('write-redirects')
const writeClaims = command<Rows>('write-claims')
const writeRoles = command<Rows>('write-claim-roles')
const writeCitations = command<Rows>('write-claim-citations')
const writeAttributions = command<Rows>('write-claim-attributions')
const writeDerivations = command<Rows>('write-claim-derivations')
const unlinkClaims = command<Ids>('unlink-claims')
const deleteRelations = commandOfRelation<Rows>('delete-relations')
const deleted: Readonly<Partial<Record<FactKind, ReturnType<typeof command<Ids>>>>> = {
  SECTION: command<Ids>('delete-sections'),
  REDIRECT: command<Ids>('delete-redirects'),
  CLAIM: command<Ids>('delete-claims'),
  ENTITY: command<Ids>('delete-entities'),
  SOURCE: command<Ids>('delete-sources'),
}

/** Writes states into the graph and deletes the facts that have none, in an order in which nothing hangs on what is not there. */
export async function write(transaction: Transaction, all: readonly Written[]): Promise<void> {
  const of = <Each extends State>(kind: FactKind) =>
    all.flatMap(({ fact, state }) => (fact.kind === kind && state ? [state as Each] : []))
  const gone = (kind: FactKind) => all.flatMap(({ fact, state }) => (fact.kind === kind && !state ? [fact.key] : []))
  const claims = of<ClaimState>('CLAIM')

  await send(writeSources, transaction, of('SOURCE'))
  // Whether a port is linked is seen when it is written, so edges go before that.
  for (const [relation, rows] of byRelation(gone('RELATION').map(endsOf)))
    await deleteRelations(transaction, relation, { rows: rows as unknown as Parameters[] })
  await send(writeEntities, transaction, of('ENTITY'))
  for (const [relation, rows] of byRelation(of<RelationState>('RELATION')))
    await writeRelations(transaction, relation, { rows: rows as unknown as Parameters[] })
  await send(writeSections, transaction, of('SECTION'))
  await send(writeRedirects, transaction, of('REDIRECT'))
  const relinked = [...claims.map(({ id }) => id), ...gone('CLAIM')]
  if (relinked.length > 0) await unlinkClaims(transaction, { ids: relinked })
  await send(
    writeClaims,
    transaction,
    claims.map(({ id, claimKind, properties }) => ({ id, claimKind, properties })),
  )
  await send(writeRoles, transaction, claims.flatMap(roleRows))
  await send(writeCitations, transaction, claims.flatMap(citationRows))
  await send(writeAttributions, transaction, claims.flatMap(attributionRows))
  await send(writeDerivations, transaction, claims.flatMap(derivationRows))
}

/** Deletes the nodes of facts that have no state any more, once nothing hangs on them. */
export async function remove(transaction: Transaction, all: readonly Written[]): Promise<void> {
  for (const [kind, remove] of Object.entries(deleted)) {
    const ids = all.flatMap(({ fact, state }) => (fact.kind === kind && !state ? [fact.key] : []))
    if (ids.length > 0) await remove(transaction, { ids })
  }
}

async function send(
  statement: ReturnType<typeof command<Rows>>,
  transaction: Transaction,
  rows: readonly object[],
): Promise<void> {
  if (rows.length > 0) await statement(transaction, { rows: rows as readonly Parameters[] })
}

function byRelation<Each extends { readonly relation: string }>(rows: readonly Each[]): Map<string, Each[]> {
  const groups = new Map<string, Each[]>()
  for (const row of rows) {
    const others = groups.get(row.relation)
    if (others) others.push(row)
    else groups.set(row.relation, [row])
  }
  return groups
}

function roleRows({ id, about }: ClaimState): Parameters[] {
  return about.map(({ role, entity }, place) => ({ claim: id, entity, role, position: place + 1 }))
}

function citationRows({ id, properties }: ClaimState): Parameters[] {
  return texts(properties.citations).map((text, place) => {
    const { source, paragraph } = citationOf(text as CitationText)
    return { claim: id, source, position: place + 1, paragraph: paragraph ?? null }
  })
}

function attributionRows({ id, properties }: ClaimState): Parameters[] {
  return properties.attributedToId ? [{ claim: id, entity: properties.attributedToId }] : []
}

function derivationRows({ id, derivedFrom }: ClaimState): Parameters[] {
  return derivedFrom.map((from, place) => ({ claim: id, from, position: place + 1 }))
}

function texts(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}
