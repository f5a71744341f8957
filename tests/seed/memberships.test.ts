import { describe, expect, it } from 'vitest'
import { latestStanding, standingOn } from '../../cypher/knowledge/relations/spell.ts'
import { parseMemberships } from '../../seed/membership-rows.ts'
import { drafted, edge, edgesTo } from './drafted.ts'

const header = 'organization,member,since,until,status,source,conf,note\n'
const row = (text: string) => parseMemberships(`${header}organization:SCO,country:MNG,${text},source:curated,high,\n`)

describe('the rows of memberships', () => {
  it.each([
    ['2004-06-31x,,MEMBER', /2004-06-31x is no date/],
    ['2004-13,,MEMBER', /2004-13 is no date/],
    ['2004,,FRIEND', /FRIEND is no status/],
    ['2005,2004,MEMBER', /leaves before it joins/],
    ['2005,2005,MEMBER', /leaves before it joins/],
  ])('a row with %s is refused', (text, message) => {
    expect(() => row(text)).toThrow(message)
  })

  it('rows of one member that overlap are refused', () => {
    const two =
      'organization:SCO,country:MNG,2004,2010,OBSERVER,source:curated,high,\norganization:SCO,country:MNG,2009,,MEMBER,source:curated,high,\n'
    expect(() => parseMemberships(header + two)).toThrow(/was OBSERVER of organization:SCO until later/)
  })
})

describe('spells', () => {
  const egypt = ['MEMBER|1945-03-22|1979-03-31', 'SUSPENDED|1979-03-31|1989-05-23', 'MEMBER|1989-05-23|9999']

  it('suspensions do not break a membership, and an exit does', () => {
    expect(standingOn('1980-01-01', { spells: egypt })).toEqual({
      status: 'SUSPENDED',
      statusSince: '1979-03-31',
      since: '1945-03-22',
    })
    expect(standingOn('2000-01-01', { spells: egypt })).toMatchObject({ status: 'MEMBER', since: '1945-03-22' })
    const poland = ['MEMBER|1946-01-10|1950-03-14', 'MEMBER|1986-06-12|9999']
    expect(standingOn('1947-01-01', { spells: poland })).toMatchObject({ since: '1946-01-10', until: '1950-03-14' })
    expect(standingOn('1990-01-01', { spells: poland })).toMatchObject({ status: 'MEMBER', since: '1986-06-12' })
  })

  it('without a day, the latest time counts', () => {
    const indonesia = ['MEMBER|1962|2009-01', 'MEMBER|2016-01-01|2016-11-30']
    const dated = { since: '1962', until: '2016-11-30', spells: indonesia }
    expect(latestStanding(dated)).toMatchObject({ since: '2016-01-01', until: '2016-11-30' })
    expect(latestStanding({ since: '1995', until: null, spells: null })).toMatchObject({ since: '1995' })
  })

  it('a membership without spells is one from its start to its end', () => {
    expect(standingOn('2000-01-01', { since: '1999', until: null })).toMatchObject({ status: 'MEMBER', since: '1999' })
  })
})

describe('memberships', () => {
  it('every membership cites a source that exists, and where its start is not known, one with a date', () => {
    const memberships = [...drafted.relations.values()].filter(({ relation }) =>
      ['MEMBER_OF', 'ASSOCIATED_WITH', 'PARTY_TO'].includes(relation),
    )
    expect(memberships.length).toBeGreaterThan(4_000)
    for (const { from, to, since, citations } of memberships) {
      expect(citations.length, `${from} in ${to}`).toBeGreaterThan(0)
      if (since === undefined)
        expect(
          citations.some(({ source }) => drafted.sources.get(source)?.publishedOn),
          `${from} in ${to}`,
        ).toBe(true)
    }
  })

  it('nobody is a member and an observer, partner or candidate at once', () => {
    for (const { relation, from, to, since = '', until = '9999' } of drafted.relations.values()) {
      const member = drafted.relations.get(`${from}\tMEMBER_OF\t${to}`)
      if (relation !== 'ASSOCIATED_WITH' || !member) continue
      const overlap = since < (member.until ?? '9999') && (member.since ?? '') < until
      expect(overlap, `${from} in ${to}`).toBe(false)
    }
  })

  it('the dates of observers who joined end where their membership begins', () => {
    expect(edge('country:BLR', 'ASSOCIATED_WITH', 'organization:SCO')).toMatchObject({
      since: '2009-06-16',
      until: '2024-07-04',
      spells: [{ status: 'PARTNER' }, { status: 'OBSERVER' }],
    })
    expect(edge('country:BLR', 'MEMBER_OF', 'organization:SCO').since).toBe('2024-07-04')
  })

  it('what the memberships of today contradict is reported: the data set of countries has the Holy See in the United Nations', () => {
    const reported = drafted.unresolved.filter(({ file }) => file.endsWith('/memberships.csv'))
    expect(reported.map(({ what }) => what)).toEqual([
      'country:VAT is a member of the United Nations by source:world-countries',
    ])
  })

  it('BRICS is one organization', () => {
    expect(drafted.entities.has('organization:BRICS_PLUS')).toBe(false)
    expect(drafted.redirects.get('organization:BRICS_PLUS')).toBe('organization:BRICS')
    expect(edgesTo('organization:BRICS', 'MEMBER_OF')).toHaveLength(10)
  })
})
