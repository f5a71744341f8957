import type { Parameters, Transaction } from '../../engine/graph.ts'
import { question, questionOfRelation } from '../../engine/question.ts'
import { endsOf, type Fact, type FactKind, factText } from './fact.ts'
import { unlinked } from './finished.ts'
import type { ClaimState, Properties, State } from './state.ts'

interface Kept {
  readonly key: string
  readonly properties: Properties
}
interface ClaimKept extends Kept {
  readonly about: readonly { readonly role: string; readonly entity: string; readonly position: number }[]
  readonly inputs: readonly { readonly claim: string; readonly position: number }[]
}
type Reads = Pick<Transaction, 'engine' | 'run'>
type Keys = Parameters & { readonly keys: readonly string[] }

const entities = question<Kept, Keys>('states-of-entities')
const relationsOf = questionOfRelation<Kept, Keys>('states-of-relations')
const claims = question<ClaimKept, Keys>('states-of-claims')
const sections = question<Kept, Keys>('states-of-sections')
const sources = question<{ key: string; source: Properties }, Keys>('sources-by-id')
const redirects = question<{ key: string; target: string }, Keys>('redirects-of-ids')

/** The facts as the graph has them now, by the fact's text; those that are not there are left out. */
export async function statesOf(transaction: Reads, facts: readonly Fact[]): Promise<ReadonlyMap<string, State>> {
  const keysOf = new Map<FactKind, Set<string>>()
  for (const { kind, key } of facts) keysOf.set(kind, (keysOf.get(kind) ?? new Set()).add(key))
  const states = new Map<string, State>()
  for (const [kind, keys] of keysOf)
    for (const [key, state] of await read[kind](transaction, [...keys])) states.set(factText({ kind, key }), state)
  return states
}

type Read = (transaction: Reads, keys: readonly string[]) => Promise<readonly (readonly [string, State])[]>

const read: Readonly<Record<FactKind, Read>> = {
  SOURCE: async (transaction, keys) =>
    (await sources(transaction, { keys })).map(({ key, source }) => [key, { id: key, properties: unlinked(source) }]),
  ENTITY: async (transaction, keys) =>
    (await entities(transaction, { keys })).map(({ key, properties }) => [
      key,
      { id: key, kind: String(properties.kind), properties: unlinked(properties) },
    ]),
  RELATION: async (transaction, keys) => {
    const keysOf = new Map<string, string[]>()
    for (const key of keys) {
      const { relation } = endsOf(key)
      const others = keysOf.get(relation)
      if (others) others.push(key)
      else keysOf.set(relation, [key])
    }
    const rows: Kept[] = []
    for (const [relation, some] of keysOf) rows.push(...(await relationsOf(transaction, relation, { keys: some })))
    return rows.map(({ key, properties }) => [key, { ...endsOf(key), properties: unlinked(properties) }])
  },
  CLAIM: async (transaction, keys) => (await claims(transaction, { keys })).map((row) => [row.key, claimState(row)]),
  SECTION: async (transaction, keys) =>
    (await sections(transaction, { keys })).map(({ key, properties }) => [
      key,
      { id: key, properties: unlinked(properties) },
    ]),
  REDIRECT: async (transaction, keys) =>
    (await redirects(transaction, { keys })).map(({ key, target }) => [key, { id: key, target }]),
}

function claimState({ key, properties, about, inputs }: ClaimKept): ClaimState {
  const inOrder = <Each extends { readonly position: number }>(each: readonly Each[]) =>
    each.toSorted((one, other) => one.position - other.position)
  return {
    id: key,
    claimKind: properties.claimKind as ClaimState['claimKind'],
    properties: unlinked(properties),
    about: inOrder(about).map(({ role, entity }) => ({ role, entity })),
    derivedFrom: inOrder(inputs).map(({ claim }) => claim),
  }
}
