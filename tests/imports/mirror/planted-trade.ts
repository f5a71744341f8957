import type { MirrorReasonName } from '../../../cypher/knowledge/mirror/reasons/reason.ts'
import type { Row } from './chunks.ts'

/** An asymmetry that was planted: which flow, and why the two sides differ. */
export interface Planted {
  readonly exporter: string
  readonly importer: string
  readonly commodity: string
  readonly start: string
  readonly reason: MirrorReasonName
}

/** What is said of a world's trade in 2023: a reconciled set, the reports of exporters, those of importers, and what was planted among them. */
export interface PlantedTrade {
  readonly reconciled: () => Generator<Row>
  readonly exports: readonly Row[]
  readonly imports: readonly Row[]
  readonly planted: readonly Planted[]
}

const countries = [
  ...['CHN', 'USA', 'DEU', 'JPN', 'FRA', 'GBR', 'ITA', 'KOR', 'IND', 'CAN', 'MEX', 'BRA', 'RUS', 'VNM', 'THA', 'MYS'],
  ...['IDN', 'AUS', 'ESP', 'POL', 'TUR', 'CHE', 'SWE', 'AUT', 'CZE', 'KAZ', 'UZB', 'MNG', 'PAK', 'ZAF', 'EGY', 'CHL'],
].map((code) => `country:${code}`)
const headings = Array.from({ length: 350 }, (_, index) => String(101 + index * 26).padStart(4, '0'))
const codes = headings.flatMap((heading) => ['10', '20', '90'].map((end) => `${heading}${end}`))

const commodityOf = (code: string) => `commodity:${code.slice(0, 4)}.${code.slice(4)}`

interface Flow {
  readonly exporter: string
  readonly importer: string
  readonly code: string
  readonly value: number
}

/** The flows of the world, all different, each with a value that is always the same; `index` from 0. */
function flowAt(index: number): Flow {
  const pairs = countries.length * (countries.length - 1)
  const pair = index % pairs
  const exporter = Math.floor(pair / (countries.length - 1))
  const importer = pair % (countries.length - 1)
  return {
    exporter: countries[exporter] as string,
    importer: countries[importer < exporter ? importer : importer + 1] as string,
    code: codes[Math.floor(index / pairs) % codes.length] as string,
    value: Math.round(10 ** (4 + 4 * partOf(index, 1))) * 1_000 + 1 + 2 * Math.floor(450 * partOf(index, 2)),
  }
}

/** A number from 0 to 1 that looks like chance and is always the same. */
function partOf(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 2_654_435_761) ^ Math.imul(salt, 40_503)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_917)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** How many were planted of each reason. */
const amounts: readonly (readonly [MirrorReasonName, number])[] = [
  ...([
    ['VALUATION', 40],
    ['RE_EXPORTS', 24],
    ['PERIOD', 8],
    ['UNIT', 24],
    ['ESTIMATE', 20],
  ] as const),
  ...([
    ['CLASSIFICATION', 12],
    ['COUNTED_TWICE', 20],
    ['UNSPECIFIED', 12],
    ['ONE_SIDED', 12],
  ] as const),
]

const rowOf = (flow: Flow, side: 'exports' | 'imports', more: Row = {}): Row => ({
  measure: side === 'exports' ? 'EXPORT_VALUE' : 'IMPORT_VALUE',
  flow: side === 'exports' ? 'EXPORTS' : 'IMPORTS',
  reporter: side === 'exports' ? flow.exporter : flow.importer,
  partner: side === 'exports' ? flow.importer : flow.exporter,
  commodity: commodityOf(flow.code),
  commodityCode: flow.code,
  ...ofYear(2023),
  value: flow.value,
  unit: 'USD',
  valuation: side === 'exports' ? 'FOB' : 'CIF',
  dataset: 'comtrade',
  ...more,
})

const ofYear = (year: number) => ({ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` })

/**
 * Makes a world's trade: a reconciled set of `size` flows, the reports of both sides for the first `reported` of them, which agree to half a
 * percent, and 200 flows where they don't, for reasons that are known.
 */
export function plantedTrade(size: number, reported: number): PlantedTrade {
  const exports: Row[] = []
  const imports: Row[] = []
  const planted: Planted[] = []
  const taken = new Set<string>()
  const keyOf = (flow: Flow, heading = false) =>
    `${flow.exporter} ${flow.importer} ${heading ? flow.code.slice(0, 4) : flow.code}`

  const plant = (flow: Flow, reason: MirrorReasonName, year = 2023) =>
    planted.push({ ...flow, commodity: commodityOf(flow.code), start: `${year}-01-01`, reason })
  const say = (flow: Flow, exported: number | null, imported: number | null, of: Row = {}, by: Row = {}) => {
    if (exported !== null) exports.push(rowOf(flow, 'exports', { value: exported, ...of }))
    if (imported !== null) imports.push(rowOf(flow, 'imports', { value: imported, ...by }))
  }

  let next = 0
  /** A flow of a heading of its own: nothing else that two countries trade is beside it. */
  const flow = (): Flow => {
    for (;;) {
      next += 613
      const found = flowAt(next % size)
      const key = keyOf(found, true)
      if (taken.has(key)) continue
      taken.add(key)
      return found
    }
  }
  for (const [reason, amount] of amounts) {
    for (let index = 0; index < amount; index++) {
      const some = flow()
      const part = partOf(index, 7)
      plantOne(reason, some, part, index)
    }
  }

  function plantOne(reason: MirrorReasonName, some: Flow, part: number, index: number): void {
    const { value } = some
    switch (reason) {
      case 'VALUATION':
        say(some, value, Math.round(value * (1.03 + 0.16 * part)))
        return void plant(some, reason)
      case 'RE_EXPORTS': {
        const passed = Math.round(value * (0.3 + 0.5 * part))
        say(some, value, value - passed)
        exports.push(rowOf(some, 'exports', { flow: 'RE_EXPORTS', value: passed }))
        return void plant(some, reason)
      }
      case 'PERIOD': {
        // From 2022 on the importer books what the exporter had the year before.
        const years = [2021, 2022, 2023, 2024].map((year) => ({
          year,
          value: Math.round(value * (1 + 0.31 * (year - 2021) + 0.07 * part)),
        }))
        for (const [place, { year, value }] of years.entries()) {
          say(some, value, years[Math.max(0, place - 1)]?.value ?? 0, ofYear(year), ofYear(year))
          if (place > 0) plant(some, reason, year)
        }
        return
      }
      case 'UNIT':
        say(
          some,
          index % 3 === 0 ? value / 1_000 : value,
          index % 3 === 0 ? value : value / (index % 3 === 1 ? 1_000 : 1e6),
        )
        return void plant(some, reason)
      case 'ESTIMATE':
        say(some, value, Math.round(value * (0.35 + 0.1 * part)), {}, { isEstimate: true })
        return void plant(some, reason)
      case 'CLASSIFICATION': {
        const other = { ...some, code: `${some.code.slice(0, 4)}${some.code.endsWith('90') ? '10' : '90'}` }
        const moved = Math.round(value * (0.3 + 0.3 * part))
        say(some, value, value - moved)
        say(other, value * 3, value * 3 + moved)
        plant(some, reason)
        return void plant(other, reason)
      }
      case 'COUNTED_TWICE':
        say(some, index % 2 === 0 ? value * 2 : value, index % 2 === 0 ? value : value * 2)
        return void plant(some, reason)
      case 'UNSPECIFIED': {
        const hidden = Math.round(value * (0.28 + 0.1 * part))
        say(some, value - hidden, value)
        exports.push(rowOf(some, 'exports', { partner: null, value: hidden, verdict: 'UNRESOLVED', field: 'partner' }))
        return void plant(some, reason)
      }
      default:
        say(some, index % 2 === 0 ? value : null, index % 2 === 0 ? null : value)
        plant(some, 'ONE_SIDED')
    }
  }

  for (let index = 0; index < reported; index++) {
    const some = flowAt(index)
    if (taken.has(keyOf(some, true))) continue
    say(some, some.value, Math.round(some.value * (1 + (partOf(index, 5) - 0.5) / 100)))
  }
  function* reconciled(): Generator<Row> {
    for (let index = 0; index < size; index++) {
      const some = flowAt(index)
      yield rowOf(some, 'exports', { dataset: 'baci', valuation: 'FOB' })
    }
  }
  return { reconciled, exports, imports, planted }
}
