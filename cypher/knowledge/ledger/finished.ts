import type { Value } from '../../engine/graph.ts'
import { derivedOfClaim } from '../derived/of-claim.ts'
import { derivedOfEntity } from '../derived/of-entity.ts'
import { ownRank } from '../derived/own-rank.ts'
import { prominence } from '../derived/prominence.ts'
import type { BasisName } from '../evidence/basis.ts'
import { type CitationText, citationOf, citationText } from '../evidence/citation.ts'
import { strongestFirst } from '../evidence/strongest-first.ts'
import type { FactKind } from './fact.ts'
import { listedBy } from './listed-by.ts'
import type { ClaimState, EntityState, PlainState, Properties, RelationState, State } from './state.ts'

/** What a source says of itself, as far as facts that cite it depend on that. */
export interface KnownSource {
  readonly basis: BasisName
  readonly publishedOn?: string | null | undefined
}

/**
 * A state with all that is derived of it: sort keys, search keys, ranks, the strongest source first.
 * @param sources the sources that it cites, by id
 */
export function finished(kind: FactKind, state: State, sources: ReadonlyMap<string, KnownSource>): State {
  switch (kind) {
    case 'SOURCE':
      return finishedSource(state as PlainState)
    case 'ENTITY':
      return finishedEntity(state as EntityState, sources)
    case 'RELATION':
      return finishedRelation(state as RelationState, sources)
    case 'CLAIM':
      return finishedClaim(state as ClaimState, sources)
    case 'SECTION':
      return { ...(state as PlainState), properties: withSource((state as PlainState).properties, sources) }
    default:
      return state
  }
}

/** A state as the graph keeps it, without what only others' edges decide: whether a port or place is `linked`, and so has no rank of its own. */
export function unlinked({ linked: _, ownRank: __, ...properties }: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined))
}

function finishedSource({ id, properties }: PlainState): PlainState {
  return { id, properties: { ...properties, id, sortKey: `${properties.title}\t${id}` } }
}

function finishedEntity({ id, kind, properties }: EntityState, sources: ReadonlyMap<string, KnownSource>): EntityState {
  const { name, nameZh, aliases, codes, basis } = properties
  const derived = derivedOfEntity({
    id,
    name: name as string,
    nameZh: nameZh as string | undefined,
    aliases: aliases as string[] | undefined,
    codes: codes as string[] | undefined,
  })
  // What the seed has counted keeps: a fact more or less hardly moves it.
  const rank =
    (properties.prominence as number | undefined) ?? prominence({ kind, basis: basis as BasisName, properties }, 0)
  const known = { ...withSource(properties, sources), id, kind, prominence: rank, ...derived }
  const own = kind === 'PORT' ? { ownRank: ownRank(known) } : {}
  return { id, kind, properties: { ...known, ...own } }
}

function finishedRelation(state: RelationState, sources: ReadonlyMap<string, KnownSource>): RelationState {
  const properties = withSource(state.properties, sources)
  const citations = texts(properties.citations).map((text) => citationOf(text as CitationText))
  const { knownBy: _, ...others } = properties
  const since = properties.since as string | undefined
  const knownBy = listedBy({ relation: state.relation, since, citations }, (source) => sources.get(source)?.publishedOn)
  const claims = properties.claims ?? []
  return { ...state, properties: { ...others, claims, ...(knownBy === undefined ? {} : { knownBy }) } }
}

function finishedClaim(state: ClaimState, sources: ReadonlyMap<string, KnownSource>): ClaimState {
  const { id, claimKind } = state
  const properties = withSource(state.properties, sources)
  const citations = texts(properties.citations).map((text) => citationOf(text as CitationText))
  const { valueKey, ...derived } = derivedOfClaim({
    id,
    basis: properties.basis as BasisName,
    citations,
    claimKind,
    properties,
  })
  return {
    ...state,
    properties: { ...properties, id, claimKind, ...derived, ...(valueKey === undefined ? {} : { valueKey }) },
  }
}

/** The citations sorted, the strongest first, and the source of the first. */
function withSource(properties: Properties, sources: ReadonlyMap<string, KnownSource>): Properties {
  const citations = strongestFirst(
    texts(properties.citations).map((text) => citationOf(text as CitationText)),
    (source) => sources.get(source)?.basis ?? 'DERIVED',
  )
  const [first] = citations
  return { ...properties, citations: citations.map(citationText), ...(first ? { source: first.source } : {}) }
}

function texts(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : []
}
