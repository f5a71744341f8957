import { type Fact, relationKey } from '../cypher/knowledge/ledger/fact.ts'
import type { ClaimState, RelationState, State } from '../cypher/knowledge/ledger/state.ts'
import type { WrittenRow } from './rows.ts'

/** A fact as the data have it. */
export interface SeededFact {
  readonly fact: Fact
  readonly state: State
}

/** Rows of `rowsOf`, by the statement that writes them. */
type Rows = ReadonlyMap<string, readonly WrittenRow[]>

/** The facts of the data, those that others name first. */
export function* factsOf(rows: Rows): Generator<SeededFact> {
  const of = <Row>(statement: string) => (rows.get(statement) ?? []) as unknown as readonly Row[]
  for (const state of of<{ id: string } & State>('write-sources'))
    yield { fact: { kind: 'SOURCE', key: state.id }, state }
  for (const state of of<{ id: string } & State>('write-entities'))
    yield { fact: { kind: 'ENTITY', key: state.id }, state }
  yield* claimsOf(rows)
  for (const state of of<RelationState>('write-relations'))
    yield { fact: { kind: 'RELATION', key: relationKey(state) }, state }
  for (const state of of<{ id: string } & State>('write-sections'))
    yield { fact: { kind: 'SECTION', key: state.id }, state }
  for (const state of of<{ id: string } & State>('write-redirects'))
    yield { fact: { kind: 'REDIRECT', key: state.id }, state }
}

function* claimsOf(rows: Rows): Generator<SeededFact> {
  const about = grouped(rows.get('write-claim-roles'))
  const inputs = grouped(rows.get('write-claim-derivations'))
  for (const row of (rows.get('write-claims') ?? []) as unknown as readonly Omit<
    ClaimState,
    'about' | 'derivedFrom'
  >[]) {
    const state: ClaimState = {
      ...row,
      about: (about.get(row.id) ?? []).map(({ role, entity }) => ({ role: String(role), entity: String(entity) })),
      derivedFrom: (inputs.get(row.id) ?? []).map(({ from }) => String(from)),
    }
    yield { fact: { kind: 'CLAIM', key: row.id }, state }
  }
}

function grouped(rows: readonly WrittenRow[] = []): ReadonlyMap<string, readonly WrittenRow[]> {
  const groups = new Map<string, WrittenRow[]>()
  for (const row of rows) {
    const claim = String(row.claim)
    const others = groups.get(claim)
    if (others) others.push(row)
    else groups.set(claim, [row])
  }
  return groups
}
