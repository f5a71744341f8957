import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/web/explorer/picture/bundles.ts'
import type { Picture, PictureEdge } from '../../src/web/explorer/picture/picture.ts'
import { asOfDay, lastDay, standingOn, yearsOf } from '../../src/web/explorer/picture/time/in-force.ts'
import { timeWords } from '../../src/web/explorer/picture/time/time-words.ts'
import type { Card, Kind } from '../../src/web/shared/graphql/fragments.ts'

const node = (id: string, kind: Kind = 'COUNTRY'): Card => ({ id, kind, name: id, nameZh: id }) as Card
const edge = (source: string, target: string, from: string | null, to: string | null, since = from): PictureEdge => ({
  id: `${source}--MEMBER_OF--${target}`,
  source,
  target,
  relation: 'MEMBER_OF',
  basis: 'STATED',
  citations: [],
  since,
  inForce: [{ from, to }],
})

describe('a picture of a day', () => {
  it('a year or a month means its last day, as the server reads it', () => {
    expect(['2021', '2024-02', '2023-04', '2022-01-01'].map(lastDay)).toEqual([
      '2021-12-31',
      '2024-02-29',
      '2023-04-30',
      '2022-01-01',
    ])
  })

  it.each([
    ['2021-12-31', 'not'],
    ['2022-01-01', 'inForce'],
  ])('a relation of 2022-01-01 on is, on %s, %s', (day, standing) => {
    expect(standingOn(edge('a', 'b', '2022-01-01', null), day)).toBe(standing)
  })

  it('a relation no longer holds on the day of its end, nor in its break', () => {
    const broken = {
      since: '1945',
      inForce: [edge('a', 'b', '1945', '1950').inForce?.[0] ?? expect.fail(), { from: '1957', to: '2020-06-01' }],
    }
    const days = ['1949-12-31', '1955-01-01', '2020-05-31', '2020-06-01']
    expect(days.map((day) => standingOn(broken, day))).toEqual(['inForce', 'not', 'inForce', 'not'])
  })

  it('without any date a relation is undated on every day, and listed by a source it is not older than that', () => {
    const [undated, listed] = [edge('a', 'b', null, null), edge('a', 'b', '2023-07-01', null, null)]
    expect(['1900-12-31', '2026-01-01'].map((day) => standingOn(undated, day))).toEqual(['undated', 'undated'])
    expect(['2023-06-30', '2023-07-01'].map((day) => standingOn(listed, day))).toEqual(['later', 'inForce'])
    expect(yearsOf({ nodes: [], edges: [undated, listed] }), 'no year in which anything began').toEqual([])
  })

  it('what is planned is never in force, and a relation whose dates were not read is not judged', () => {
    expect(standingOn({ since: '2020', inForce: [] }, '2026-01-01')).toBe('not')
    expect(standingOn({ since: null }, '2026-01-01')).toBeNull()
  })

  const picture: Picture = {
    nodes: ['china', 'laos', 'rcep', 'asean', 'alone'].map((id) => node(id)),
    edges: [
      edge('china', 'rcep', '2022-01-01', null),
      edge('laos', 'rcep', '2022-01-01', null),
      edge('laos', 'asean', '1997-07-23', null),
      edge('china', 'laos', null, null),
    ],
  }

  it('each relation is counted once, and entities of which no relation is left are left out', () => {
    const { picture: then, counts, undated } = asOfDay(picture, '2021-12-31', ['china'])
    expect(counts).toEqual({ inForce: 1, undated: 1, later: 0, not: 2 })
    expect(then.nodes.map(({ id }) => id)).toEqual(['china', 'laos', 'asean', 'alone'])
    expect(then.edges.map(({ id }) => id)).toEqual(['laos--MEMBER_OF--asean', 'china--MEMBER_OF--laos'])
    expect([...undated]).toEqual(['china--MEMBER_OF--laos'])
    expect(
      asOfDay({ nodes: picture.nodes, edges: picture.edges.slice(0, 1) }, '2000-01-01', ['china']).picture.nodes[0],
    ).toEqual(node('china'))
    expect(yearsOf(picture)).toEqual([1997, 2022])
  })

  it('bundles are the same on every day, and count those of the day', () => {
    const members = Array.from({ length: 300 }, (_, at) => `member${at}`)
    const crowd: Picture = {
      nodes: [node('hub', 'ORGANIZATION'), ...members.map((id) => node(id))],
      edges: members.map((id, at) => edge(id, 'hub', at < 200 ? '1995' : '2010', null)),
    }
    const then = asOfDay(crowd, '2000-12-31', ['hub']).picture
    const name = (count: number) => `+${count}`
    const [always, of2000] = [
      bundled(crowd, ['hub'], new Set(), [], name),
      bundled(crowd, ['hub'], new Set(), [], name, then),
    ]
    expect(always.picture.nodes.at(-1)?.name).toBe('+295')
    expect(of2000.picture.nodes.at(-1)?.name).toBe('+195')
    expect(of2000.bundles).toEqual(always.bundles)
    const none = bundled(crowd, ['hub'], new Set(), [], name, asOfDay(crowd, '1990-12-31', ['hub']).picture)
    expect(none.picture).toEqual({ nodes: [node('hub', 'ORGANIZATION')], edges: [] })
  })

  it('what is said of a day names all of the numbers, in both languages', () => {
    const counts = { inForce: 12, undated: 301, later: 4, not: 168 }
    expect(timeWords.en.told(counts)).toBe(
      '12 of 485 relations in force by their dates; 168 not in force; 4 known only from later sources; 301 without known dates, drawn thin.',
    )
    const told = timeWords.zh.told(counts)
    for (const number of [485, 12, 168, 4, 301]) expect(told).toContain(String(number))
    expect(told).not.toMatch(/[A-Za-z]/)
  })
})
