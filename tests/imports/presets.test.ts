import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { stringify } from 'yaml'
import { readers } from '../../cypher/engine/reader.ts'
import { judged } from '../../cypher/knowledge/ledger/imports/judged.ts'
import { parseMapping, presetMapping } from '../../src/imports/mapping/mapping.ts'
import { presetTexts } from '../../src/imports/mapping/presets.ts'
import { chinese } from '../../src/web/writing/import/words/chinese.ts'
import { english } from '../../src/web/writing/import/words/english.ts'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { fileOf, mapWhole, told } from './mapped-file.ts'

const year = (text: string) => ({ start: text, end: text })
const toKazakhstan = { reporter: 'country:CHN', partner: 'country:KAZ', unit: 'USD' }

/** What a row that is left out of the facts says of trade all the same. */
const tradeOf = (row: Parameters<typeof told>[0]) => (row && 'trade' in row ? row.trade : undefined)

describe('a preset', () => {
  it.each([...presetTexts().keys()])(
    '%s is a mapping, and the same once it has been written and read again',
    (name) => {
      const mapping = presetMapping(name)
      expect(mapping.source?.title).toBeTruthy()
      expect(parseMapping(stringify(mapping))).toEqual(mapping)
    },
  )

  it('is offered by the page of imports, each by a name in both languages', () => {
    for (const { presets } of [english, chinese])
      expect(Object.keys(presets).sort()).toEqual([...presetTexts().keys()].sort())
  })
})

onEachEngine('a file of UN Comtrade', (graph) => {
  const rows = async () => {
    const { preset, mapped, guesses } = await mapWhole(graph, fileOf('comtrade.csv'))
    expect({ preset, guesses }).toEqual({ preset: 'comtrade', guesses: [] })
    return new Map(mapped.map((row) => [row.row.number, row]))
  }

  it('has totals, which are neither reported nor estimated, and values of goods with their weight besides', async () => {
    const byLine = await rows()
    expect(told(byLine.get(2))).toEqual([
      { ...toKazakhstan, measure: 'EXPORT_VALUE', value: '24734567890.123', valuation: 'FOB', period: year('2023') },
    ])
    const goods = {
      reporter: 'country:CHN',
      partner: 'country:KAZ',
      commodity: 'commodity:0810.60',
      period: year('2023'),
    }
    expect(told(byLine.get(3))).toEqual([
      { ...goods, measure: 'EXPORT_VALUE', value: '7000.5', unit: 'USD', valuation: 'FOB', estimate: false },
      { ...goods, measure: 'EXPORT_VOLUME', value: '1.5', unit: 'tonnes', estimate: false },
    ])
    expect(byLine.get(3)).toMatchObject({
      trade: {
        ...{ measure: 'EXPORT_VALUE', flow: 'EXPORTS', reporter: 'country:CHN', partner: 'country:KAZ' },
        ...{
          commodity: 'commodity:0810.60',
          commodityCode: '081060',
          periodStart: '2023-01-01',
          periodEnd: '2023-12-31',
        },
        ...{ value: 7000.5, valueText: '7000.5', unit: 'USD', valuation: 'FOB', quantity: 1.5, quantityUnit: 'tonnes' },
        ...{ isEstimate: false, dataset: 'comtrade' },
      },
    })
  })

  it('has codes of its own for the United States, France, India and Switzerland', async () => {
    const byLine = await rows()
    expect(told(byLine.get(4))).toMatchObject([{ reporter: 'country:USA', partner: 'country:FRA' }])
    expect(told(byLine.get(5))).toMatchObject([{ reporter: 'country:IND', partner: 'country:CHE' }, {}])
  })

  it('has imports by their CIF value, or FOB where only that is reported; an estimated weight is none', async () => {
    const byLine = await rows()
    expect(told(byLine.get(4))).toMatchObject([{ measure: 'IMPORT_VALUE', value: '900.25', valuation: 'CIF' }])
    expect(told(byLine.get(5))).toMatchObject([
      { measure: 'IMPORT_VALUE', value: '500', valuation: 'FOB', estimate: true },
      { measure: 'IMPORT_QUANTITY', value: '0.01', unit: 'tonnes' },
    ])
  })

  it('has 490, which is no country, and 0, which is the world', async () => {
    const byLine = await rows()
    expect(told(byLine.get(6))).toMatch(
      /^skipped: "Other Asia, nes" of UN Comtrade is no country: it holds the trade of Taiwan/,
    )
    expect(told(byLine.get(7))).toEqual([
      {
        ...{ measure: 'EXPORT_VALUE', reporter: 'country:CHN', value: '3379254963000', unit: 'USD' },
        ...{ valuation: 'FOB', period: year('2023') },
      },
    ])
  })

  it('takes 490 as a country where the mapping says so', async () => {
    const mapping = parseMapping(
      'mapping: 1\npreset: comtrade\nfields: { partner: { column: partnerCode, match: COUNTRY, none: ["0"], values: { 490: country:TWN } } }',
    )
    const { mapped } = await mapWhole(graph, fileOf('comtrade.csv'), mapping)
    expect(told(mapped[4])).toMatchObject([{ partner: 'country:TWN' }, { partner: 'country:TWN' }])
    expect(told(mapped[0])).toMatchObject([{ partner: 'country:KAZ' }])
  })

  it('has parts beside their totals, which would be counted twice', async () => {
    const byLine = await rows()
    expect([8, 9, 10].map((line) => told(byLine.get(line)))).toEqual([
      'skipped: a part by second partner of a total that the file can have too',
      'skipped: a part by customs procedure of a total that the file can have too',
      'skipped: a part by mode of transport of a total that the file can have too',
    ])
  })

  it('has re-exports and re-imports, and a country that trades with itself', async () => {
    const byLine = await rows()
    expect([11, 12, 13].map((line) => told(byLine.get(line)))).toEqual([
      'skipped: re-exports are a part of exports',
      'skipped: re-imports are a part of imports',
      'skipped: the partner is the reporter itself: goods that come back to where they were made',
    ])
    expect([11, 12, 13].map((line) => tradeOf(byLine.get(line)))).toMatchObject([
      {
        flow: 'RE_EXPORTS',
        measure: 'EXPORT_VALUE',
        ...{ reporter: 'country:CHN', partner: 'country:KAZ', value: 77 },
      },
      undefined,
      undefined,
    ])
  })

  it('may have lost the zeros of its codes, which is told, or have codes of another classification', async () => {
    const byLine = await rows()
    expect(told(byLine.get(14))).toMatch(/^unresolved: commodity: 81060 has 5 digits, .* it has lost its leading zero/)
    expect(byLine.get(14)).toMatchObject({
      unresolved: { text: '81060', trade: { commodity: null, commodityCode: '81060', value: 77 } },
    })
    expect(told(byLine.get(15))).toMatch(/^skipped: codes of SITC, BEC or services/)
  })

  it('has months, values that nobody knows, and rows that are cut', async () => {
    const byLine = await rows()
    expect(told(byLine.get(16))).toMatchObject([{ value: '42', period: year('2023-07') }])
    expect(told(byLine.get(17))).toBe("skipped: value is unknown, which isn't zero")
    expect(told(byLine.get(18))).toMatch(/^wrong: row: Line 18 has 22 cells, but the header has 31 columns/)
  })
})

onEachEngine('a well-known file', (graph) => {
  const all = async (name: string) => {
    const { preset, mapped } = await mapWhole(graph, fileOf(name))
    return { preset, rows: mapped.map(told) }
  }

  it('of classic Comtrade has flows and parts by numbers, and flags of estimated weights', async () => {
    const { preset, rows } = await all('comtrade-classic.csv')
    const exports = { measure: 'EXPORT_VALUE', reporter: 'country:AUS', partner: 'country:CHN', unit: 'USD' }
    expect(preset).toBe('comtrade-classic')
    expect(rows).toEqual([
      [
        {
          measure: 'IMPORT_VALUE',
          reporter: 'country:AUS',
          commodity: 'commodity:01',
          value: '91128858',
          unit: 'USD',
          period: year('2016'),
        },
      ],
      [
        { ...exports, commodity: 'commodity:01', value: '1398835890', period: year('2016') },
        {
          ...exports,
          commodity: 'commodity:01',
          measure: 'EXPORT_VOLUME',
          value: '3',
          unit: 'tonnes',
          period: year('2016'),
        },
      ],
      [{ ...exports, commodity: 'commodity:02', value: '5', period: year('2016') }],
      'skipped: re-imports are a part of imports',
      'skipped: codes of SITC or BEC, which are none of the Harmonized System',
    ])
  })

  it('of BACI has thousands of dollars, FOB, and codes of six digits; it is the report of neither country', async () => {
    const { preset, rows } = await all('baci.csv')
    const note = 'Reconciled by CEPII from the reports of both countries: the report of neither'
    const trade = { commodity: 'commodity:0810.60', note, period: year('2022') }
    expect(preset).toBe('baci')
    expect(rows).toEqual([
      [
        { ...trade, ...toKazakhstan, measure: 'EXPORT_VALUE', value: '12345', valuation: 'FOB' },
        { ...trade, ...toKazakhstan, measure: 'EXPORT_VOLUME', value: '0.789', unit: 'tonnes' },
      ],
      [
        {
          ...trade,
          measure: 'EXPORT_VALUE',
          reporter: 'country:USA',
          partner: 'country:CHE',
          value: '1',
          unit: 'USD',
          valuation: 'FOB',
        },
      ],
      expect.stringMatching(/^skipped: "Other Asia, nes"/),
    ])
  })

  it('of UN/LOCODE has places by their functions, and says little of what is known better', async () => {
    const { preset, rows } = await all('unlocode.csv')
    expect(preset).toBe('unlocode')
    expect(rows).toEqual([
      expect.stringMatching(/^skipped: no place: the heading of a country/),
      [
        {
          ...{ kind: 'PORT', id: 'port:ADALV', name: 'Andorra la Vella', codes: ['ADALV'], country: 'country:AND' },
          properties: {
            unlocode: 'ADALV',
            portKind: 'INLAND_PORT',
            modes: ['ROAD'],
            latitude: 42.5,
            longitude: 1.516667,
          },
        },
      ],
      'skipped: an entry that is to be removed',
      expect.stringMatching(/^skipped: no place/),
      [{ kind: 'PORT', id: 'port:CNSHA', codes: ['CNSHA'], aliases: ['Shanghai Pu Dong Gang'] }],
      [
        {
          ...{ kind: 'PORT', id: 'port:AEQQ8', name: 'São Novo', aliases: ['Sao Novo'], codes: ['AEQQ8'] },
          country: 'country:ARE',
          properties: {
            ...{ unlocode: 'AEQQ8', portKind: 'WATER_PORT', modes: ['WATER', 'RAIL', 'ROAD'] },
            ...{ latitude: -25.116667, longitude: -55.333333 },
          },
        },
      ],
      'wrong: properties.latitude: "9999N 05520W" is no position such as 4230N 00131E',
      'skipped: an entry that is to be removed or was rejected',
    ])
  })

  it('of the World Port Index has ports by their codes, or new ones', async () => {
    const { preset, rows } = await all('world-port-index.csv')
    expect(preset).toBe('world-port-index')
    expect(rows).toEqual([
      [{ kind: 'PORT', id: 'port:CNSHA', codes: ['CNSHA'], aliases: ['Shanghai Harbor'] }],
      [
        {
          ...{ kind: 'PORT', name: 'Port Newly', aliases: ['Old Newly', 'Newly Town'], country: 'country:KAZ' },
          properties: { portKind: 'SEAPORT', portSize: 'VERY_SMALL', latitude: 43.6, longitude: 51.2 },
        },
      ],
      'unresolved: country: No country is called "Atlantis"',
    ])
  })

  it('of OpenStreetMap has stations; rails and signals are left out, and a country is asked for', async () => {
    const { preset, rows } = await all('osm-rail.geojson')
    expect(preset).toBe('osm-rail')
    expect(rows).toEqual([
      [
        {
          ...{ kind: 'PLACE', name: 'Dostyk Testing', nameZh: '多斯特克', aliases: ['Достык'], country: 'country:KAZ' },
          properties: { latitude: 45.253, longitude: 82.479 },
        },
      ],
      expect.stringMatching(
        /^wrong: country: A new place lies in a country, and the row names none: write `country: \{ is:/,
      ),
      expect.stringMatching(/^skipped: rails: a piece of a line/),
      'skipped: neither a station, a halt nor a yard',
      'skipped: a stop of city trains',
    ])
    const inKazakhstan = parseMapping('mapping: 1\npreset: osm-rail\nfields: { country: { is: country:KAZ } }')
    const { mapped } = await mapWhole(graph, fileOf('osm-rail.geojson'), inKazakhstan)
    expect(told(mapped[1])).toMatchObject([{ name: "Nobody's Halt", country: 'country:KAZ' }])
  })

  it('of the WTO has millions of dollars, by year or month, and indicators that no measure holds', async () => {
    const { preset, rows } = await all('wto.csv')
    expect(preset).toBe('wto')
    expect(rows).toEqual([
      [
        {
          measure: 'EXPORT_VALUE',
          reporter: 'country:CHN',
          value: '3593601500000',
          unit: 'USD',
          estimate: true,
          period: year('2022'),
        },
      ],
      [{ measure: 'IMPORT_VALUE', reporter: 'country:KAZ', value: '4200000000', unit: 'USD', period: year('2022-07') }],
      "skipped: a group of goods of the WTO's own",
      'skipped: an indicator that no measure here holds',
    ])
  })

  it('of the World Bank has a fact for each year of a row; an empty year is none, and no zero', async () => {
    const { preset, rows } = await all('world-bank.csv')
    const exports = {
      measure: 'EXPORT_VALUE',
      reporter: 'country:KAZ',
      unit: 'USD',
      note: 'Merchandise exports (current US$)',
    }
    expect(preset).toBe('world-bank')
    expect(rows).toEqual([
      [
        { ...exports, value: '60321000000', period: year('2021') },
        { ...exports, value: '84394000000', period: year('2022') },
      ],
      'skipped: a sum of several countries',
      'skipped: an indicator that no measure here holds',
      "skipped: value is unknown, which isn't zero",
    ])
  })

  it('of the table of observations is in the graph already, but for what is derived', async () => {
    const address = await served(graph)
    const folder = mkdtempSync(join(tmpdir(), 'entrepot-table-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'observations.csv')
    writeFileSync(path, await (await fetch(`${address}/table/observations.csv?first=400`)).text())
    const { preset, mapped } = await mapWhole(graph, path)
    expect(preset).toBe('entrepot-observations')
    const facts = mapped.flatMap((row) => ('facts' in row ? row.facts : []))
    const others = mapped.filter((row) => !('facts' in row)).map(told)
    expect(facts.length).toBeGreaterThan(300)
    expect(new Set(others)).toEqual(
      new Set(['skipped: derived from other facts, of which it would be worked out again']),
    )
    const verdicts = await judged(readers(graph)(), facts)
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['SAME']))
  })

  it('of SDMX is read with its own codes', async () => {
    expect(await all('sdmx-entrepot.csv')).toEqual({
      preset: 'sdmx-entrepot',
      rows: [
        [
          {
            ...{
              measure: 'EXPORT_VALUE',
              kind: 'LEVEL',
              flow: 'EXPORTS',
              reporter: 'country:KAZ',
              partner: 'country:CHN',
            },
            ...{ commodity: 'commodity:0810.60', value: '65.150', unit: 'USD', comparator: 'MORE_THAN' },
            period: { ...year('2023'), label: '2023' },
          },
        ],
        [
          {
            ...{ measure: 'PERSON_CROSSINGS', kind: 'LEVEL', reporter: 'organization:ASEAN', value: '1000' },
            ...{ unit: 'persons/day', comparator: 'EQUAL', transportMode: 'RAIL', note: 'a note' },
            period: { start: '2024-01-01', end: '2024-07-31' },
          },
        ],
        'skipped: derived from other facts, of which it would be worked out again',
      ],
    })
    expect(await all('sdmx-imts.csv')).toEqual({
      preset: 'sdmx-imts',
      rows: [
        [
          {
            ...{
              measure: 'IMPORT_VALUE',
              reporter: 'country:KAZ',
              partner: 'country:CHN',
              value: '12500000',
              unit: 'USD',
            },
            ...{ valuation: 'CIF', estimate: true, period: year('2023-07') },
          },
        ],
        [
          {
            measure: 'EXPORT_VALUE',
            reporter: 'country:KAZ',
            value: '99',
            unit: 'USD',
            valuation: 'FOB',
            estimate: false,
            period: year('2023'),
          },
        ],
        'skipped: neither exports nor imports',
        'skipped: a missing value',
      ],
    })
  })
})
