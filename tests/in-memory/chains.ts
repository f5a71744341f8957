import type { StoredEdge } from './edges.ts'

export interface ChainsWanted {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  readonly count: number
  /** All relations if it is null. */
  readonly relations: readonly string[] | null
  readonly day: string
}

export interface FoundChain {
  readonly weight: number
  readonly ids: readonly string[]
}

const shared =
  'PART_OF MEMBER_OF ASSOCIATED_WITH PARTY_TO TRADES_WITH EXPORTS IMPORTS SUBCATEGORY_OF PARTICIPATES_IN COOPERATES_IN CONCERNS'.split(
    ' ',
  )
const mutual = ['BORDERS', 'PAIRED_WITH']
const moving = ['STOPS_AT', 'PAIRED_WITH', 'CONNECTS', 'LOCATED_IN']
/** One of weight, and one step, in the number by which chains are sorted; what is left tells what moves goods. */
const [ofWeight, ofStep] = [10_000, 100]

/**
 * What the description of `shortestPath` says, over all edges at once and from one end only: partial chains wait in order of their
 * weight and what is at least left to go, and the first that arrive are the answer.
 */
export function chainsInMemory(edges: readonly StoredEdge[], wanted: ChainsWanted): readonly FoundChain[] {
  const { from, to, maxLength, count } = wanted
  const ways = waysOf(edges, wanted)
  const left = leastLeft(ways, to)
  const stepsLeft = fewestStepsLeft(ways, to)
  const waiting: { weight: number; least: number; ids: string[] }[][] = []
  const put = (weight: number, ids: string[]) => {
    const least = weight + (left.get(ids.at(-1) ?? '') ?? Number.POSITIVE_INFINITY)
    // A chain that is too far from its end can't arrive: to go on from all of them would fill the memory.
    if (ids.length - 1 + (stepsLeft.get(ids.at(-1) ?? '') ?? Number.POSITIVE_INFINITY) > maxLength) return
    waiting[least] ??= []
    waiting[least].push({ weight, least, ids })
  }
  put(0, [from])
  for (const weight of ways.direct) {
    waiting[weight] ??= []
    waiting[weight].push({ weight, least: weight, ids: [from, to] })
  }
  const found: FoundChain[] = []
  for (let least = 0; least < waiting.length && found.length < count; least++) {
    const arrived: FoundChain[] = []
    for (let next = waiting[least]?.pop(); next; next = waiting[least]?.pop()) {
      const { weight, ids } = next
      const here = ids.at(-1) ?? ''
      if (here === to) arrived.push({ weight, ids })
      else if (ids.length <= maxLength)
        for (const [there, step] of ways.get(here) ?? [])
          if (!ids.includes(there) && !(ids.length === 1 && there === to)) put(weight + step, [...ids, there])
    }
    found.push(
      ...arrived.sort(
        (one, other) => one.ids.length - other.ids.length || (one.ids.join('\n') < other.ids.join('\n') ? -1 : 1),
      ),
    )
  }
  return found.slice(0, count)
}

/** The chains that differ from each one before them in two stops at least; those with one stop always do. */
export function unlikeInMemory(chains: readonly FoundChain[]): readonly FoundChain[] {
  const kept: FoundChain[] = []
  for (const chain of chains) {
    const stops = chain.ids.slice(1, -1)
    const isNew = (other: FoundChain) =>
      other.ids.length === 2 || stops.filter((stop) => !other.ids.slice(1, -1).includes(stop)).length > 1
    if (stops.length < 2 || kept.every(isNew)) kept.push(chain)
  }
  return kept
}

/** Whether a relation holds on a day: without a known start from the day of the source that lists it, with breaks in its spells alone. */
function holds({ since, knownBy, until, spells }: StoredEdge, day: string): boolean {
  const isWithin = (from: string, to: string) => from <= day && to > day
  return (
    isWithin(since ?? knownBy ?? '', until ?? '9999') &&
    (spells ?? ['|0|9999']).some((spell) => isWithin(spell.split('|')[1] ?? '', spell.split('|')[2] ?? ''))
  )
}

/** The ways from each entity, and what each direct link between the two ends weighs. */
type Ways = ReadonlyMap<string, ReadonlyMap<string, number>> & { readonly direct: readonly number[] }

/** The lightest step from each entity to each neighbor. */
function waysOf(edges: readonly StoredEdge[], { from, to, relations, day }: ChainsWanted): Ways {
  const counted = edges.filter((edge) => (!relations || relations.includes(edge.relation)) && holds(edge, day))
  const crowds = new Map<string, number>()
  const groups = ({ from: source, relation, to: target }: StoredEdge) =>
    mutual.includes(relation)
      ? ([`${source} ${relation}`, `${target} ${relation}`] as const)
      : ([`${source} ${relation} >`, `${target} ${relation} <`] as const)
  for (const edge of counted) for (const group of groups(edge)) crowds.set(group, (crowds.get(group) ?? 0) + 1)
  const surcharge = (entity: string, relation: string, group: string) => {
    const crowd = crowds.get(group) ?? 0
    if (entity === from || entity === to || crowd === 1) return 0
    const isShared = shared.includes(relation) || group.endsWith(' CONNECTS <')
    return (crowd <= 20 ? 0 : crowd <= 80 ? 2 : crowd <= 320 ? 4 : 8) + (isShared ? 4 : 0)
  }
  const merelyLies = deadEnds(edges)
  const ways = new Map<string, Map<string, number>>()
  const direct: number[] = []
  const isDirect = (edge: StoredEdge) => [from, to].includes(edge.from) && [from, to].includes(edge.to)
  const touching = counted.some((edge) => edge.relation === 'BORDERS' && isDirect(edge))
  const put = (here: string, there: string, step: number) => {
    const known = ways.get(here) ?? new Map<string, number>()
    ways.set(here, known.set(there, Math.min(step, known.get(there) ?? step)))
  }
  for (const edge of counted) {
    const [here, there] = groups(edge)
    if ([edge.from, edge.to].some((id) => merelyLies.has(id) && id !== from && id !== to)) continue
    if (touching && edge.relation === 'BORDERS' && !isDirect(edge)) continue
    const weight = surcharge(edge.from, edge.relation, here) + 1 + surcharge(edge.to, edge.relation, there)
    const taste = moving.includes(edge.relation) ? 0 : edge.relation === 'BORDERS' ? 1 : 2
    const step = weight * ofWeight + ofStep + taste
    if (isDirect(edge)) direct.push(step)
    put(edge.from, edge.to, step)
    put(edge.to, edge.from, step)
  }
  return Object.assign(ways, { direct })
}

/** Entities that only have a location and no other relation. */
function deadEnds(edges: readonly StoredEdge[]): ReadonlySet<string> {
  const lying = new Set(edges.flatMap(({ from, relation }) => (relation === 'LOCATED_IN' ? [from] : [])))
  for (const { from, relation, to } of edges) {
    lying.delete(to)
    if (relation !== 'LOCATED_IN') lying.delete(from)
  }
  return lying
}

/** The fewest steps from each entity to the end. */
function fewestStepsLeft(ways: Ways, to: string): ReadonlyMap<string, number> {
  const left = new Map([[to, 0]])
  for (const [here, steps] of left)
    for (const there of ways.get(here)?.keys() ?? []) if (!left.has(there)) left.set(there, steps + 1)
  return left
}

/** The least weight from each entity to the end, with any number of steps. */
function leastLeft(ways: Ways, to: string): ReadonlyMap<string, number> {
  const left = new Map([[to, 0]])
  const byWeight = [[to]]
  for (let weight = 0; weight < byWeight.length; weight++)
    for (const here of byWeight[weight] ?? []) {
      if (left.get(here) !== weight) continue
      for (const [there, step] of ways.get(here) ?? []) {
        if ((left.get(there) ?? Number.POSITIVE_INFINITY) <= weight + step) continue
        left.set(there, weight + step)
        byWeight[weight + step] ??= []
        byWeight[weight + step]?.push(there)
      }
    }
  return left
}
