import type { Value } from '../../../engine/graph.ts'
import { question } from '../../../engine/question.ts'
import { isMutual } from '../../relations/relation.ts'
import type { Change, LedgerReader } from '../commit.ts'
import { type Ends, type FactKind, relationKey } from '../fact.ts'
import { unlinked } from '../finished.ts'
import { Refused } from '../refusal.ts'
import type { ClaimState, EntityState, PlainState, RelationState, State } from '../state.ts'
import type { Outcome } from './act.ts'
import { knownEntity } from './known.ts'

export interface MergeInput {
  /** The entity whose id becomes a former one. */
  readonly from: string
  /** The entity that it really is. */
  readonly into: string
}

/** The most edges, claims and sections that may move at once: a merge is one transaction. */
const mostFacts = 5_000

const edgesOf = question<Ends, { id: string }>('edges-of-entity')
const claimsNaming = question<{ id: string }, { id: string }>('claims-naming-entity')
const sectionsNaming = question<{ id: string }, { id: string }>('sections-naming-entity')
const lyingIn = question<{ id: string }, { id: string }>('entities-lying-in')
const redirectsTo = question<{ id: string }, { id: string }>('redirects-to')

/** Merges an entity into another of its kind: names, codes, edges and claims move there, and the old id leads there. */
export async function mergeEntities(read: LedgerReader, input: MergeInput): Promise<Outcome> {
  const [old, kept] = [await knownEntity(read, 'from', input.from), await knownEntity(read, 'into', input.into)]
  if (old.id === kept.id) throw new Refused('into', 'MISFIT', `${input.from} and ${input.into} are one entity already`)
  if (old.kind !== kept.kind)
    throw new Refused(
      'into',
      'MISFIT',
      `${old.id} is a ${old.kind} and ${kept.id} a ${kept.kind}: only entities of one kind are the same`,
    )
  const changes: Change[] = [
    { fact: { kind: 'ENTITY', key: old.id }, row: 'GONE' },
    { fact: { kind: 'ENTITY', key: kept.id }, row: whatIsAdded(old, kept) },
    { fact: { kind: 'REDIRECT', key: old.id }, row: { id: old.id, target: kept.id } },
  ]
  for (const { id } of await redirectsTo(read, { id: old.id }))
    changes.push({ fact: { kind: 'REDIRECT', key: id }, row: { id, target: kept.id } })

  const edges = await edgesOf(read, { id: old.id })
  const named: (readonly [FactKind, string])[] = [
    ...(await claimsNaming(read, { id: old.id })).map(({ id }) => ['CLAIM', id] as const),
    ...(await sectionsNaming(read, { id: old.id })).map(({ id }) => ['SECTION', id] as const),
    ...(await lyingIn(read, { id: old.id })).map(({ id }) => ['ENTITY', id] as const),
  ]
  if (edges.length + named.length > mostFacts)
    throw new Refused(
      'from',
      'TOO_LONG',
      `${edges.length + named.length} facts name ${old.id}: ${mostFacts} are the most that a merge moves; merge the other way round`,
    )
  for (const edge of edges) {
    const key = relationKey(edge)
    const state = await read.state<RelationState>({ kind: 'RELATION', key })
    changes.push({ fact: { kind: 'RELATION', key }, row: 'GONE' })
    const moved = state && movedEdge(state, old.id, kept.id)
    if (moved) changes.push({ fact: { kind: 'RELATION', key: relationKey(moved) }, row: moved })
  }
  for (const [kind, key] of named) {
    if (key === kept.id) continue
    const state = await read.state({ kind, key })
    if (state) changes.push({ fact: { kind, key }, row: renamed(kind, state, old.id, kept.id) })
  }
  return { about: kept.id, changes }
}

/** What the entity that stays gains: names, codes, citations, and what is known only of the other one. */
function whatIsAdded(old: EntityState, kept: EntityState): EntityState {
  const { name, nameZh, aliases, codes, basis, citations, ...others } = unlinked(old.properties)
  const unknown = Object.entries(others).filter(
    ([property]) => kept.properties[property] === undefined && !derived.has(property),
  )
  const names = [
    name,
    ...(kept.properties.nameZh === undefined ? [] : [nameZh]),
    ...((aliases as Value[] | undefined) ?? []),
  ]
  const properties = {
    ...Object.fromEntries(unknown),
    ...(kept.properties.nameZh === undefined && nameZh !== undefined ? { nameZh } : {}),
    aliases: names.filter((each): each is string => typeof each === 'string'),
    codes: codes ?? [],
    basis: basis as Value,
    citations: citations as Value,
  }
  return { id: kept.id, kind: kept.kind, properties }
}

const derived: ReadonlySet<string> = new Set([
  'renown',
  'prominence',
  'searchText',
  'searchKeys',
  'sortKey',
  'nameFolded',
])

/** An edge with its end moved; undefined where it would lead to itself. */
function movedEdge(edge: RelationState, old: string, kept: string): RelationState | undefined {
  const moved = { ...edge, from: edge.from === old ? kept : edge.from, to: edge.to === old ? kept : edge.to }
  if (moved.from === moved.to) return undefined
  const turned = isMutual(moved.relation) && moved.from > moved.to
  return turned ? { ...moved, from: moved.to, to: moved.from } : moved
}

function renamed(kind: FactKind, state: State, old: string, kept: string): State {
  const id = (value: Value): Value => (Array.isArray(value) ? value.map(id) : value === old ? kept : value)
  const { properties } = state as PlainState
  // Of an entity only what is said here is a word on it; a claim or section is said as a whole.
  const all = Object.entries(properties).filter(([, value]) => kind !== 'ENTITY' || value === old)
  const own = Object.fromEntries(all.map(([name, value]) => [name, name === 'id' ? value : id(value)]))
  if (kind === 'ENTITY') {
    const { basis, citations } = properties
    return { ...(state as EntityState), properties: { ...own, basis: basis as Value, citations: citations as Value } }
  }
  if (kind !== 'CLAIM') return { ...(state as PlainState), properties: own }
  const { about, ...claim } = state as ClaimState
  return { ...claim, properties: own, about: about.map(({ role, entity }) => ({ role, entity: String(id(entity)) })) }
}
