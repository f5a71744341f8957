import { dataHash } from '../../seed/data-hash.ts'
import { Draft } from '../../seed/draft.ts'
import { rowsOf } from '../../seed/rows.ts'
import type { SeedData } from '../../seed/seed.ts'

const stated = (paragraph: number) => ({ basis: 'STATED' as const, citations: [{ source: 'source:S1', paragraph }] })
const reference = { basis: 'REFERENCE' as const, citations: [{ source: 'source:places' }] }

/** A graph of a few facts, with one of every kind; `change` makes another edition of the data. */
export function smallWorld(change: (draft: Draft) => void = () => undefined): SeedData {
  const draft = new Draft()
  draft.source({ id: 'source:S1', title: 'An article', basis: 'STATED', publishedOn: '2023-07-31' })
  draft.source({ id: 'source:places', title: 'A list of places', basis: 'REFERENCE' })
  for (const [code, name] of [
    ['CHN', 'China'],
    ['KAZ', 'Kazakhstan'],
    ['VNM', 'Viet Nam'],
  ] as const)
    draft.entity({
      id: `country:${code}`,
      kind: 'COUNTRY',
      name,
      codes: [code],
      ...reference,
      properties: { iso3: code },
    })
  for (const [code, name, country] of [
    ['CNHRS', 'Horgos', 'CHN'],
    ['KZKHG', 'Khorgos', 'KAZ'],
    ['CNSHA', 'Shanghai', 'CHN'],
  ] as const) {
    const countryId = `country:${country}`
    const properties = { portKind: code === 'CNSHA' ? 'SEAPORT' : 'LAND_PORT', countryId, unlocode: code }
    draft.entity({ id: `port:${code}`, kind: 'PORT', name, codes: [code], ...reference, properties })
    draft.relation({ from: `port:${code}`, relation: 'LOCATED_IN', to: countryId, ...reference })
  }
  draft.entity({
    id: 'organization:SCO',
    kind: 'ORGANIZATION',
    name: 'Shanghai Cooperation Organisation',
    ...reference,
  })
  draft.entity({ id: 'railway:line', kind: 'RAILWAY', name: 'The line', ...reference })
  draft.relation({ from: 'country:CHN', relation: 'BORDERS', to: 'country:KAZ', ...reference })
  draft.relation({ from: 'port:CNHRS', relation: 'PAIRED_WITH', to: 'port:KZKHG', ...reference })
  draft.relation({ from: 'country:KAZ', relation: 'MEMBER_OF', to: 'organization:SCO', ...stated(3) })
  draft.sections.set('section:line-1', {
    id: 'section:line-1',
    railway: 'railway:line',
    number: 1,
    from: 'port:CNHRS',
    to: 'port:CNSHA',
    ...reference,
    properties: { kilometres: 12.5 },
  })
  draft.redirects.set('port:CNOLD', 'port:CNHRS')
  draft.claim({
    id: 'statement:F1',
    claimKind: 'STATEMENT',
    ...stated(2),
    about: [
      { role: 'SUBJECT', entity: 'country:CHN' },
      { role: 'OBJECT', entity: 'country:VNM' },
    ],
    properties: {
      type: 'relation',
      predicate: 'largest trading partner of',
      subjectId: 'country:CHN',
      objectId: 'country:VNM',
    },
  })
  draft.relation({
    from: 'country:VNM',
    relation: 'TRADES_WITH',
    to: 'country:CHN',
    ...stated(2),
    claims: ['statement:F1'],
  })
  const trade = (id: string, value: string, basis: 'STATED' | 'DERIVED', derivedFrom?: readonly string[]) =>
    draft.claim({
      id,
      claimKind: 'OBSERVATION',
      ...stated(4),
      basis,
      ...(derivedFrom && { derivedFrom }),
      about: [
        { role: 'REPORTER', entity: 'country:CHN' },
        { role: 'PARTNER', entity: 'country:KAZ' },
      ],
      properties: {
        ...{ type: 'statistic', predicate: 'trade with', measure: 'TRADE_VALUE', kind: 'LEVEL', flow: 'TRADE' },
        ...{ value, unit: 'USD', comparator: 'EQUAL', reporterId: 'country:CHN', partnerId: 'country:KAZ' },
        ...{ periodStart: '2022-01-01', periodEnd: '2022-12-31', periodLabel: '2022' },
      },
    })
  trade('observation:F2', '31200000000', 'STATED')
  trade('observation:F3', '62400000000', 'DERIVED', ['observation:F2'])
  change(draft)
  const rows = rowsOf(draft)
  return { rows, summaries: [], hash: dataHash(rows) }
}
