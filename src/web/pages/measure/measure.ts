import { entitiesCalled } from '../../explorer/questions/names.ts'
import { search } from '../../explorer/questions/search.ts'
import type { Ask } from '../../shared/graphql/ask.ts'
import type { Card, SourceDetails } from '../../shared/graphql/fragments.ts'
import { sourcesOf, type Value, valuesCompared, valuesIn, type YearCount, yearsWith } from './values.ts'
import type { View } from './view.ts'

/** What the page of a measure shows. */
export interface Measure {
  readonly view: View & { readonly year: number | null }
  readonly partner: Card | null
  /** The compared entities. */
  readonly compared: readonly Card[]
  /** The values of the compared entities in all periods. */
  readonly series: readonly Value[]
  readonly years: readonly YearCount[]
  /** The values of all countries in the year of the view. */
  readonly values: readonly Value[]
  readonly sources: Readonly<Record<string, SourceDetails>>
}

/** Loads what a view shows. Ids that nothing has are left out, and a year without values makes room for the latest that has many. */
export async function loadMeasure(ask: Ask, asked: View): Promise<Measure> {
  const ids = [...asked.of, ...(asked.partner ? [asked.partner] : [])]
  const [cards, years] = await Promise.all([entitiesCalled(ask, ids), yearsWith(ask, asked)])
  const known = new Map(cards.flatMap((card) => (card ? [[card.id, card] as const] : [])))
  const year = years.some((one) => one.year === asked.year) ? asked.year : wellKnown(years)
  const view = { ...asked, of: asked.of.filter((id) => known.has(id)), year }
  const isOfYear = view.tab === 'map' || view.of.length === 0
  const [series, values] = await Promise.all([
    valuesCompared(ask, view),
    isOfYear && year !== null ? valuesIn(ask, view, year) : [],
  ])
  return {
    view,
    partner: view.partner ? (known.get(view.partner) ?? null) : null,
    compared: view.of.flatMap((id) => known.get(id) ?? []),
    series: series.toSorted((one, other) => placeOf(view, one) - placeOf(view, other)),
    years,
    values,
    sources: await sourcesOf(ask, [...series, ...values]),
  }
}

/** The values of one entity stand together, in the order in which the entities were chosen. */
const placeOf = ({ of }: View, { subject }: Value) => of.indexOf(subject.id)

/** The latest year for which at least two thirds as many countries have a value as for any other. */
function wellKnown(years: readonly YearCount[]): number | null {
  const most = Math.max(0, ...years.map(({ count }) => count))
  return years.findLast(({ count }) => count * 3 >= most * 2)?.year ?? null
}

/** The entity that a reader has typed, for pages without scripts; null if nothing is called so. */
export async function entityTyped(ask: Ask, typed: string): Promise<string | null> {
  const [first] = await search(typed, comparable, ask)
  return first?.node.id ?? null
}

/** The kinds of entities that have values. */
export const comparable = ['COUNTRY', 'REGION', 'ORGANIZATION'] as const
