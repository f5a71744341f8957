import { parse } from 'csv-parse/sync'
import { GraphQLError } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { codeOf, wordOf } from '../../cypher/knowledge/sdmx/code.ts'
import { daysOf, timePeriod } from '../../cypher/knowledge/sdmx/time.ts'
import { answer } from '../asking.ts'
import { lacksPython, python, runOnce, runPython } from '../clients/run.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from './serving.ts'

type Row = Readonly<Record<string, string>>

const data = '/sdmx/3.0/data/dataflow/ENTREPOT/OBSERVATIONS/1.0.0'

interface Observed {
  readonly id: string
  readonly value: string
  readonly comparator: string
  readonly unit: string
  readonly reporter: { readonly id: string }
  readonly period: { readonly start: string | null; readonly end: string | null } | null
}

/** All observations, page by page. */
async function observations(graph: Graph): Promise<readonly Observed[]> {
  const all: Observed[] = []
  let after: string | null = null
  do {
    const { observations: page } = await answer(
      graph,
      'query ($after: String) { observations(first: 100, after: $after) { nodes { id value comparator unit reporter { id } period { start end } } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    all.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  return all
}

/** Reads structure and data as its users do, checks the data against the structure, and prints what it read. */
const byPysdmx = `
import json, sys
from decimal import Decimal
from pysdmx.api.qb.data import DataContext, DataFormat, DataQuery
from pysdmx.api.qb.service import RestService
from pysdmx.api.qb.structure import StructureFormat, StructureQuery, StructureReference, StructureType
from pysdmx.api.qb.util import ApiVersion
from pysdmx.io import read_sdmx

service = RestService(
    sys.argv[1], ApiVersion.V2_0_0, data_format=DataFormat.SDMX_CSV_2_0_0, structure_format=StructureFormat.SDMX_JSON_2_0_0
)
query = StructureQuery(StructureType.DATAFLOW, "ENTREPOT", "OBSERVATIONS", "1.0.0", references=StructureReference.DESCENDANTS)
message = read_sdmx(service.structure(query).decode())
structure = message.get_data_structure_definitions()[0]
components = structure.components
rows = read_sdmx(service.data(DataQuery(DataContext.DATAFLOW, "ENTREPOT", "OBSERVATIONS", "1.0.0")).decode()).data[0].data
coded = {c.id: {code.id for code in c.local_codes.codes} for c in components if c.local_codes}
dimensions = [c.id for c in components.dimensions]
print(json.dumps({
    "dataflow": message.get_dataflows()[0].name,
    "components": [c.id for c in components],
    "coded": sorted(coded),
    "unknown": sorted({f"{name} {code}" for name, codes in coded.items() for code in rows[name] if code and code not in codes}),
    "missing": [c.id for c in components if c.required and (rows[c.id] == "").any()],
    "twice": int(rows.duplicated(dimensions).sum()),
    "values": {row.ENTREPOT_ID: format(Decimal(row.OBS_VALUE), "f") for row in rows.itertuples()},
}))
`

onEachEngine('observations as SDMX', (graph) => {
  let site = ''
  beforeAll(async () => {
    site = await served(graph)
  })

  const got = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(site + path, { headers })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const rowsAt = async (path: string): Promise<readonly Row[]> => parse((await got(path)).text, { columns: true })

  it('every observation that has a first and a last day is there with its exact value, and the others are counted', async () => {
    const all = await observations(graph)
    const dated = all.filter(({ period }) => period?.start && period.end)
    const { text, headers } = await got(`${data}/*`)
    const rows: Row[] = parse(text, { columns: true })
    expect(
      new Map(rows.map((row) => [row.ENTREPOT_ID, [row.OBS_VALUE, row.COMPARATOR, wordOf(row.UNIT_MEASURE ?? '')]])),
    ).toEqual(new Map(dated.map(({ id, value, comparator, unit }) => [id, [value, comparator, unit]])))
    expect(rows.length).toBe(dated.length)
    expect(Number(headers.get('x-left-out'))).toBe(all.length - dated.length)
    expect(all.length - dated.length).toBeGreaterThan(4)
  })

  it('only a number that is meant as it stands has the status A', async () => {
    const rows = await rowsAt(`${data}/*`)
    expect(rows.filter((row) => row.OBS_STATUS === 'A').length).toBeGreaterThan(30)
    for (const row of rows.filter((one) => one.OBS_STATUS === 'A')) {
      expect([row.COMPARATOR, row.BASIS === 'DERIVED', row.KIND === 'TARGET'], row.CLAIM).toEqual([
        'EQUAL',
        false,
        false,
      ])
    }
    const [over] = await rowsAt(`${data}/*?c[CLAIM]=F148`)
    expect(over).toMatchObject({
      OBS_VALUE: '240000000000',
      COMPARATOR: 'MORE_THAN',
      OBS_STATUS: 'E',
      SOURCE: 'S4',
      PARAGRAPH: '2',
    })
    expect(over?.PERMALINK).toBe(`${site}/claim/F148`)
  })

  it('a key and conditions on dimensions and time choose, as GraphQL does', async () => {
    const { observations: some } = await answer(
      graph,
      '{ observations(first: 100, where: { reporter: ["country:KAZ", "country:UZB"], measure: [EXPORT_VALUE], kind: [LEVEL], hasPartner: false, hasCommodity: false, from: "2023", to: "2024" }) { nodes { id } } }',
    )
    const ids = some.nodes.map(({ id }: { id: string }) => id).sort()
    expect(ids.length).toBeGreaterThan(3)
    for (const path of [
      'A.KAZ._Z.EXPORT_VALUE.LEVEL,A.UZB._Z.EXPORT_VALUE.LEVEL?c[TIME_PERIOD]=ge:2023%2Ble:2024',
      '*?c[REPORTER]=KAZ,UZB&c[PARTNER]=_Z&c[MEASURE]=EXPORT_VALUE&c[KIND]=LEVEL&c[COMMODITY]=_Z&c[TIME_PERIOD]=2023,2024',
      '*.*._Z.EXPORT_VALUE.LEVEL?c[REPORTER]=KAZ,UZB&c[TIME_PERIOD]=gt:2022-Q4+lt:2025',
    ]) {
      const rows = await rowsAt(`${data}/${path}`)
      expect(rows.map((row) => row.ENTREPOT_ID).sort(), path).toEqual(ids)
    }
  })

  it('goods are codes of the Harmonized System, and spans of time are ranges', async () => {
    const durian = await rowsAt(`${data}/*?c[COMMODITY]=HS081060`)
    expect(durian.length).toBeGreaterThan(1)
    const spans = await rowsAt(`${data}/_O.CHN?c[SOURCE]=S1`)
    expect(spans.map((row) => row.TIME_PERIOD)).toContain('2024-01-01/P7M')
    expect((await rowsAt(`${data}/*?c[TIME_PERIOD]=2024-01-01/P7M`)).length).toBeGreaterThan(0)
  })

  it.skipIf(lacksPython)('pysdmx reads the structure and the data, and every code is in its codelist', async () => {
    const read = JSON.parse(await runPython(byPysdmx, `${site}/sdmx/3.0`))
    expect(read.dataflow).toBe('Observations with their sources')
    expect(read.components.slice(0, 12)).toEqual([
      'FREQ',
      'REPORTER',
      'PARTNER',
      'MEASURE',
      'KIND',
      'FLOW',
      'COMMODITY',
      'UNIT_MEASURE',
      'SOURCE',
      'CLAIM',
      'TIME_PERIOD',
      'OBS_VALUE',
    ])
    expect(read.coded).toEqual([
      'BASIS',
      'CLAIM_TYPE',
      'COMMODITY',
      'COMPARATOR',
      'FLOW',
      'FREQ',
      'KIND',
      'MEASURE',
      'OBS_STATUS',
      'PARTNER',
      'REPORTER',
      'SOURCE',
      'UNIT_MEASURE',
    ])
    expect([read.unknown, read.missing, read.twice]).toEqual([[], [], 0])
    const dated = (await observations(graph)).filter(({ period }) => period?.start && period.end)
    expect(Object.keys(read.values).length).toBe(dated.length)
    for (const { id, value } of dated) expect(Number(read.values[id]), id).toBe(Number(value))
  })

  it('availability has the values that the data have, dimension by dimension, and from when to when', async () => {
    const at = '/sdmx/3.0/availability/dataflow/ENTREPOT/OBSERVATIONS/1.0.0'
    for (const query of ['/*', '/*?c[REPORTER]=CHN&c[MEASURE]=EXPORT_VALUE', '/A.KAZ,A.UZB']) {
      const rows = await rowsAt(`${data}${query}`)
      const [constraint] = JSON.parse((await got(at + query)).text).data.dataConstraints
      expect(constraint.annotations[0]).toEqual({
        ...{ id: 'obs_count', type: 'sdmx_metrics', title: String(rows.length) },
      })
      const { keyValues } = constraint.cubeRegions[0]
      for (const { id, values, timeRange } of keyValues)
        if (values) expect([id, values]).toEqual([id, [...new Set(rows.map((row) => row[id]))].sort()])
        else expect([id, timeRange.startPeriod.period <= timeRange.endPeriod.period]).toEqual(['TIME_PERIOD', true])
      expect(keyValues.map(({ id }: { id: string }) => id)).not.toContain('CLAIM')
    }
    const reporters = JSON.parse((await got(`${at}/*/REPORTER?c[MEASURE]=FDI_STOCK`)).text)
    expect(reporters.data.dataConstraints[0].cubeRegions[0].keyValues.map(({ id }: { id: string }) => id)).toEqual([
      'REPORTER',
    ])
  })

  it.skipIf(lacksPython)(
    'availability passes the schemas of SDMX',
    async () => {
      const { text } = await got('/sdmx/3.0/availability/dataflow/ENTREPOT/OBSERVATIONS/1.0.0/*')
      const valid = `import sys
from pysdmx.io.json.sdmxjson2.reader.doc_validation import validate_sdmx_json
validate_sdmx_json(sys.stdin.read())
print("valid")`
      expect(await runOnce(python, ['-c', valid], text)).toBe('valid\n')
    },
    300_000,
  )

  it('availability of nothing is not found, and a dimension that is none is named', async () => {
    const at = '/sdmx/3.0/availability/dataflow/ENTREPOT/OBSERVATIONS/1.0.0'
    expect((await got(`${at}/*?c[REPORTER]=NOWHERE`)).status).toBe(404)
    const { status, text } = await got(`${at}/*/COLOUR`)
    expect([status, text.includes('REPORTER')]).toEqual([400, true])
    expect((await got(`${at}/*?mode=available`)).status).toBe(501)
  })

  it.skipIf(lacksPython)(
    'SDMX-JSON passes the schemas of SDMX, and says the same as SDMX-CSV',
    async () => {
      const structure = (await got('/sdmx/3.0/structure/*/ENTREPOT/*/*')).text
      const text = (await got(`${data}/*`, { accept: 'application/vnd.sdmx.data+json;version=2.0.0' })).text
      const valid = `import json, sys
from pysdmx.io.json.sdmxjson2.reader.doc_validation import validate_sdmx_json
for message in json.load(sys.stdin): validate_sdmx_json(message)
print("valid")`
      // All but the address and the time of the message.
      const contents = [
        valid,
        ...[structure, text].map((one) => one.replaceAll(site, '').replace(/"prepared":"[^"]*"/, '')),
      ]
      expect(await runOnce(python, ['-c', valid], JSON.stringify([structure, text]), contents)).toBe('valid\n')
      const message = JSON.parse(text)
      const [{ dimensions, attributes, annotations }] = message.data.structures
      const of = (component: { values?: { id?: string; value?: string }[] }, place: unknown) => {
        const value = typeof place === 'number' ? component.values?.[place] : undefined
        return value ? (value.id ?? value.value) : (place ?? '')
      }
      const rows = Object.entries(message.data.dataSets[0].observations as Record<string, unknown[]>).map(
        ([key, [value, ...rest]]) =>
          Object.fromEntries([
            ...key
              .split(':')
              .map((place, index) => [
                dimensions.observation[index].id,
                of(dimensions.observation[index], Number(place)),
              ]),
            ['OBS_VALUE', value],
            ...rest.map((place, index) => [attributes.observation[index].id, of(attributes.observation[index], place)]),
          ]),
      )
      const ofCsv = (await rowsAt(`${data}/*`)).map(({ STRUCTURE, STRUCTURE_ID, ACTION, ...row }) => row)
      expect(rows).toEqual(ofCsv)
      expect(Number(annotations[0].value)).toBeGreaterThan(4)
    },
    300_000,
  )
})

onEmbedded('SDMX over HTTP', (graph) => {
  let site = ''
  beforeAll(async () => {
    site = await served(graph)
  })

  it('a format is chosen by its media type or by its name', async () => {
    const typeOf = async (query: string, accept: string) =>
      (await fetch(`${site}${data}/*?c[CLAIM]=F148${query}`, { headers: { accept } })).headers.get('content-type')
    const csv = 'application/vnd.sdmx.data+csv;version=2.0.0'
    const json = 'application/vnd.sdmx.data+json;version=2.0.0'
    expect(await typeOf('', '*/*')).toBe(csv)
    expect(await typeOf('', 'text/csv')).toBe(csv)
    expect(await typeOf('', json)).toBe(json)
    expect(await typeOf('', 'application/json')).toBe(json)
    expect(await typeOf('&format=json', csv)).toBe(json)
    const structure = await fetch(`${site}/sdmx/3.0/structure/dataflow`)
    expect(structure.headers.get('content-type')).toBe('application/vnd.sdmx.structure+json;version=2.0.0')
  })

  it.each([
    [`${data}/A.XXX`, 404, 100],
    [`${data}/*?c[PARTNER]=nowhere`, 404, 100],
    [`${data}/*?c[MEASURE]=NONE_SUCH`, 404, 100],
    ['/sdmx/3.0/data/dataflow/ENTREPOT/OTHERS/1.0.0/*', 404, 100],
    ['/sdmx/3.0/structure/codelist/ENTREPOT/CL_NONE', 404, 100],
    ['/sdmx/3.0/structure/hierarchy', 404, 100],
    ['/sdmx', 404, 100],
    [`${data}/A.B.C.D.E.F.G.H.I.J.K`, 400, 140],
    [`${data}/*?c[COUNTRY]=KAZ`, 400, 140],
    [`${data}/*?c[TIME_PERIOD]=ge:soon`, 400, 140],
    [`${data}/*?country=KAZ`, 400, 140],
    [`${data}/*?format=xml`, 400, 140],
    [`${data}/%E0%A4%A`, 400, 140],
    [`${data}/*?c[OBS_VALUE]=gt:5`, 501, 501],
    [`${data}/*?c[REPORTER]=ne:KAZ`, 501, 501],
    [`${data}/*?firstNObservations=1`, 501, 501],
    ['/sdmx/3.0/schema/dataflow/ENTREPOT/OBSERVATIONS/1.0.0', 501, 501],
  ])('%s is answered with %i and the error %i of SDMX', async (path, status, code) => {
    const response = await fetch(site + path)
    expect(response.status).toBe(status)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const { errors } = (await response.json()) as { errors: { code: number; title: string }[] }
    expect(errors[0]?.code).toBe(code)
    expect(errors[0]?.title).toBeTruthy()
  })

  it('a media type that is not there is refused, and so is a POST', async () => {
    const accept = 'application/vnd.sdmx.data+xml;version=3.0.0'
    expect((await fetch(`${site}${data}/*`, { headers: { accept } })).status).toBe(406)
    expect((await fetch(`${site}${data}/*`, { method: 'POST' })).status).toBe(405)
  })

  it.each([`${data}/*?c[REPORTER]=KAZ`, '/sdmx/3.0/structure/codelist/ENTREPOT/CL_UNIT'])(
    '%s is open to other origins, has a header by HEAD, and is not sent again while it is the same',
    async (path) => {
      const { headers } = await fetch(site + path)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      const head = await fetch(site + path, { method: 'HEAD' })
      expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', headers.get('etag')])
      const again = await fetch(site + path, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect((await fetch(`${site}${data}/*?c[REPORTER]=UZB`)).headers.get('etag')).not.toBe(headers.get('etag'))
    },
  )

  it('a structure comes with those that it refers to if they are asked for', async () => {
    const kinds = async (query: string) => {
      const message = (await (
        await fetch(`${site}/sdmx/3.0/structure/dataflow/ENTREPOT/OBSERVATIONS/~${query}`)
      ).json()) as {
        data: object
      }
      return Object.keys(message.data)
    }
    expect(await kinds('')).toEqual(['dataflows'])
    expect(await kinds('?references=children')).toEqual(['dataflows', 'dataStructures'])
    expect(await kinds('?references=descendants')).toEqual([
      'dataflows',
      'dataStructures',
      'conceptSchemes',
      'codelists',
    ])
    const areas = JSON.stringify(await (await fetch(`${site}/sdmx/3.0/structure/codelist/ENTREPOT/CL_AREA`)).json())
    expect(areas).toContain('{"id":"KAZ","name":"Kazakhstan","names":{"en":"Kazakhstan","zh":"哈萨克斯坦"}}')
    expect(areas).toContain('"id":"organization@ASEAN"')
  })

  it('a plugin that refuses refuses structures and data', async () => {
    const refuses = {
      onExecute() {
        throw new GraphQLError('Not for you', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } })
      },
    }
    const guarded = await served(graph, { plugins: [refuses] })
    for (const path of [
      `${data}/*`,
      '/sdmx/3.0/structure/datastructure',
      '/sdmx/3.0/structure/codelist/ENTREPOT/CL_FREQ',
    ]) {
      const response = await fetch(guarded + path)
      expect(response.status, path).toBe(401)
      expect(((await response.json()) as { errors: { code: number }[] }).errors[0]?.code).toBe(110)
    }
  })
})

describe('time periods of SDMX', () => {
  it.each([
    ['2023', '2023', '2023', 'A'],
    ['2023-01-01', '2023-12-31', '2023', 'A'],
    ['2023-07', '2023-12', '2023-S2', 'S'],
    ['2023-04-01', '2023-06-30', '2023-Q2', 'Q'],
    ['2024-02-01', '2024-02-29', '2024-02', 'M'],
    ['2023-05-17', '2023-05-17', '2023-05-17', 'D'],
    ['2024-01-01', '2024-07-31', '2024-01-01/P7M', '_O'],
    ['2013', '2023', '2013-01-01/P11Y', '_O'],
    ['2023-05-02', '2023-05-18', '2023-05-02/P17D', '_O'],
    ['2023-02', '2023-04', '2023-02-01/P3M', '_O'],
  ])('from %s to %s is %s, every %s', (start, end, text, frequency) => {
    const found = timePeriod(start, end)
    expect(found).toMatchObject({ text, frequency })
    expect(daysOf(text)).toEqual({ first: found?.first, last: found?.last })
  })

  it('a period that is open at an end is none', () => {
    expect([timePeriod('2023', null), timePeriod(null, '2023-03-31'), timePeriod(null, null)]).toEqual([
      null,
      null,
      null,
    ])
  })

  it.each(['soon', '2023-13', '2023-Q5', '2023-S3', '2023-02-30', '2023-Q0', '2023-1'])(
    '%s is no time period',
    (text) => {
      expect(daysOf(text)).toBeNull()
    },
  )
})

it.each(['persons/day', 'consecutive years', 'organization:ASEAN', 'a@b$c', '吨', "x'(y)*~.!"])(
  'the code of %s has only characters of SDMX, and leads back to it',
  (word) => {
    expect(codeOf(word)).toMatch(/^[A-Za-z0-9_@$-]+$/)
    expect(wordOf(codeOf(word))).toBe(word)
  },
)
