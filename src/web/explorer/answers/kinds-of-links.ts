import type { Kind } from '../../shared/graphql/fragments.ts'
import type { Linked } from '../questions/linked.ts'
import type { Words } from '../words/english.ts'

/** Only these have figures on trade with one another. */
const reporters: ReadonlySet<Kind> = new Set(['COUNTRY', 'REGION', 'ORGANIZATION'])

interface KindsOfLinks {
  /** The kinds of links between the two that the graph has, with their counts, in the order of the answer. */
  readonly kinds: readonly string[]
  /** The kinds that it was asked for and has not. */
  readonly absent: readonly string[]
}

/** The kinds of links between two entities, in words. */
export function kindsOfLinks(data: Linked, words: Words): KindsOfLinks {
  const { trade, rail, byRail, agreements, organizations, direct, chains, said } = data
  const { have, lack } = words.linksCounted
  const kinds: string[] = []
  const absent: string[] = []
  const add = (count: number, has: (count: number) => string, none: string | null) => {
    if (count > 0) kinds.push(has(count))
    else if (none) absent.push(none)
  }
  const trades = [data.from, data.to].every((end) => end && reporters.has(end.kind))
  add(trade.items.length, () => have.trade, trades ? lack.trade : null)
  const borders = direct.filter(({ relation }) => relation === 'BORDERS')
  add(borders.length, () => have.border, null)
  add(direct.length - borders.length, have.facts, null)
  if (byRail) add(rail ? 1 : 0, () => have.rail, lack.rail)
  if (agreements) add(agreements.totalCount, have.agreements, lack.agreements)
  if (organizations) add(organizations.totalCount, have.organizations, lack.organizations)
  add(said.length, have.said, lack.said)
  if (kinds.length === 0) add(chains.length, have.chains, null)
  return { kinds, absent }
}
