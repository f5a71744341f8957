import type { Parameters, Value } from '../cypher/engine/graph.ts'
import { derivedOfClaim } from '../cypher/knowledge/derived/of-claim.ts'
import { derivedOfEntity } from '../cypher/knowledge/derived/of-entity.ts'
import { ownRank } from '../cypher/knowledge/derived/own-rank.ts'
import { renownOfCapital } from '../cypher/knowledge/derived/prominence.ts'
import { type Citation, citationText } from '../cypher/knowledge/evidence/citation.ts'
import { strongestFirst } from '../cypher/knowledge/evidence/strongest-first.ts'
import { listedBy } from '../cypher/knowledge/ledger/listed-by.ts'
import { spellText } from '../cypher/knowledge/relations/spell.ts'
import { capitals } from './capitals.ts'
import { remarksInChinese } from './claims/remarks-in-chinese.ts'
import type { ClaimDraft, Draft, EntityDraft, RelationDraft, SectionDraft } from './draft.ts'
import { prominences } from './prominences.ts'

/** One row of parameters for a write statement. */
export type WrittenRow = Parameters

/** The rows of a draft for the statements `cypher/write-*.cypher`, by statement name, in the order of execution. */
export function rowsOf(draft: Draft): ReadonlyMap<string, readonly WrittenRow[]> {
  const ranks = prominences(draft)
  const seats = capitals(draft)
  const claims = [...draft.claims.values()]
  return new Map<string, readonly WrittenRow[]>([
    [
      'write-sources',
      [...draft.sources.values()].map(({ id, ...source }) => ({ id, properties: sourceColumns(id, source) })),
    ],
    [
      'write-entities',
      [...draft.entities.values()].map((entity) =>
        entityRow(draft, entity, ranks.get(entity.id) ?? 0, seats.has(entity.id)),
      ),
    ],
    ['write-relations', [...draft.relations.values()].map((relation) => relationRow(draft, relation))],
    ['write-sections', [...draft.sections.values()].map(sectionRow)],
    ['write-redirects', [...draft.redirects].map(([id, target]) => ({ id, target }))],
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

function entityRow(draft: Draft, entity: EntityDraft, prominence: number, isCapital: boolean): WrittenRow {
  const { id, kind, name, nameZh, aliases = [], codes = [], basis, properties } = entity
  const citations = sorted(draft, entity.citations)
  const derived = derivedOfEntity(entity)
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
      source: citations[0]?.source,
      basis,
      citations: citations.map(citationText),
      prominence,
      renown: isCapital ? renownOfCapital(prominence) : undefined,
      ...derived,
      ownRank: kind === 'PORT' ? ownRank({ ...properties, prominence, ...derived }) : undefined,
    }),
  }
}

function relationRow(draft: Draft, edge: RelationDraft): WrittenRow {
  const { from, relation, to, basis, claims = [], since, until, spells, sides, bindsMembers, confidence, note } = edge
  const { order, course, run, status, serving } = edge
  const citations = sorted(draft, edge.citations)
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
      knownBy: listedBy(edge, (source) => draft.sources.get(source)?.publishedOn),
      until,
      spells: spells?.map(spellText),
      sides: sides && [...sides],
      bindsMembers,
      confidence,
      note,
      order,
      course,
      run,
      status,
      ...serving,
    }),
  }
}

function sectionRow({ id, railway, number, from, to, basis, citations, properties }: SectionDraft): WrittenRow {
  return {
    id,
    properties: defined({
      ...properties,
      id,
      railwayId: railway,
      number,
      sortKey: String(number).padStart(4, '0'),
      fromId: from,
      toId: to,
      source: citations[0]?.source,
      basis,
      citations: citations.map(citationText),
    }),
  }
}

function claimRow(draft: Draft, claim: ClaimDraft): WrittenRow {
  const { id, claimKind, basis, properties } = claim
  const citations = sorted(draft, claim.citations)
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
      ...remarksInChinese(properties),
      ...derivedOfClaim({ id, basis, citations, claimKind, properties: defined(properties) }),
    }),
  }
}

function roleRows({ id, about }: ClaimDraft): WrittenRow[] {
  return about.map(({ role, entity }, place) => ({ claim: id, entity, role, position: place + 1 }))
}

function citationRows(draft: Draft, { id, citations }: ClaimDraft): WrittenRow[] {
  return sorted(draft, citations).map(({ source, paragraph }, place) => ({
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

/** Citations, sorted by the basis of their source, the strongest first. */
function sorted(draft: Draft, citations: readonly Citation[]): readonly Citation[] {
  return strongestFirst(citations, (source) => draft.sources.get(source)?.basis ?? 'DERIVED')
}

type Columns = Readonly<Record<string, Value | undefined>>

function defined(columns: Columns): WrittenRow {
  return Object.fromEntries(Object.entries(columns).filter((pair): pair is [string, Value] => pair[1] !== undefined))
}
