import { byProperty, type Way } from './entry.ts'

/** How entities are found, by the indexes on them, the most selective first. */
export const entityWays: readonly Way[] = [
  byProperty('ids', 'id'),
  {
    list: 'prefixes',
    // The sortKey is the folded name, a tab and the id.
    serves: ({ how, holds, property, values }) =>
      how === 'IN' && holds && property === 'nameFolded' ? values.map((name) => `${name}\t`) : undefined,
    exact: true,
  },
  byProperty('regionIds', 'regionId'),
  {
    list: 'prefixes',
    serves: ({ how, holds, property, value }) =>
      how === 'STARTS_WITH' && holds && property === 'nameFolded' && String(value).length > 1
        ? [String(value)]
        : undefined,
    exact: true,
  },
  {
    list: 'parts',
    serves: ({ how, holds, property, value }) =>
      how === 'CONTAINS' && holds && property === 'nameFolded' && String(value).length > 2
        ? [String(value)]
        : undefined,
    exact: true,
  },
  {
    list: 'latitudes',
    // A band that is wider leads to more than a country does, or than a page of all there are.
    serves: ({ how, holds, property, values: [south, north] }) =>
      how === 'BETWEEN' && holds && property === 'latitude' && Number(north) - Number(south) <= 20
        ? [`${south} ${north}`]
        : undefined,
    exact: true,
  },
  byProperty('countryIds', 'countryId'),
]

/** The same for ports, which have two indexes more. */
export const portWays: readonly Way[] = [
  byProperty('unlocodes', 'unlocode'),
  ...entityWays,
  byProperty('portKinds', 'portKind'),
]
