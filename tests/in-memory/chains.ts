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
  const found: FoundChain[] = []
  for (let least = 0; least < waiting.length && found.length < count; least++) {
    const arrived: FoundChain[] = []
    for (let next = waiting[least]?.pop(); next; next = waiting[least]?.pop()) {
      const { weight, ids } = next
      const here = ids.at(-1) ?? ''
      if (here === to) arrived.push({ weight, ids })
      else if (ids.length <= maxLength)
        for (const [there, step] of ways.get(here) ?? []) if (!ids.includes(there)) put(weight + step, [...ids, there])
    }
    found.push(
      ...arrived.sort(
        (one, other) => one.ids.length - other.ids.length || (one.ids.join('\n') < other.ids.join('\n') ? -1 : 1),
      ),
    )
  }
  return found.slice(0, count)
}

/** Whether a relation holds on a day: without a known start from the day of the source that lists it, with breaks in its spells alone. */
function holds({ since, knownBy, until, spells }: StoredEdge, day: string): boolean {
  const isWithin = (from: string, to: string) => from <= day && to > day
  return (
    isWithin(since ?? knownBy ?? '', until ?? '9999') &&
    (spells ?? ['|0|9999']).some((spell) => isWithin(spell.split('|')[1] ?? '', spell.split('|')[2] ?? ''))
  )
}

type Ways = ReadonlyMap<string, ReadonlyMap<string, number>>

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
    return (crowd <= 20 ? 0 : crowd <= 80 ? 2 : crowd <= 320 ? 4 : 8) + (shared.includes(relation) ? 4 : 0)
  }
  const merelyLies = deadEnds(edges)
  const ways = new Map<string, Map<string, number>>()
  const put = (here: string, there: string, step: number) => {
    const known = ways.get(here) ?? new Map<string, number>()
    ways.set(here, known.set(there, Math.min(step, known.get(there) ?? step)))
  }
  for (const edge of counted) {
    const [here, there] = groups(edge)
    if ([edge.from, edge.to].some((id) => merelyLies.has(id) && id !== from && id !== to)) continue
    const step = surcharge(edge.from, edge.relation, here) + 1 + surcharge(edge.to, edge.relation, there)
    put(edge.from, edge.to, step)
    put(edge.to, edge.from, step)
  }
  return ways
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
