import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { csvwMapping } from '../../../src/imports/mapping/csvw.ts'
import { BadMapping, parseMapping } from '../../../src/imports/mapping/mapping.ts'
import { recognised } from '../../../src/imports/mapping/recognised.ts'

const head = 'mapping: 1\nfact: OBSERVATION\n'
const fields = {
  measure: 'measure: { is: EXPORT_VALUE }',
  reporter: 'reporter: { column: r, match: COUNTRY }',
  value: 'value: { column: v, times: 1000, none: [08] }',
  unit: 'unit: { is: USD }',
}
const written = (more: Readonly<Record<string, string>> = {}, besides = '') =>
  `${head}${besides}fields:\n${Object.values({ ...fields, ...more })
    .map((field) => `  ${field}\n`)
    .join('')}`

function refusal(yaml: string): string {
  try {
    parseMapping(yaml)
    return 'taken'
  } catch (error) {
    if (!(error instanceof BadMapping)) throw error
    return `${error.name}: ${error.message}`
  }
}

describe('a mapping file', () => {
  it('is read with its numbers as they are written', () => {
    expect(parseMapping(written())).toMatchObject({
      fact: 'OBSERVATION',
      fields: { value: { column: ['v'], times: '1000', none: ['08'] } },
    })
  })

  it.each([
    [
      'another version',
      'mapping: 2\nfact: OBSERVATION\nfields: {}',
      '`mapping` should be 1, the version of mapping files',
    ],
    ['no kind of fact', 'mapping: 1\nfields: {}', '`fact` is missing: write one of OBSERVATION, STATEMENT, ENTITY'],
    ['a slip of the pen', written({ unit: 'unit: { iz: USD }' }), '`fields.unit.iz` is no part of a mapping'],
    ['a part that it lacks', written({}, 'sauce: x\n'), '`sauce` is no part of a mapping'],
    ['an unknown field', written({ unit: 'units: { is: USD }' }), '`fields.units` is no field of OBSERVATION: measure'],
    ['a missing field', written({ unit: '' }), '`fields.unit` is missing: every observation has one'],
    ['a field of nothing', written({ unit: 'unit: { times: 2 }' }), '`fields.unit` is made of nothing'],
    [
      'a measure that there isn’t',
      written({ measure: 'measure: { is: SALES }' }),
      '`fields.measure` can\'t be "SALES": TRADE_VALUE',
    ],
    [
      'a value that there isn’t',
      written({ measure: 'measure: { column: f, values: { X: SALES } }' }),
      '`fields.measure` can\'t be "SALES"',
    ],
    [
      'an entity of no kind',
      written({ reporter: 'reporter: { column: r }' }),
      '`fields.reporter` names an entity: say of which kind by `match`',
    ],
    [
      'a kind that there isn’t',
      written({ reporter: 'reporter: { column: r, match: PLANET }' }),
      '`fields.reporter.match` should be one of COUNTRY',
    ],
    [
      'a factor that is none',
      written({ value: 'value: { column: v, times: ten }' }),
      '`fields.value.times` should be a number such as 1000 or 0.001',
    ],
    [
      'a preset that there isn’t',
      'mapping: 1\npreset: eurostat',
      '`preset`: there is none called "eurostat": baci, comtrade',
    ],
    ['a rule without its reason', written({}, 'skip: [ { column: a, is: [b] } ]\n'), '`skip.0.because`'],
    ['no YAML', 'mapping: [', 'The mapping is no YAML'],
    ['a list', '- 1', '`mapping` is missing'],
    [
      'years without a column',
      written({}, 'years: IN_COLUMNS\n'),
      '`years` is IN_COLUMNS, but no field is made of the column `@value`',
    ],
  ])('with %s is refused, and the path is named', (_, yaml, message) => {
    expect(refusal(yaml)).toContain(`BadMapping: ${message}`)
  })

  it('that grows by its aliases is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`).join('\n')}`
    expect(refusal(bomb)).toMatch(/^BadMapping: /)
  })

  it('starts from a preset, and goes over it', () => {
    const mapping = parseMapping('mapping: 1\npreset: baci\nfields: { value: { column: v, times: 1 }, note: null }')
    expect(mapping.fields.value).toEqual({ column: ['v'], times: '1' })
    expect(mapping.fields.note).toBeUndefined()
    expect(mapping.fields.reporter).toEqual({ column: ['i'], match: 'COUNTRY' })
    expect(mapping.also).toHaveLength(1)
  })
})

describe('a file that is none of the well-known', () => {
  const guessed = (columns: readonly string[], cells: Readonly<Record<string, string>> = {}) =>
    recognised(columns, [{ number: 2, cells }])

  it('is guessed by what its columns are called, and each guess is told', () => {
    const found = guessed(['Year', 'Reporter', 'Partner', 'HS Code', 'Trade Flow', 'Value (thousand US$)'], {
      'Trade Flow': 'Export',
    })
    expect(found?.preset).toBeNull()
    expect(found?.guesses).toEqual([
      'reporter: the country in "Reporter"',
      'partner: the country in "Partner"; none for the world',
      'commodity: the goods in "HS Code"; none for all goods',
      'value: the number in "Value (thousand US$)", times 1000',
      'period: the time in "Year"',
      'measure: exports or imports by "Trade Flow"',
      'unit: USD, since the column is called "Value (thousand US$)"',
    ])
    expect(parseMapping(stringify(found?.mapping)).fields.unit).toEqual({ is: 'USD' })
  })

  it('is guessed in Chinese too', () => {
    const found = guessed(['年份', '报告国', '贸易伙伴', '商品编码', '出口额（万美元）'])
    expect(found?.mapping.fields).toMatchObject({
      reporter: { column: ['报告国'] },
      partner: { column: ['贸易伙伴'] },
      commodity: { column: ['商品编码'] },
      value: { column: ['出口额（万美元）'], times: '10000' },
      measure: { is: 'EXPORT_VALUE' },
      unit: { is: 'USD' },
      period: { column: ['年份'] },
    })
  })

  it('is told from the exporter where it names both sides', () => {
    expect(guessed(['exporter', 'importer', 'year', 'value', 'currency'])?.mapping.fields).toMatchObject({
      reporter: { column: ['exporter'] },
      partner: { column: ['importer'] },
      measure: { is: 'EXPORT_VALUE' },
      unit: { column: ['currency'] },
    })
  })

  it('without a unit is not ready to be read, and says so', () => {
    const found = guessed(['year', 'country', 'exports'])
    expect(found?.guesses.at(-1)).toMatch(/^unit: no column tells it: write `unit: \{ is: USD \}`/)
    expect(refusal(stringify(found?.mapping))).toMatch(/`fields.unit` is missing/)
  })

  it('that tells nothing of trade is none', () => {
    expect(guessed(['a', 'b', 'c'])).toBeNull()
    expect(guessed([])).toBeNull()
    expect(guessed(['name', 'latitude', 'longitude'])).toBeNull()
  })
})

describe('metadata of CSV on the Web', () => {
  const column = (titles: string, name: string) => ({ titles, propertyUrl: `https://example.org/table#${name}` })
  const columns = [
    column('Reporter', 'reporter_id'),
    column('Number', 'value'),
    { ...column('Unit', 'unit'), null: ['NA'] },
    column('Measure', 'measure'),
    { titles: 'Remark' },
  ]

  it('are a mapping where they name columns of the table of observations', () => {
    expect(csvwMapping(JSON.stringify({ 'dc:title': 'My table', tableSchema: { columns } }))).toMatchObject({
      source: { title: 'My table' },
      fields: {
        reporter: { column: ['Reporter'], match: 'ENTITY' },
        value: { column: ['Number'], decimal: '.' },
        unit: { column: ['Unit'], none: ['NA'] },
        measure: { column: ['Measure'] },
      },
    })
  })

  it('of anything else are refused', () => {
    expect(() => csvwMapping('{')).toThrow(/The metadata are no JSON/)
    expect(() => csvwMapping('{}')).toThrow(/no `tableSchema`/)
    expect(() => csvwMapping(JSON.stringify({ tableSchema: { columns: [{ titles: 'a' }] } }))).toThrow(
      /No column .* `propertyUrl` that is known/,
    )
    expect(() => csvwMapping(JSON.stringify({ tableSchema: { columns: columns.slice(0, 1) } }))).toThrow(
      /`fields.measure` is missing/,
    )
  })
})
