import { relations } from '../cypher/knowledge/relations/relation.ts'
import type { Draft } from './draft.ts'

/** The types of edges between entities, as cypher/README.md lists them. */
const relationTypes: ReadonlySet<string> = new Set(relations)

/** The data sets don't make a complete graph. This is a bug in the data or in the loader, so seeding stops. */
export class InconsistentDraft extends Error {
  override readonly name = 'InconsistentDraft'
  constructor(readonly faults: readonly string[]) {
    super(`${faults.length} faults in the data: ${faults.slice(0, 20).join('; ')}${faults.length > 20 ? '; …' : ''}`)
  }
}

/**
 * Checks that both ends of every edge and claim exist, that every port and place has a country, and that everything has sources.
 * @throws {InconsistentDraft} naming the fault and the data set it came from
 */
export function checkDraft(draft: Draft): void {
  const faults = [
    ...faultsOfRelations(draft),
    ...faultsOfRedirects(draft),
    ...faultsOfSections(draft),
    ...faultsOfClaims(draft),
    ...faultsOfEntities(draft),
  ]
  if (faults.length > 0) throw new InconsistentDraft(faults)
}

function* faultsOfRelations(draft: Draft): Generator<string> {
  for (const [key, { from, relation, to, citations, claims = [] }] of draft.relations) {
    const where = `${from} ${relation} ${to} (${draft.originOf(key)})`
    if (!relationTypes.has(relation)) yield `${where}: there is no such relation`
    if (from === to) yield `${where}: leads to itself`
    for (const end of [from, to]) if (!draft.entities.has(end)) yield `${where}: there is no ${end}`
    for (const claim of claims) if (!draft.claims.has(claim)) yield `${where}: there is no claim ${claim}`
    yield* faultsOfCitations(draft, where, citations)
  }
}

function* faultsOfRedirects({ redirects, entities }: Draft): Generator<string> {
  for (const [former, target] of redirects) {
    if (entities.has(former)) yield `${former}: is an entity, and also a former id of ${target}`
    if (!entities.has(target)) yield `${former}: is a former id of ${target}, which there is not`
  }
}

function* faultsOfSections(draft: Draft): Generator<string> {
  for (const { id, railway, from, to, citations } of draft.sections.values()) {
    for (const end of [railway, from, to]) if (!draft.entities.has(end)) yield `${id}: there is no ${end}`
    if (from === to) yield `${id}: leads from ${from} to itself`
    yield* faultsOfCitations(draft, id, citations)
  }
}

function* faultsOfClaims(draft: Draft): Generator<string> {
  for (const { id, claimKind, about, citations, derivedFrom = [], properties } of draft.claims.values()) {
    const where = `${id} (${draft.originOf(id)})`
    const named = ['subjectId', 'objectId', 'reporterId', 'partnerId', 'commodityId', 'attributedToId']
    const ends = [...about.map(({ entity }) => entity), ...named.flatMap((column) => properties[column] ?? [])]
    for (const end of new Set(ends)) if (!draft.entities.has(String(end))) yield `${where}: there is no ${end}`
    for (const claim of derivedFrom) if (!draft.claims.has(claim)) yield `${where}: there is no claim ${claim}`
    if (about.length === 0) yield `${where}: is about nothing`
    const isStatement = claimKind === 'STATEMENT'
    if (isStatement && !properties.objectId && !properties.objectText) yield `${where}: says nothing of its subject`
    yield* faultsOfCitations(draft, where, citations)
  }
}

function* faultsOfEntities(draft: Draft): Generator<string> {
  for (const { id, kind, properties, citations } of draft.entities.values()) {
    const where = `${id} (${draft.originOf(id)})`
    if (id.slice(0, id.indexOf(':')).toUpperCase() !== kind) yield `${where}: is a ${kind} by another id`
    const countryId = properties?.countryId
    const isPlace = kind === 'PORT' || kind === 'PLACE'
    if (isPlace && !draft.relations.has(`${id}\tLOCATED_IN\t${countryId}`)) yield `${where}: lies in no country`
    if (kind === 'PORT' && !properties?.portKind) yield `${where}: is no kind of port`
    yield* faultsOfCitations(draft, where, citations)
  }
}

function* faultsOfCitations(draft: Draft, where: string, citations: readonly { source: string }[]): Generator<string> {
  if (citations.length === 0) yield `${where}: has no source`
  for (const { source } of citations) if (!draft.sources.has(source)) yield `${where}: there is no ${source}`
}
