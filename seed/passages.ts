import * as v from 'valibot'
import { passageId, type SeaPassage, seaPassages } from '../cypher/knowledge/sea/passages.ts'
import { checked } from './checked-yaml.ts'
import { curated } from './curated.ts'
import type { Draft } from './draft.ts'
import { MalformedData } from './malformed.ts'
import { readYaml } from './read-yaml.ts'
import { worldCountries } from './world-countries.ts'

const passage = v.strictObject({
  id: v.string(),
  name: v.string(),
  zh: v.string(),
  aliases: v.optional(v.array(v.string()), []),
  kind: v.picklist(['strait', 'canal', 'cape', 'route']),
  /** False where no lane leads through it. */
  routed: v.optional(v.boolean(), true),
  at: v.tuple([v.number(), v.number()]),
  countries: v.array(v.string()),
  joins: v.array(v.string()),
  opened: v.optional(v.string()),
  km: v.optional(v.number()),
  narrowest_km: v.optional(v.number()),
  note: v.optional(v.string()),
})

/**
 * Adds straits, canals and capes, each located in the countries on its shores.
 * @throws {MalformedData} if one is routed that routes by sea don't know, or the other way round
 */
export function addPassages(draft: Draft): void {
  const yaml = readYaml<unknown>('passages.yaml')
  const passages = checked(yaml, v.array(passage))
  draft.read(passages.length)
  const isoCodes = new Map(worldCountries.map(({ cca2, cca3 }) => [cca2, cca3]))
  for (const [index, { id, name, zh, aliases, kind, routed, at, countries, joins, ...more }] of passages.entries()) {
    if (routed !== seaPassages.includes(id as SeaPassage))
      throw new MalformedData(
        { file: yaml.file, line: yaml.lineOf(index) },
        `routes by sea don't agree that ${id} is routed`,
      )
    const countryIds = countries.map((iso2) => `country:${isoCodes.get(iso2) ?? iso2}`)
    draft.entity({
      id: passageId(id as SeaPassage),
      kind: 'PASSAGE',
      name,
      nameZh: zh,
      aliases,
      ...curated,
      properties: {
        passageKind: kind.toUpperCase(),
        latitude: at[0],
        longitude: at[1],
        countryIds,
        joins,
        openedOn: more.opened,
        lengthKilometres: more.km,
        narrowestKilometres: more.narrowest_km,
        note: more.note,
      },
    })
    for (const to of countryIds)
      draft.relation({ from: passageId(id as SeaPassage), relation: 'LOCATED_IN', to, ...curated })
  }
}
