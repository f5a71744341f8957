import type { Value } from '../../engine/graph.ts'
import type { BasisName } from '../evidence/basis.ts'
import { type CitationText, citationOf, citationText } from '../evidence/citation.ts'
import type { Contribution } from './contribution.ts'
import type { FactKind } from './fact.ts'
import { distinct, joinedCitations, stronger } from './joined.ts'
import type { EntityState, Properties, RelationState, State } from './state.ts'

/**
 * The state of a fact by what is said of it, without what is derived of that.
 * @param contributions in any order: the seed comes first, then what people say, the earliest first
 * @returns null where the fact is not there: nothing is said of it, or somebody said last that it is gone
 */
export function merged(kind: FactKind, contributions: readonly Contribution[]): State | null {
  let state: State | null = null
  for (const { row } of contributions.toSorted((one, other) => one.rank - other.rank)) {
    if (row === 'GONE') state = null
    else if (kind === 'ENTITY') state = withEntity(state as EntityState | null, row as EntityState)
    else if (kind === 'RELATION') state = withRelation(state as RelationState | null, row as RelationState)
    else state = row
  }
  // A description alone, of an entity that nobody has named, makes none.
  return kind === 'ENTITY' && (state as EntityState | null)?.properties.name === undefined ? null : state
}

function withEntity(known: EntityState | null, added: EntityState): EntityState {
  return { ...added, properties: whatIsKnown(joinedProperties(known?.properties ?? {}, added.properties)) }
}

/**
 * What two say of an entity, one after the other: a property that is given wins, an old name becomes an alias, and aliases, codes and citations
 * are joined. Null takes a property away.
 */
export function joinedProperties(before: Properties, given: Properties): Properties {
  const properties: Properties = { ...before, ...given, ...evidence(before, given) }
  const named = [...texts(before.aliases), ...renamed(before, given, 'name'), ...renamed(before, given, 'nameZh')]
  const aliases = distinct([...named, ...texts(given.aliases)])
  const codes = distinct([...texts(before.codes), ...texts(given.codes)])
  const own = aliases.filter((alias) => alias !== properties.name && alias !== properties.nameZh)
  return { ...properties, aliases: own, codes }
}

/** There is one edge of a type between two ends: citations and claims are joined, the strongest basis counts, and what is known keeps. */
function withRelation(known: RelationState | null, added: RelationState): RelationState | null {
  if (added.without) {
    const { from, relation, to, instead } = added
    const left = known && without(known, added)
    return instead ? withRelation(left, { from, relation, to, properties: instead }) : left
  }
  if (!known) return { ...added, properties: whatIsKnown(added.properties) }
  const before = known.properties
  const claims = distinct([...texts(before.claims), ...texts(added.properties.claims)])
  const properties = { ...added.properties, ...whatIsKnown(before), ...evidence(before, added.properties), claims }
  return { ...known, properties: whatIsKnown(properties) }
}

/** What is left of an edge where claims are retracted; null where nothing else speaks for it. */
function without(known: RelationState, { without: gone = [], properties }: RelationState): RelationState | null {
  const taken = new Set(texts(properties.citations))
  const citations = texts(known.properties.citations).filter((citation) => !taken.has(citation))
  const claims = texts(known.properties.claims).filter((claim) => !gone.includes(claim))
  return citations.length === 0 ? null : { ...known, properties: { ...known.properties, citations, claims } }
}

function evidence(before: Properties, added: Properties): Properties {
  if (before.basis === undefined || added.basis === undefined) return {}
  const citations = joinedCitations(cited(before), cited(added)).map(citationText)
  return { basis: stronger(before.basis as BasisName, added.basis as BasisName), citations }
}

function cited({ basis, citations }: Properties) {
  return { basis: basis as BasisName, citations: texts(citations).map((text) => citationOf(text as CitationText)) }
}

/** The name before another one was given. */
function renamed(before: Properties, given: Properties, name: 'name' | 'nameZh'): string[] {
  const old = before[name]
  return typeof old === 'string' && typeof given[name] === 'string' && given[name] !== old ? [old] : []
}

function texts(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}

function whatIsKnown(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined))
}
