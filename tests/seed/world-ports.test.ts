import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kilometresBetween } from '../../cypher/knowledge/routes/position.ts'
import { folded } from '../../seed/folded.ts'
import { prominences } from '../../seed/prominences.ts'
import { drafted, edge, edgesFrom, edgesTo, entity } from './drafted.ts'

const ports = [...drafted.entities.values()].filter(({ kind }) => kind === 'PORT')
const ofKind = (kind: string) => ports.filter(({ properties }) => properties?.portKind === kind)
const positionOf = ({ properties }: (typeof ports)[number]) =>
  typeof properties?.latitude === 'number' && typeof properties.longitude === 'number'
    ? { latitude: properties.latitude, longitude: properties.longitude }
    : undefined

/** The entity that an id stands for today. */
const standsFor = (id: string) => drafted.entities.get(drafted.redirects.get(id) ?? id)

describe('the ports of the world', () => {
  test('every coastal member of the United Nations has a seaport', () => {
    const members = edgesTo('organization:UN', 'MEMBER_OF').filter(({ until }) => !until)
    const coastal = members.map(({ from }) => entity(from)).filter(({ properties }) => properties?.landlocked === false)
    const withSeaport = new Set(ofKind('SEAPORT').map(({ properties }) => properties?.countryId))
    expect(coastal.length).toBeGreaterThan(140)
    expect(coastal.filter(({ id }) => !withSeaport.has(id)).map(({ name }) => name)).toEqual([])
  })

  test('no code belongs to two of them', () => {
    const owners = new Map<string, string>()
    const twice = ports.flatMap(({ id, codes = [] }) =>
      codes.flatMap((code) => {
        const other = owners.get(code)
        owners.set(code, id)
        return other ? [`${code}: ${other} ${id}`] : []
      }),
    )
    expect(twice).toEqual([])
  })

  test('no two of one country and one name lie within 15 kilometres', () => {
    const byName = new Map<string, typeof ports>()
    for (const port of ports) {
      const key = `${port.properties?.countryId} ${folded(port.name)}`
      byName.set(key, [...(byName.get(key) ?? []), port])
    }
    const twins = [...byName.values()].flatMap((namesakes) =>
      namesakes.flatMap((one, place) =>
        namesakes.slice(place + 1).flatMap((other) => {
          const [here, there] = [positionOf(one), positionOf(other)]
          return here && there && kilometresBetween(here, there) < 15 ? [`${one.id} ${other.id}`] : []
        }),
      ),
    )
    expect(twins).toEqual([])
  })

  test('goods reach each of them somehow, and ships each that lies on water', () => {
    for (const { id, properties } of ports) {
      const modes = (properties?.modes ?? []) as readonly string[]
      expect(modes.length, id).toBeGreaterThan(0)
      if (['SEAPORT', 'RIVER_PORT', 'OFFSHORE_TERMINAL'].includes(String(properties?.portKind)))
        expect(modes, id).toContain('WATER')
    }
  })

  test.each([
    ['CNCKG', 'Chongqing', 'RIVER_PORT'],
    ['CNWUH', 'Wuhan', 'RIVER_PORT'],
    ['THERA', 'Erawan', 'OFFSHORE_TERMINAL'],
    ['INICD', 'Tughlakabad ICD', 'DRY_PORT'],
    ['CNHRS', 'Horgos', 'LAND_PORT'],
    ['LKCMB', 'Colombo', 'SEAPORT'],
  ])('%s is %s, a %s', (code, name, portKind) => {
    expect(ports.filter(({ codes }) => codes?.includes(code))).toMatchObject([{ name, properties: { portKind } }])
  })

  test('a port has every code that its twins had, and one node', () => {
    expect(entity('port:CNSHA').codes).toEqual(expect.arrayContaining(['CNSHA', 'CNSGH', 'CNSHG']))
    expect(entity('port:CNCKG').codes).toEqual(expect.arrayContaining(['CNCKG', 'CNCQI']))
  })

  test('brackets in a name tell namesakes of one country apart, and are left out elsewhere', () => {
    expect(entity('port:COCTG').name).toBe('Cartagena')
    expect(entity('port:COCTG').aliases).toContain('Cartagena (Colombia)')
    expect(entity('port:USPWM').name).toBe('Portland (Maine)')
    expect(entity('port:AEJEA')).toMatchObject({ name: 'Jebel Ali' })
    expect(entity('port:AEJEA').aliases).toContain('Dubai')
  })

  test('a port with a code that it had by mistake has its own', () => {
    expect(entity('port:CNJGY').properties).toMatchObject({ regionId: 'region:CN-FJ' })
    expect(entity('port:CNJIA').properties).toMatchObject({ regionId: 'region:CN-JS' })
  })

  test('towns that only have a station are places', () => {
    for (const code of ['CNDAT', 'CNZJK', 'CNBOJ', 'CNTSU', 'CNKOL', 'KZZAA', 'KHPUS', 'GEZAI', 'MKSKP'])
      expect(standsFor(`port:${code}`), code).toMatchObject({ id: `place:${code}`, kind: 'PLACE' })
  })
})

test('every id of the first edition stands for something', () => {
  const ids = readFileSync(new URL('former-ids.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  expect(ids.length).toBeGreaterThan(3_300)
  expect(ids.filter((id) => !standsFor(id))).toEqual([])
})

test('Shanghai stands before Akyab, and the largest ports before all others', () => {
  const rank = prominences(drafted)
  const sorted = ofKind('SEAPORT').sort((one, other) => (rank.get(other.id) ?? 0) - (rank.get(one.id) ?? 0))
  const names = sorted.map(({ name }) => name)
  expect(names.indexOf('Shanghai')).toBeLessThan(names.indexOf('Sittwe'))
  expect(names.slice(0, 15)).toEqual(expect.arrayContaining(['Shanghai', 'Singapore', 'Rotterdam', 'Qingdao']))
})

describe('where ports lie and what reaches them', () => {
  test('a port without a division of its own lies in that of the nearest town', () => {
    expect(entity('port:RUVVO').properties?.regionId).toBe('region:RU-PRI')
    expect(edge('port:RUNJK', 'LOCATED_IN', 'region:RU-PRI').basis).toBe('DERIVED')
    expect(ports.filter(({ properties }) => properties?.regionId).length).toBeGreaterThan(3_400)
  })

  test('no port lies in the division of another country, or in two', () => {
    for (const { id, properties } of ports) {
      const regions = edgesFrom(id, 'LOCATED_IN').map(({ to }) => to)
      expect(regions.filter((to) => to.startsWith('region:')).length, id).toBeLessThanOrEqual(1)
      if (!properties?.regionId) continue
      expect(entity(String(properties.regionId)).properties?.countryId, id).toBe(properties.countryId)
    }
  })

  test('an open railway that stops in a port brings the railway there', () => {
    const stops = [...drafted.relations.values()].filter(({ from, relation, to }) => {
      const line = drafted.entities.get(from)
      const isOpen = line?.kind === 'RAILWAY' && line.properties?.status === 'OPEN'
      return relation === 'STOPS_AT' && isOpen && to.startsWith('port:')
    })
    expect(stops.length).toBeGreaterThan(20)
    for (const { from, to } of stops) expect(entity(to).properties?.modes, `${from} ${to}`).toContain('RAIL')
  })
})
