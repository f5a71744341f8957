import type { FileRow } from '../reading/open-file.ts'
import type { FieldMapping, FieldMappings, Mapping } from './mapping-form.ts'

/** What columns are called that hold a field of an observation of trade; the first name of a list is the likeliest. */
const names: Readonly<Record<string, RegExp>> = {
  reporter:
    /^(reporter|reporting (country|economy)|reporter (name|code|iso3?)|declarant|ref[_ ]area|报告国家?|报告方|申报国)$/i,
  exporter: /^(exporter|exporting country|origin|origin country|export country|from|出口国家?|原产国)$/i,
  importer: /^(importer|importing country|destination|destination country|to|进口国家?|目的国)$/i,
  country: /^(country|economy|country name|country code|iso3|国家|国别|国家或地区)$/i,
  partner:
    /^(partner|partner (country|name|code|economy|iso3?)|counterpart|counterpart[_ ]area|trading partner|伙伴国?|贸易伙伴国?|伙伴方|对方国家?)$/i,
  commodity:
    /^(hs|hs ?code|hs[246]|hs ?\d{4}|commodity|commodity code|product|product code|cmd ?code|goods|商品|商品编码|税号|hs ?编码|货物)$/i,
  flow: /^(flow|trade flow|flow (code|name|desc)|direction|贸易流向|流向|进出口)$/i,
  exports: /^(exports?|export (value|amount))\b|^出口(额|金额|值|总额)?/i,
  imports: /^(imports?|import (value|amount))\b|^进口(额|金额|值|总额)?/i,
  value: /^(value|trade value|amount|obs[_ ]value|total value|金额|贸易额|数值|值|总额)\b|^(金额|贸易额|数值|总额)/i,
  unit: /^(unit|currency|unit of measure|unit[_ ]measure|单位|货币|币种)$/i,
  period: /^(period|year|date|month|time|time[_ ]period|ref ?year|年份?|年度|时期|月份|日期|时间)$/i,
}

const flowValues = {
  ...{ x: 'EXPORT_VALUE', export: 'EXPORT_VALUE', exports: 'EXPORT_VALUE', 出口: 'EXPORT_VALUE' },
  ...{ m: 'IMPORT_VALUE', import: 'IMPORT_VALUE', imports: 'IMPORT_VALUE', 进口: 'IMPORT_VALUE' },
} as const

/** Units that the name of a column of values tells, with what they are multiplied by. */
const units: readonly (readonly [form: RegExp, unit: string, times: string | undefined])[] = [
  [/(thousand|000s?|1,?000|k)\W*(us ?\$|usd|us dollars?)|千美元|(usd|us ?\$)\W*(thousand|000)/i, 'USD', '1000'],
  [/million\W*(us ?\$|usd|us dollars?)|百万美元|(usd|us ?\$)\W*million/i, 'USD', '1000000'],
  [/billion\W*(us ?\$|usd|us dollars?)|十亿美元|(usd|us ?\$)\W*billion/i, 'USD', '1000000000'],
  [/亿美元/, 'USD', '100000000'],
  [/万美元/, 'USD', '10000'],
  [/亿元|亿人民币/, 'CNY', '100000000'],
  [/万元|万人民币/, 'CNY', '10000'],
  [/us ?\$|\busd\b|us dollars?|美元/i, 'USD', undefined],
  [/\beur\b|euros?|欧元/i, 'EUR', undefined],
  [/\bcny\b|\brmb\b|人民币/i, 'CNY', undefined],
]

/**
 * How a file of trade may become observations, by what its columns are called. Each guess is told, and what nothing tells isn't guessed.
 * @returns null if no column tells whose trade it is, its value or its time
 */
export function guessedMapping(
  columns: readonly string[],
  sample: readonly FileRow[],
): { readonly mapping: Mapping; readonly guesses: readonly string[] } | null {
  const column = (name: string) => columns.find((one) => names[name]?.test(plain(one)))
  const guesses: string[] = []
  const fields: Record<string, FieldMapping> = {}
  const put = (field: string, made: FieldMapping, why: string) => {
    fields[field] = made
    guesses.push(`${field}: ${why}`)
  }
  const [exporter, importer] = [column('exporter'), column('importer')]
  const reporter = column('reporter') ?? (exporter && importer ? exporter : column('country'))
  const partner = column('partner') ?? (exporter && importer && !column('reporter') ? importer : undefined)
  const [exports, imports] = [column('exports'), column('imports')]
  const value = column('value') ?? exports ?? imports
  const period = column('period')
  if (!reporter || !value || !period) return null
  put('reporter', { column: [reporter], match: 'COUNTRY' }, `the country in ${quoted(reporter)}`)
  if (partner && partner !== reporter)
    put(
      'partner',
      { column: [partner], match: 'COUNTRY', none: ['World', 'World total', '世界', '全球', '0', 'WLD'] },
      `the country in ${quoted(partner)}; none for the world`,
    )
  const commodity = column('commodity')
  if (commodity)
    put(
      'commodity',
      { column: [commodity], match: 'COMMODITY', none: ['TOTAL', 'All', 'All products', '总计', '合计'] },
      `the goods in ${quoted(commodity)}; none for all goods`,
    )
  put(
    'value',
    { column: [value], ...timesOf(value) },
    `the number in ${quoted(value)}${timesOf(value).times ? `, times ${timesOf(value).times}` : ''}`,
  )
  put('period', { column: [period] }, `the time in ${quoted(period)}`)
  putMeasure(
    put,
    { flow: column('flow'), value, exports, imports, isFromExporter: reporter === exporter && partner === importer },
    sample,
  )
  putUnit(put, guesses, column('unit'), value)
  return {
    mapping: { mapping: '1', fact: 'OBSERVATION', skip: [], fields: fields as FieldMappings, also: [] },
    guesses,
  }
}

type Put = (field: string, made: FieldMapping, why: string) => void

interface Found {
  readonly flow: string | undefined
  readonly value: string
  readonly exports: string | undefined
  readonly imports: string | undefined
  readonly isFromExporter: boolean
}

function putMeasure(
  put: Put,
  { flow, value, exports, imports, isFromExporter }: Found,
  sample: readonly FileRow[],
): void {
  const isListed =
    flow && sample.every(({ cells }) => Object.hasOwn(flowValues, (cells[flow] ?? '').trim().toLowerCase()))
  if (flow && isListed && sample.length > 0)
    put('measure', { column: [flow], values: { ...flowValues } }, `exports or imports by ${quoted(flow)}`)
  else if (flow)
    put(
      'measure',
      { column: [flow], values: { ...flowValues }, others: 'SKIP' },
      `exports or imports by ${quoted(flow)}; rows with other texts are left out`,
    )
  else if (value === exports || isFromExporter)
    put('measure', { is: 'EXPORT_VALUE' }, 'EXPORT_VALUE, since it is told from the exporter')
  else if (value === imports)
    put('measure', { is: 'IMPORT_VALUE' }, `IMPORT_VALUE, since the column is called ${quoted(value)}`)
}

function putUnit(put: Put, guesses: string[], unit: string | undefined, value: string): void {
  const told = units.find(([form]) => form.test(value))
  if (unit) put('unit', { column: [unit] }, `as ${quoted(unit)} has it`)
  else if (told) put('unit', { is: told[1] }, `${told[1]}, since the column is called ${quoted(value)}`)
  else guesses.push('unit: no column tells it: write `unit: { is: USD }` in the mapping, or what it is')
}

function timesOf(column: string): { readonly times?: string } {
  const times = units.find(([form]) => form.test(column))?.[2]
  return times ? { times } : {}
}

/** A name without the unit in brackets behind it, and with blanks for other signs between its words. */
const plain = (column: string) =>
  column
    .replace(/\s*[([（［].*$/u, '')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .trim()

const quoted = (column: string) => JSON.stringify(column)
