import { entryId, readAgreements } from './agreement-file.ts'
import { curated, readCuratedNames } from './curated.ts'
import type { Draft } from './draft.ts'
import { addNamedPlace } from './named-place.ts'
import type { PlaceNames } from './place-names.ts'

/** The venues of the summits of the China-Central Asia mechanism. */
const venues: Readonly<Record<string, string>> = { "Xi'an": "CN:Xi'an", Astana: 'KZ:Astana' }

/** Events that the articles date less precisely. The articles' date is kept, and the exact one becomes a note. */
const datedByArticles = new Set(['event:CHN-CA_SUMMIT_2023'])

/** Adds the summits that agreements.yaml lists under an organization, with their date, place and organizer. */
export function addSummits(draft: Draft, places: PlaceNames): void {
  const names = readCuratedNames().places
  for (const entry of readAgreements())
    for (const summit of entry.summits ?? []) {
      const [date = '', town = ''] = summit.split(/ (.*)/)
      const year = date.slice(0, 4)
      const id = `event:CHN-CA_SUMMIT_${year}`
      draft.entity({
        id,
        kind: 'EVENT',
        name: `China-Central Asia Summit ${year}`,
        nameZh: `${year}年中国—中亚峰会`,
        ...curated,
        properties: datedByArticles.has(id) ? { note: `held ${date}, by general knowledge` } : { startsOn: date },
      })
      draft.relation({ from: entryId(entry), relation: 'ORGANIZES', to: id, ...curated, confidence: 'medium' })
      const key = venues[town]
      if (!key) draft.leftOut('seed/data/agreements.yaml', 1, `${summit}: ${town} is no place`)
      else {
        const venue = addNamedPlace(draft, places.named(key), { ...curated, nameZh: names[key]?.zh })
        draft.relation({ from: id, relation: 'HELD_IN', to: venue, ...curated, confidence: 'high' })
      }
    }
}
