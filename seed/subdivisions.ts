import { iso31662 } from 'iso-3166'
import { chinaDivisions } from './china-divisions.ts'
import type { CountryNames } from './country-names.ts'
import type { Citation, Draft } from './draft.ts'

/** Adds the subdivisions of every country, China's with their English and Chinese names. */
export function addSubdivisions(draft: Draft, countries: CountryNames): void {
  const chinese = new Map(chinaDivisions().map((division) => [division.iso3166, division]))
  draft.read(iso31662.length)
  for (const { code, name, parent } of iso31662) {
    const division = chinese.get(code)
    const citations: Citation[] = [{ source: 'source:iso-3166' }, ...(division ? [{ source: 'source:curated' }] : [])]
    draft.entity({
      id: `region:${code}`,
      kind: 'REGION',
      name: division?.short ?? name,
      nameZh: division?.zh,
      aliases: division ? namesBeside(division.short, [division.name, name, division.shortZh]) : [],
      codes: [code],
      basis: 'REFERENCE',
      citations,
      properties: { regionKind: 'SUBDIVISION', iso3166: code, countryId: countries.byIso2(code.slice(0, 2)) },
    })
    draft.relation({
      from: `region:${code}`,
      relation: 'PART_OF',
      to: parent.includes('-') ? `region:${parent}` : (countries.byIso2(parent) ?? `country:${parent}`),
      basis: 'REFERENCE',
      citations: [{ source: 'source:iso-3166' }],
    })
  }
}

function namesBeside(name: string, others: readonly string[]): string[] {
  return [...new Set(others)].filter((other) => other !== name)
}
