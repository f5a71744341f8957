import type { Transaction } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import { type CitationText, citationOf } from '../evidence/citation.ts'
import { factText } from './fact.ts'
import type { KnownSource } from './finished.ts'
import { hangingOn } from './hanging.ts'
import { Refused } from './refusal.ts'
import type { ClaimState, PlainState, Properties, RedirectState, RelationState, State } from './state.ts'
import type { Written } from './written.ts'

type Keys = { readonly keys: readonly string[] }

const idsKnown = question<{ key: string } & KnownSource, Keys>('ids-known')

/** The sources that states cite, by id: those of the graph and those among the states themselves. */
export async function sourcesCited(
  transaction: Pick<Transaction, 'engine' | 'run'>,
  states: readonly State[],
): Promise<ReadonlyMap<string, KnownSource>> {
  const keys = [...new Set(states.flatMap(citationsOf))]
  const sources = new Map<string, KnownSource>()
  if (keys.length === 0) return sources
  for (const { key, ...source } of await idsKnown(transaction, { keys })) sources.set(key, source)
  for (const state of states) {
    const { id, properties } = state as PlainState
    if (keys.includes(id)) sources.set(id, properties as unknown as KnownSource)
  }
  return sources
}

/**
 * Checks that whatever the states name is in the graph, now that they are written, and will be once the facts without a state are removed.
 * @param present what the graph held of the facts before, by their texts: what that named was there. An edge may name thousands of claims
 * @throws {Refused} naming what is missing, or what still hangs on a fact that is to be removed
 */
export async function checkComplete(
  transaction: Transaction,
  all: readonly Written[],
  present: ReadonlyMap<string, State>,
): Promise<void> {
  const gone = new Set(all.flatMap(({ fact, state }) => (state || fact.kind === 'REDIRECT' ? [] : [fact.key])))
  const named = new Map<string, string>()
  for (const { fact, state } of all) {
    if (!state) continue
    if ('properties' in state && fact.kind !== 'SOURCE' && citationsOf(state).length === 0)
      throw new Refused('citations', 'NO_SOURCE', `${factText(fact)} has no source: cite at least one`)
    const before = present.get(factText(fact))
    const known = new Set(before ? namesOf(before) : [])
    for (const id of namesOf(state)) if (!known.has(id) || gone.has(id)) named.set(id, factText(fact))
  }
  if (named.size > 0) {
    const known = new Set((await idsKnown(transaction, { keys: [...named.keys()] })).map(({ key }) => key))
    for (const [id, by] of named)
      if (!known.has(id) || gone.has(id))
        throw new Refused(fieldOf(id), codeOf(id), `${by} names ${id}, which is not there`)
  }
  const removed = all.flatMap(({ fact, state }) =>
    !state && ['ENTITY', 'CLAIM', 'SOURCE'].includes(fact.kind) ? [fact.key] : [],
  )
  if (removed.length === 0) return
  const [hanging] = await hangingOn(transaction, removed)
  if (hanging)
    throw new Refused(
      'id',
      'IN_USE',
      `${hanging.key} can't go: ${hanging.other ?? 'something'} is joined to it by ${hanging.link}`,
    )
}

/** The ids of the sources that a state cites. */
function citationsOf(state: State): readonly string[] {
  const citations = 'properties' in state ? state.properties.citations : undefined
  return Array.isArray(citations) ? citations.map((text) => citationOf(text as CitationText).source) : []
}

const columns = ['subjectId', 'objectId', 'reporterId', 'partnerId', 'commodityId', 'channelId', 'attributedToId']
const places = ['countryId', 'regionId', 'parentId', 'railwayId', 'fromId', 'toId']

/** The ids of the entities, claims and sources that a state names. */
function namesOf(state: State): readonly string[] {
  if ('target' in state) return [(state as RedirectState).target]
  const { from, to } = state as RelationState
  const { about = [], derivedFrom = [] } = state as ClaimState
  const properties: Properties = state.properties
  return [
    ...citationsOf(state),
    ...(from ? [from, to] : []),
    ...about.map(({ entity }) => entity),
    ...derivedFrom,
    ...((properties.claims as readonly string[] | undefined) ?? []),
    ...[...columns, ...places].flatMap((column) => {
      const id = properties[column]
      return typeof id === 'string' ? [id] : []
    }),
  ]
}

function fieldOf(id: string): string {
  return id.startsWith('source:') ? 'citations' : 'id'
}

function codeOf(id: string) {
  if (id.startsWith('source:')) return 'UNKNOWN_SOURCE'
  return /^(statement|observation):/.test(id) ? 'UNKNOWN_CLAIM' : 'UNKNOWN_ENTITY'
}
