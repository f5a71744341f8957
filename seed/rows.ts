import type { Parameters, Value } from '../cypher/engine/graph.ts'
import { decimalKey } from '../cypher/knowledge/derived/decimal-key.ts'
import { bases } from '../cypher/knowledge/evidence/basis.ts'
import { type Citation, citationText } from '../cypher/knowledge/evidence/citation.ts'
import { withoutAccents } from '../cypher/knowledge/search/folded.ts'
import { searchable } from '../cypher/knowledge/search/searchable.ts'
import type { ClaimDraft, Draft, EntityDraft, RelationDraft } from './draft.ts'
import { prominences } from './prominence.ts'

/** One row of a statement that writes. */
export type WrittenRow = Parameters

/** A draft as the rows that the statements of `cypher/write-*.cypher` take, under each statement's name, in their order. */
export function rowsOf(draft: Draft): ReadonlyMap<string, readonly WrittenRow[]> {
  const ranks = prominences(draft)
  const claims = [...draft.claims.values()]
  return new Map<string, readonly WrittenRow[]>([
    [
      'write-sources',
      [...draft.sources.values()].map(({ id, ...source }) => ({ id, properties: sourceColumns(id, source) })),
    ],
    [
      'write-entities',
      [...draft.entities.values()].map((entity) => entityRow(draft, entity, ranks.get(entity.id) ?? 0)),
    ],
    ['write-relations', [...draft.relations.values()].map((relation) => relationRow(draft, relation))],
    ['write-claims', claims.map((claim) => claimRow(draft, claim))],
    ['write-claim-roles', claims.flatMap(roleRows)],
    ['write-claim-citations', claims.flatMap((claim) => citationRows(draft, claim))],
    ['write-claim-attributions', claims.flatMap(attributionRows)],
    ['write-claim-derivations', claims.flatMap(derivationRows)],
  ])
}

function sourceColumns(
  id: string,
  { title, ...source }: Record<string, unknown> & { readonly title: string },
): WrittenRow {
  return defined({ id, title, ...source, sortKey: `${title}\t${id}` } as Columns)
}

function entityRow(draft: Draft, entity: EntityDraft, prominence: number): WrittenRow {
  const { id, kind, name, nameZh, aliases = [], codes = [], basis, properties } = entity
  const citations = strongestFirst(draft, entity.citations)
  const nameFolded = withoutAccents(name)
  return {
    id,
    kind,
    properties: defined({
      ...properties,
      id,
      kind,
      name,
      nameZh,
      aliases,
      codes,
      nameFolded,
      sortKey: `${nameFolded}\t${id}`,
      source: citations[0]?.source,
      basis,
      citations: citations.map(citationText),
      prominence,
      ...searchable([name, ...(nameZh ? [nameZh] : []), ...aliases], codes),
    }),
  }
}

function relationRow(draft: Draft, edge: RelationDraft): WrittenRow {
  const { from, relation, to, basis, claims = [], since, until, confidence, order } = edge
  const citations = strongestFirst(draft, edge.citations)
  return {
    from,
    relation,
    to,
    properties: defined({
      source: citations[0]?.source,
      basis,
      citations: citations.map(citationText),
      claims,
      since,
      until,
      confidence,
      order,
    }),
  }
}

function claimRow(draft: Draft, claim: ClaimDraft): WrittenRow {
  const { id, claimKind, basis, properties } = claim
  const citations = strongestFirst(draft, claim.citations)
  return {
    id,
    claimKind,
    properties: defined({
      ...properties,
      id,
      claimKind,
      basis,
      source: citations[0]?.source,
      citations: citations.map(citationText),
      valueKey: typeof properties.value === 'string' ? decimalKey(properties.value) : undefined,
      sortKey: claimSortKey(claim, citations[0]),
    }),
  }
}

/** Stated claims come first, in the order of source and paragraph, then derived ones, then those of open data sets. */
function claimSortKey({ id, basis }: ClaimDraft, first: Citation | undefined): string {
  if (basis === 'STATED') return `1\t${first?.source}\t${String(first?.paragraph ?? 0).padStart(4, '0')}\t${id}`
  return `${basis === 'DERIVED' ? 2 : 3}\t${id}`
}

function roleRows({ id, about }: ClaimDraft): WrittenRow[] {
  return about.map(({ role, entity }, place) => ({ claim: id, entity, role, position: place + 1 }))
}

function citationRows(draft: Draft, { id, citations }: ClaimDraft): WrittenRow[] {
  return strongestFirst(draft, citations).map(({ source, paragraph }, place) => ({
    claim: id,
    source,
    position: place + 1,
    paragraph: paragraph ?? null,
  }))
}

function attributionRows({ id, properties }: ClaimDraft): WrittenRow[] {
  return properties.attributedToId ? [{ claim: id, entity: properties.attributedToId }] : []
}

function derivationRows({ id, derivedFrom = [] }: ClaimDraft): WrittenRow[] {
  return derivedFrom.map((from, place) => ({ claim: id, from, position: place + 1 }))
}

/** Each citation once, what a reader can check in a document before what is in an open data set, and that before the rest. */
function strongestFirst(draft: Draft, citations: readonly Citation[]): readonly Citation[] {
  const strength = ({ source }: Citation) => bases.indexOf(draft.sources.get(source)?.basis ?? 'DERIVED')
  const distinct = [...new Map(citations.map((citation) => [citationText(citation), citation])).values()]
  return distinct.length < 2 ? distinct : distinct.sort((one, other) => strength(one) - strength(other))
}

type Columns = Readonly<Record<string, Value | undefined>>

function defined(columns: Columns): WrittenRow {
  return Object.fromEntries(Object.entries(columns).filter((pair): pair is [string, Value] => pair[1] !== undefined))
}
