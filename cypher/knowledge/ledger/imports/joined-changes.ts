import type { Change } from '../commit.ts'
import { type Fact, factText } from '../fact.ts'
import { joinedProperties, merged } from '../merged.ts'
import type { EntityState, RelationState } from '../state.ts'

/** What many rows say of each fact as one word on it: what a batch says of a fact is one contribution. */
export function joinedChanges(changes: readonly Change[]): readonly Change[] {
  const byFact = new Map<string, Change[]>()
  for (const change of changes) {
    const text = factText(change.fact)
    const others = byFact.get(text)
    if (others) others.push(change)
    else byFact.set(text, [change])
  }
  return [...byFact.values()].map((all) =>
    all.length === 1 ? (all[0] as Change) : joined((all[0] as Change).fact, all),
  )
}

function joined(fact: Fact, changes: readonly Change[]): Change {
  const gone = changes.find(({ row }) => row === 'GONE')
  if (gone) return gone
  const rows = changes.map(({ row }) => row)
  if (fact.kind === 'ENTITY') return { fact, row: joinedEntity(rows as readonly EntityState[]) }
  if (fact.kind === 'RELATION') return { fact, row: joinedEdge(rows as readonly RelationState[]) }
  return changes[0] as Change
}

function joinedEntity(rows: readonly EntityState[]): EntityState {
  return rows.reduce((one, other) => ({ ...other, properties: joinedProperties(one.properties, other.properties) }))
}

/** Claims that are superseded are taken away from an edge, and those that supersede them added, in one. */
function joinedEdge(rows: readonly RelationState[]): RelationState {
  const added = rows.filter(({ without }) => !without)
  const said = added.map((row, rank) => ({ owner: String(rank), rank, row }))
  const whole = merged('RELATION', said) as RelationState | null
  const taken = rows.find(({ without }) => without)
  if (!taken) return whole as RelationState
  return whole ? { ...taken, instead: whole.properties } : taken
}
