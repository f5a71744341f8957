import type { Parameters } from '../../cypher/engine/graph.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { entityWays, portWays } from './entity-ways.ts'
import { type Entry, entryOf } from './entry.ts'
import type { Expression } from './expression.ts'

/** A filter of one kind of entity, ready for the statements that filter. */
export interface Matching {
  /** False where it contradicts itself: nothing passes, and nothing has to be asked. */
  readonly possible: boolean
  readonly clauses: readonly Clause[]
  readonly entry: Entry
  /** Where those statements look that find things in several ways, and what they test there. */
  readonly parameters: Parameters
}

/** @throws {BadInput} where the filter comes to too many alternatives */
export function matching(kind: Kind, expression: Expression): Matching {
  const clauses = clausesOf(expression)
  const entry = entryOf(clauses, kind === 'PORT' ? portWays : entityWays, { list: 'kinds', value: kind })
  return {
    possible: clauses.length > 0,
    clauses,
    entry,
    // One map, not a list each: Neo4j plans anew for every other length of a list.
    parameters: { entry: { unlocodes: [], portKinds: [], ...entry.lists }, clauses: asParameter(entry.clauses) },
  }
}

/** Clauses in the form in which statements take them. */
export function asParameter(clauses: readonly Clause[]): Parameters[string] {
  return clauses.map((clause) => clause.map((test) => ({ ...test })))
}
