import { foldedWords } from '../cypher/knowledge/search/folded.ts'
import type { Draft, EntityDraft } from './draft.ts'

/** The kinds of which a capital may be, the one that its name means first: a town, the port that stands for it, a region of the same name. */
const kinds = ['PLACE', 'PORT', 'REGION']

/** The ids of the entities that are capitals of countries, one for each capital that the graph has. */
export function capitals(draft: Draft): ReadonlySet<string> {
  const inCountry = new Map<string, EntityDraft[]>()
  for (const entity of draft.entities.values()) {
    const country = entity.properties?.countryId
    if (typeof country !== 'string' || !kinds.includes(entity.kind)) continue
    const others = inCountry.get(country)
    if (others) others.push(entity)
    else inCountry.set(country, [entity])
  }
  const found = new Set<string>()
  for (const { id, properties } of draft.entities.values()) {
    if (typeof properties?.capital !== 'string') continue
    for (const capital of properties.capital.split(', ')) {
      const called = folded(capital)
      const [meant] = (inCountry.get(id) ?? [])
        .filter(({ name, aliases = [] }) => [name, ...aliases].some((one) => folded(one) === called))
        .toSorted((one, other) => rank(one, called) - rank(other, called) || (one.id < other.id ? -1 : 1))
      if (meant) found.add(meant.id)
    }
  }
  return found
}

/** A name in the form in which names are compared; lists of capitals write `Washington D.C.` of what others call Washington. */
function folded(name: string): string {
  return foldedWords(name).join(' ').replace(/ dc$/, '')
}

function rank({ kind, name }: EntityDraft, called: string): number {
  return kinds.indexOf(kind) * 2 + (folded(name) === called ? 0 : 1)
}
