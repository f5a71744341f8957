import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { kilometresBetween } from '../../cypher/knowledge/routes/position.ts'
import { drafted, edge, edgesFrom, entity, textOf } from './drafted.ts'

interface Line {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly runs?: readonly (readonly string[])[]
}

const lines = textOf<readonly Line[]>('lines.yaml').filter(({ kind }) => kind !== 'chokepoint')
const rows = parse(readFileSync(new URL('../../seed/data/sections.csv', import.meta.url)), { columns: true }) as Record<
  string,
  string
>[]
const drawn = [...drafted.entities.values()].filter(({ kind }) => kind === 'RAILWAY' || kind === 'CORRIDOR')
const railways = drawn.filter(({ kind }) => kind === 'RAILWAY')
const sections = [...drafted.sections.values()]

/** The stops of a line in order. */
function stopsOf(id: string): string[] {
  return edgesFrom(id, 'STOPS_AT')
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ to }) => to)
}

function straight(one: string, other: string): number {
  const [from, to] = [entity(one).properties ?? {}, entity(other).properties ?? {}] as never as [At, At]
  return kilometresBetween(from, to)
}

interface At {
  readonly latitude: number
  readonly longitude: number
}

describe('railways and corridors', () => {
  test('every line of the file is there, with the stops of its courses in order, each once', () => {
    expect(drawn).toHaveLength(lines.length)
    for (const { id } of drawn) {
      const orders = edgesFrom(id, 'STOPS_AT').map(({ order }) => order)
      expect(orders, id).toEqual(orders.map((_, place) => place + 1))
    }
    const courses = edgesFrom('corridor:MIDDLE_CORRIDOR', 'STOPS_AT').map(({ course }) => course)
    expect([...new Set(courses)]).toEqual([1, 2, 3, 4, 5, 6, 7].slice(0, new Set(courses).size))
  })

  test('the Middle Corridor goes on from Tbilisi to Kars, and Poti is on a branch', () => {
    const main = edgesFrom('corridor:MIDDLE_CORRIDOR', 'STOPS_AT').filter(({ course }) => course === 1)
    expect(main.map(({ to }) => entity(to).name)).not.toContain('Poti')
    expect(stopsOf('corridor:MIDDLE_CORRIDOR').map((stop) => entity(stop).name)).toContain('Poti')
  })

  test('every section of the file is there, between two stations that have a position', () => {
    expect(sections).toHaveLength(rows.length)
    for (const { id, from, to } of sections)
      for (const end of [from, to]) expect(entity(end).properties?.latitude, `${id} ${end}`).toBeTypeOf('number')
  })

  test('no section is shorter than the straight line between its stations, and few are twice as long', () => {
    const long = sections.filter(({ id, from, to, properties }) => {
      const kilometres = Number(properties.kilometres)
      // A port lies some kilometres from the station of its town.
      expect(kilometres + 40, `${id} ${from} ${to}`).toBeGreaterThan(straight(from, to))
      return kilometres > 2 * straight(from, to) + 30
    })
    expect(long.length).toBeLessThan(15)
  })

  test('a section leads abroad only to a neighbour', () => {
    const abroad = sections.filter(
      ({ from, to, properties }) =>
        properties.mode === 'RAIL' && entity(from).properties?.countryId !== entity(to).properties?.countryId,
    )
    expect(abroad.length).toBeGreaterThan(200)
    const strangers = abroad.flatMap(({ id, from, to }) => {
      const [one, other] = [from, to].map((end) => String(entity(end).properties?.countryId)).sort()
      return drafted.relations.has(`${one}\tBORDERS\t${other}`) ? [] : [`${id} ${one} ${other}`]
    })
    expect(strangers).toEqual(overNoBorder)
  })

  test('a stop that is a port or crossing is that port', () => {
    const stops = stopsOf('railway:CHINA_LAOS')
    expect([stops[0], stops.at(-1)].map((stop) => entity(stop ?? '').name)).toEqual(['Kunming', 'Vientiane'])
    expect(stops).toContain('port:CN-mohan')
    expect(stops).toContain('port:LABTN')
    expect(stopsOf('corridor:ILSTC')).toContain('port:SGSIN')
    expect(stopsOf('railway:LONGHAI')[0]).toBe('port:CNLYG')
    expect(stopsOf('railway:LANXIN').at(-1)).toBe('port:CNAKL')
    expect(stopsOf('railway:JINGHE_HORGOS').at(-1)).toBe('port:CNHRS')
  })

  test('every station has a country and, in China, a division', () => {
    const stops = new Set(sections.flatMap(({ from, to }) => [from, to]))
    for (const stop of stops) {
      const { countryId, regionId } = entity(stop).properties ?? {}
      expect(edge(stop, 'LOCATED_IN', String(countryId)), stop).toBeTruthy()
      if (countryId === 'country:CHN') expect(regionId, stop).toMatch(/^region:CN-[A-Z]{2}$/)
    }
  })

  test('a railway connects the countries that it stops in', () => {
    for (const { id } of railways) {
      const countries = new Set(stopsOf(id).map((stop) => entity(stop).properties?.countryId))
      expect(new Set(edgesFrom(id, 'CONNECTS').map(({ to }) => to)), id).toEqual(countries)
    }
  })

  test('a line that is not open says so on its edges, and has no part on which trains run', () => {
    for (const { id, properties } of drawn)
      for (const { to, run, status } of edgesFrom(id, 'STOPS_AT')) {
        expect(run === undefined, `${id} ${to}`).toBe(status !== undefined && status !== 'PARTLY_OPEN')
        if (properties?.status === 'OPEN' && id !== 'railway:BTK') expect(run, `${id} ${to}`).toBeTypeOf('number')
        if (['PLANNED', 'BUILDING', 'CLOSED', 'SUSPENDED'].includes(String(properties?.status)))
          expect(run, `${id} ${to}`).toBeUndefined()
      }
  })

  test('a line that is partly open connects the stops of its open sections alone', () => {
    const dali = edgesFrom('railway:DALI_RUILI', 'STOPS_AT')
    expect(dali.map(({ run, status }) => run ?? status)).toEqual([1, 1, 'BUILDING', 'BUILDING'])
    expect(edge('railway:DALI_RUILI', 'STOPS_AT', 'place:CN-baoshan').since).toMatch(/^2022-07/)
    expect(edge('railway:VIENTIANE_VUNG_ANG', 'CONNECTS', 'country:VNM')).toMatchObject({ status: 'PLANNED' })
    expect(edge('railway:TRANS_AFGHAN', 'CONNECTS', 'country:PAK').status).toBe('PLANNED')
    expect(edge('railway:CHINA_LAOS', 'CONNECTS', 'country:LAO')).toMatchObject({ since: '2021-12-03' })
  })

  test('a line has its dates, length and gauge, and says how sure it is', () => {
    expect(entity('railway:CHINA_LAOS').properties).toMatchObject({
      status: 'OPEN',
      openedOn: '2021-12-03',
      lengthKilometres: 1035,
      lengthBasis: 'STATED',
      gaugeMillimetres: 1435,
    })
    expect(entity('railway:TRANS_MONGOLIAN').properties?.gauges).toContain(1520)
    expect(entity('corridor:YUXINOU').properties).toMatchObject({ corridorKind: 'SERVICE', lengthKilometres: 11179 })
  })

  test('a country has the gauge of its railways', () => {
    expect(entity('country:KAZ').properties).toMatchObject({ railGaugeMillimetres: 1520 })
    expect(entity('country:ESP').properties).toMatchObject({ railGaugeMillimetres: 1668 })
  })

  test('every line has a Chinese name', () => {
    for (const { id, nameZh } of drawn) expect(nameZh, id).toMatch(/\p{Script=Han}/u)
  })

  test('the corridors of the Belt and Road, CPEC, TRACECA, CAREC, INSTC and Africa are there', () => {
    for (const id of ['NELBEC', 'CMREC', 'CCAWAEC', 'CICPEC', 'CPEC', 'BCIM', 'TRACECA', 'CAREC_1', 'CAREC_6'])
      expect(stopsOf(`corridor:${id}`).length, id).toBeGreaterThan(3)
    for (const id of ['INSTC_RAIL', 'INSTC_MIDDLE', 'INSTC_EAST', 'NORTHERN_CORRIDOR', 'LOBITO_CORRIDOR', 'LAPSSET'])
      expect(stopsOf(`corridor:${id}`).length, id).toBeGreaterThan(3)
  })
})

/** The tunnel and the bridges between countries that share no border on land. */
const overNoBorder: readonly string[] = [
  'section:KTM_WEST_COAST/8 country:MYS country:SGP',
  'section:RTS_LINK/1 country:MYS country:SGP',
  'section:CHANNEL_TUNNEL/2 country:FRA country:GBR',
  'section:DENMARK_SWEDEN/6 country:DNK country:SWE',
]
