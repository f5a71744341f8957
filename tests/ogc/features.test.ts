import { GraphQLError } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { lineBetween } from '../../src/serving/export/geojson.ts'
import { touches } from '../../src/serving/ogc/box.ts'
import { drawnLine, throughPoints } from '../../src/serving/ogc/drawn-line.ts'
import { outlineOf } from '../../src/serving/ogc/outlines.ts'
import { answer } from '../asking.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'

type Reply = ReturnType<typeof JSON.parse>

const all = [...['ports', 'border-crossings', 'places', 'passages', 'railways', 'corridors', 'sea-lanes', 'countries']]

onEachEngine('features by OGC API', (graph) => {
  let site = ''
  beforeAll(async () => {
    site = await served(graph)
  })

  const got = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(path.startsWith('http') ? path : `${site}/ogc${path}`, { headers })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: (): Reply => JSON.parse(text) }
  }
  const items = async (path: string): Promise<Reply> => (await got(`/collections/${path}`)).body()
  const idsOf = ({ features }: Reply): readonly string[] => features.map(({ id }: Reply) => id)

  /** All features of a collection, by the links from page to page. */
  async function walked(path: string): Promise<{ features: Reply[]; matched: number | undefined }> {
    const features: Reply[] = []
    let next: string | undefined = `/collections/${path}`
    let matched: number | undefined
    while (next) {
      const { body, headers } = await got(next)
      const page = body()
      expect(page.numberReturned).toBe(page.features.length)
      expect(headers.get('content-type')).toBe('application/geo+json')
      matched ??= page.numberMatched
      features.push(...page.features)
      next = page.links.find(({ rel }: Reply) => rel === 'next')?.href
    }
    return { features, matched }
  }

  it('the landing page leads to the description, the conformance and the collections, and each answers', async () => {
    const landing = (await got('')).body()
    for (const rel of ['self', 'alternate', 'service-desc', 'conformance', 'data']) {
      const { href } = landing.links.find((link: Reply) => link.rel === rel)
      expect((await got(href)).status).toBe(200)
    }
    expect((await got('/conformance')).body().conformsTo).toContain(
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    )
    const { collections } = (await got('/collections')).body()
    expect(collections.map(({ id }: Reply) => id)).toEqual(all)
    for (const { id } of collections) expect((await got(`/collections/${id}`)).body().id).toBe(id)
  })

  it.each([
    ['ports', 'ports(where: { not: { portKind: [LAND_PORT] } })'],
    ['border-crossings', 'ports(where: { portKind: [LAND_PORT] })'],
    ['places', 'places'],
    ['passages', 'passages'],
    ['railways', 'railways'],
    ['corridors', 'corridors'],
    ['countries', 'countries'],
  ])('all pages of %s have each thing once, as many as GraphQL counts', async (id, list) => {
    const { list: counted } = await answer(graph, `{ list: ${list} { totalCount } }`)
    const { features, matched } = await walked(`${id}/items?limit=${id === 'ports' ? 1000 : 77}`)
    expect(features).toHaveLength(counted.totalCount)
    expect(new Set(features.map((feature) => feature.id)).size).toBe(counted.totalCount)
    expect(matched).toBe(counted.totalCount)
  })

  it('every sea lane is there once, within the world, and cites its source', async () => {
    const { features, matched } = await walked('sea-lanes/items?limit=1000')
    expect(matched).toBe(features.length)
    expect(features.length).toBeGreaterThan(4_000)
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length)
    const isWhole = ({ geometry }: Reply) =>
      geometry.coordinates.length > 0 &&
      geometry.coordinates.every(
        (line: number[][]) =>
          line.length > 1 &&
          line.every(
            ([longitude = 0], place) =>
              Math.abs(longitude) <= 180 && Math.abs(longitude - (line[place - 1]?.[0] ?? longitude)) <= 180,
          ),
      )
    expect(features.filter((lane) => !isWhole(lane))).toEqual([])
    expect(features.filter(({ properties }) => properties.source_id !== 'source:searoute-lanes')).toEqual([])
    expect(await items('sea-lanes/items/sea-lane:1')).toMatchObject({ properties: { passage: 'babalmandab' } })
  })

  it('Shanghai has its point, its country and the sources of its description', async () => {
    // The last is an id that it had before.
    for (const path of ['ports/items/port:CNSHA', 'ports/items/port%3ACNSHA', 'ports/items/port:CNSHG']) {
      const { status, body } = await got(`/collections/${path}`)
      expect(status).toBe(200)
      expect(body()).toMatchObject({
        type: 'Feature',
        id: 'port:CNSHA',
        geometry: { type: 'Point', coordinates: [121.5833, 31.3667] },
        properties: {
          ...{ name: 'Shanghai', name_zh: '上海港', kind: 'SEAPORT', country: 'country:CHN', country_name: 'China' },
          source_title: expect.stringContaining('World Port Index'),
          licence: expect.stringContaining('public domain'),
          page: `${site}/entity/port:CNSHA`,
        },
      })
    }
  })

  it('the Trans-Siberian is drawn from Moscow to the Pacific', async () => {
    const { geometry, properties } = await items('railways/items/railway:TRANS_SIBERIAN')
    expect(geometry.type).toBe('MultiLineString')
    const longitudes = geometry.coordinates.flat().map(([longitude]: number[]) => longitude)
    expect(Math.min(...longitudes)).toBeCloseTo(37.6, 0)
    // It reaches its easternmost point at Khabarovsk and ends at Vladivostok.
    expect(Math.max(...longitudes)).toBeCloseTo(135.05, 1)
    expect(longitudes.some((longitude: number) => Math.abs(longitude - 131.9) < 0.3)).toBe(true)
    expect(geometry.coordinates.flat().length).toBeGreaterThan(10)
    expect(properties).toMatchObject({ opened_on: '1916-10-18', geometry_note: null })
  })

  it('every line is drawn or says why it is not', async () => {
    for (const id of ['railways', 'corridors']) {
      const { features } = await walked(`${id}/items?limit=1000`)
      expect(features.filter(({ geometry }) => geometry).length).toBeGreaterThan(features.length * 0.9)
      for (const { geometry, properties } of features)
        if (!geometry) expect(properties.geometry_note).toMatch(/^It can't be drawn: the position is known of \d+ of/)
    }
  })

  it("a box around Kazakhstan holds Horgos and Dostyk among its crossings, and none that isn't in it", async () => {
    const { features, matched } = await walked('border-crossings/items?bbox=46,40,88,56&limit=50')
    expect(idsOf({ features })).toEqual(expect.arrayContaining(['port:CNHRS', 'port:KZDOS']))
    for (const { geometry } of features) {
      expect(geometry.coordinates[0]).toBeGreaterThanOrEqual(46)
      expect(geometry.coordinates[0]).toBeLessThanOrEqual(88)
    }
    expect(matched).toBe(features.length)
    const withHeights = await walked('border-crossings/items?bbox=46,40,-10,88,56,9000&limit=1000')
    expect(idsOf(withHeights)).toEqual(idsOf({ features }))
  })

  it('a box across the 180th meridian holds Fiji, its outline, and what GraphQL finds there', async () => {
    const { ports } = await answer(
      graph,
      '{ ports(first: 100, where: { not: { portKind: [LAND_PORT] }, within: { south: -20, west: 176, north: -15, east: -178 } }) { nodes { id } } }',
    )
    expect(idsOf(await items('ports/items?bbox=176,-20,-178,-15'))).toEqual(ports.nodes.map(({ id }: Reply) => id))
    expect(ports.nodes.map(({ id }: Reply) => id)).toContain('port:FJSUV')
    expect(idsOf(await items('countries/items?bbox=176,-20,-178,-15'))).toEqual(['country:FJI'])
    expect(idsOf(await items('countries/items?bbox=179.9,64,-179.9,71'))).toEqual(['country:RUS'])
  })

  it('a box over lines finds those that reach into it, page by page, and leaves the count out', async () => {
    const whole = await walked('railways/items?limit=1000')
    const within = whole.features.filter(({ geometry }) =>
      touches({ west: 60, south: 50, east: 90, north: 60 }, geometry),
    )
    const { features, matched } = await walked('railways/items?bbox=60,50,90,60&limit=7')
    expect(idsOf({ features })).toEqual(idsOf({ features: within }))
    expect(idsOf({ features })).toContain('railway:TRANS_SIBERIAN')
    expect(matched).toBeUndefined()
  })

  it('a time leaves out what opened later, and keeps what has no date', async () => {
    const datesAt = async (datetime: string) =>
      (await walked(`railways/items?limit=1000&datetime=${datetime}`)).features.map(
        ({ properties }) => properties.opened_on,
      )
    const every = await datesAt('../..')
    const early = await datesAt('1900-01-01T00:00:00Z')
    expect(early.length).toBeLessThan(every.length)
    expect(early.filter((date) => date === null)).toHaveLength(every.filter((date) => date === null).length)
    expect(early.every((date) => date === null || date <= '1900-01-01')).toBe(true)
    for (const same of ['../1900-01-01', '/1900-01-01', '1850-01-01/1900-01-01'])
      expect(await datesAt(same)).toEqual(early)
    expect(await datesAt('1900-01-01/..')).toEqual(every)
    expect((await items('ports/items?limit=1&datetime=1900-01-01')).numberMatched).toBe(
      (await items('ports/items?limit=1')).numberMatched,
    )
  })

  it('properties filter: countries by id and code, kinds and states by their words', async () => {
    const kazakh = await items('border-crossings/items?country=KAZ&limit=1000')
    expect(kazakh.features.every(({ properties }: Reply) => properties.country === 'country:KAZ')).toBe(true)
    expect(idsOf(await items('border-crossings/items?country=country:KAZ&limit=1000'))).toEqual(idsOf(kazakh))
    const rivers = await items('ports/items?kind=river_port&limit=5')
    expect(rivers.features.map(({ properties }: Reply) => properties.kind)).toEqual(Array(5).fill('RIVER_PORT'))
    const planned = await items('railways/items?status=PLANNED,BUILDING&limit=5')
    for (const { properties } of planned.features) expect(['PLANNED', 'BUILDING']).toContain(properties.status)
    const landlocked = await items('countries/items?landlocked=true&limit=1000')
    expect(idsOf(landlocked)).toContain('country:KAZ')
    expect(idsOf(landlocked)).not.toContain('country:CHN')
  })

  it.each([
    ['ports/items?limit=0', 'limit', /from 1/],
    ['ports/items?limit=ten', 'limit', /whole number/],
    ['ports/items?bbox=1,2,3', 'bbox', /west,south,east,north/],
    ['ports/items?bbox=1,2,3,', 'bbox', /west,south,east,north/],
    ['ports/items?bbox=1,2,3,95', 'bbox', /-90 to 90/],
    ['ports/items?bbox=1,2,181,5', 'bbox', /-180 to 180/],
    ['ports/items?bbox=1,9,3,5', 'bbox', /north of 5/],
    ['ports/items?datetime=yesterday', 'datetime', /2020-01-01T00:00:00Z/],
    ['ports/items?datetime=2023-02-30', 'datetime', /give an instant/],
    ['ports/items?datetime=..', 'datetime', /give an instant/],
    ['ports/items?datetime=2020-01-01/2019-01-01', 'datetime', /earlier time first/],
    ['ports/items?kind=AIRPORT', 'kind', /SEAPORT/],
    ['ports/items?country=XQZ', 'country', /country:KAZ/],
    ['ports/items?country=', 'country', /leave it out/],
    ['ports/items?containers=perhaps', 'containers', /true or false/],
    ['ports/items?colour=red', 'colour', /limit, cursor, bbox/],
    ['ports/items?limit=1&limit=2', 'limit', /twice/],
    ['ports/items?cursor=nonsense', 'cursor', /next/],
    ['sea-lanes/items?cursor=nonsense', 'cursor', /next/],
    ['ports/items?f=gml', 'f', /json and html/],
    ['ports?limit=1', 'limit', /no parameter/],
    ['ports/items/port:CNSHG?limit=1', 'limit', /no parameter/],
  ])('%s is refused with the name of the parameter and the fix', async (path, parameter, fix) => {
    const { status, body } = await got(`/collections/${path}`)
    expect(status).toBe(400)
    expect(body().errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', parameter } })
    expect(body().errors[0].message).toMatch(fix)
  })

  it('more than the longest page is no mistake: the page is as long as it may be', async () => {
    expect((await items('ports/items?limit=100000')).numberReturned).toBe(1000)
    expect((await items('ports/items')).numberReturned).toBe(100)
  })

  it('what is not there is not found: a collection, a feature, one of another collection', async () => {
    for (const path of ['/collections/airports', '/collections/ports/items/port:NOWHERE', '/nothing'])
      expect((await got(path)).status).toBe(404)
    expect((await got('/collections/ports/items/port:CNHRS')).status).toBe(404)
    expect((await got('/collections/border-crossings/items/port:CNHRS')).status).toBe(200)
  })

  it('a client that has an answer is told so, each time', async () => {
    for (const path of [
      '',
      '/api',
      '/collections',
      '/collections/ports/items?limit=3',
      '/collections/ports/items/port:CNSHG',
    ]) {
      const etag = (await got(path)).headers.get('etag') ?? ''
      for (let time = 0; time < 4; time++) expect((await got(path, { 'if-none-match': etag })).status).toBe(304)
    }
  })
})

onEmbedded('features by OGC API', (graph) => {
  it('browsers get pages, programs JSON, and the address overrules', async () => {
    const site = await served(graph)
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
    for (const path of [
      '',
      '/conformance',
      '/collections',
      '/collections/ports',
      '/collections/ports/items',
      '/collections/ports/items/port:CNSHG',
    ]) {
      const page = await fetch(`${site}/ogc${path}`, { headers: browser })
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await page.text()).toMatch(/^<!doctype html>/)
      const json = await fetch(`${site}/ogc${path}?f=json`, { headers: browser })
      expect(json.headers.get('content-type')).toMatch(/json$/)
      expect((await fetch(`${site}/ogc${path}`)).headers.get('content-type')).toMatch(/json$/)
    }
  })

  it('a plugin that refuses refuses every address of this door, each time', async () => {
    const refuses = {
      onExecute() {
        throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN' } })
      },
    }
    const site = await served(graph, { plugins: [refuses] })
    const paths = ['', '/api', '/conformance', '/collections', '/collections/ports']
    for (const id of all) paths.push(`/collections/${id}/items`, `/collections/${id}/items/port:CNSHG`)
    for (const path of paths)
      for (let time = 0; time < 4; time++) {
        const response = await fetch(`${site}/ogc${path}`)
        expect(response.status).toBe(403)
        expect(await response.json()).toMatchObject({
          errors: [{ message: 'Sign in', extensions: { code: 'FORBIDDEN' } }],
        })
      }
  })

  it('links lead to the public address of the site', async () => {
    const site = await served(graph, { publicUrl: 'https://trade.example' })
    const { links, features } = JSON.parse(await (await fetch(`${site}/ogc/collections/ports/items?limit=1`)).text())
    for (const { href } of links) expect(href).toMatch(/^https:\/\/trade\.example\/ogc\//)
    expect(features[0].properties.page).toMatch(/^https:\/\/trade\.example\/entity\//)
  })
})

describe('geometries', () => {
  const box = { west: 0, south: 0, east: 10, north: 10 }

  it('a line that only passes through a box touches it, and one that passes by does not', () => {
    const through = (coordinates: number[][]) => touches(box, { type: 'MultiLineString', coordinates: [coordinates] })
    expect(
      through([
        [-5, 5],
        [15, 5],
      ]),
    ).toBe(true)
    expect(
      through([
        [-5, 8],
        [3, 15],
      ]),
    ).toBe(false)
    expect(
      through([
        [10, 10],
        [20, 20],
      ]),
    ).toBe(true)
    expect(touches(box, null)).toBe(false)
  })

  it('an area that holds the whole box touches it, and one with the box in its hole does not', () => {
    const square = (edge: number) => [
      [-edge, -edge],
      [edge, -edge],
      [edge, edge],
      [-edge, edge],
      [-edge, -edge],
    ]
    expect(touches(box, { type: 'MultiPolygon', coordinates: [[square(50)]] })).toBe(true)
    expect(touches(box, { type: 'MultiPolygon', coordinates: [[square(50), square(40)]] })).toBe(false)
  })

  it('a line across the 180th meridian is cut there', () => {
    expect(
      throughPoints([
        [170, 0],
        [-170, 10],
        [-160, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
        [-160, 10],
      ],
    ])
    expect(
      throughPoints([
        [180, 1],
        [-170, 1],
      ]),
    ).toEqual([
      [
        [-180, 1],
        [-170, 1],
      ],
    ])
    expect(lineBetween([0, 0], [1, 1]).type).toBe('LineString')
  })

  it('a line is drawn past a stop of unknown position and says so; with one known stop it is not drawn', () => {
    const [one, none, other] = [
      { id: 'a', position: [0, 0] },
      { id: 'b', position: null },
      { id: 'c', position: [2, 2] },
    ]
    expect(drawnLine([[one, none, other]])).toEqual({
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [2, 2],
          ],
        ],
      },
      note: 'Drawn without 1 of its 3 stops, whose position is not known',
    })
    expect(drawnLine([[one, none]])).toEqual({ geometry: null, note: expect.stringContaining('1 of its 2 stops') })
  })

  it('outlines are cut at the 180th meridian: no edge goes round the world', () => {
    for (const code of ['643', '242', '010', '398', '710']) {
      const outline = outlineOf(code)
      expect(outline).not.toBeNull()
      for (const ring of outline?.coordinates.flat() ?? []) {
        expect(ring.at(-1)).toEqual(ring[0])
        for (const [place, [longitude = 0]] of ring.entries()) {
          expect(Math.abs(longitude)).toBeLessThanOrEqual(180)
          // Along the pole itself a ring may.
          const before = ring[place - 1]
          if (before && before[1] !== -90) expect(Math.abs(longitude - (before[0] ?? 0))).toBeLessThanOrEqual(180)
        }
      }
    }
    expect(outlineOf('643')?.coordinates.length).toBeGreaterThan(5)
    expect(outlineOf('702')).toBeNull()
  })
})
