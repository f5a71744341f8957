import { daysInCommon, equallyLong } from './days.ts'
import { goodsOf, type Report } from './report.ts'

/** All that is said of one kind of goods from one exporter to one importer, in one unit, over all periods. */
export interface Series {
  readonly goods: string
  readonly exports: readonly Report[]
  readonly imports: readonly Report[]
  readonly reExports: readonly Report[]
  readonly reconciled: readonly Report[]
}

/** What the exporter and the importer say of one flow, side by side; at least one of them says something. */
export interface Pair {
  readonly exported: Report | null
  readonly imported: Report | null
  /** What a reconciled set has for the same period. */
  readonly reconciled: Report | null
  readonly series: Series
  /** All that is said of the goods that one sells to the other. */
  readonly between: readonly Series[]
}

/**
 * Puts the reports of one exporter's goods to one importer side by side: those of the same goods, unit and period, and of what is left those
 * whose periods are as long and overlap, such as a fiscal year and a calendar year. Where one side has several numbers for one flow, each is
 * paired with each of the other.
 */
export function paired(reports: readonly Report[]): readonly Pair[] {
  const between = [...grouped(reports).values()]
  return between.flatMap((series) => {
    const pairs = [...samePeriods(series)]
    const unpaired = ({ exported, imported }: { exported?: Report; imported?: Report }) =>
      !pairs.some((pair) => (exported ? pair.exported === exported : pair.imported === imported))
    const exports = series.exports.filter((exported) => unpaired({ exported }))
    const imports = series.imports.filter((imported) => unpaired({ imported }))
    pairs.push(...overlapping(exports, imports))
    for (const exported of exports) if (unpaired({ exported })) pairs.push({ exported, imported: null })
    for (const imported of imports) if (unpaired({ imported })) pairs.push({ exported: null, imported })
    return pairs.map((pair) => ({ ...pair, reconciled: reconciledOf(series, pair), series, between }))
  })
}

type Sides = Pick<Pair, 'exported' | 'imported'>

function grouped(reports: readonly Report[]): ReadonlyMap<string, Series> {
  const lists = { EXPORTS: 'exports', IMPORTS: 'imports', RE_EXPORTS: 'reExports', RECONCILED: 'reconciled' } as const
  type Growing = Record<(typeof lists)[Report['flow']], Report[]> & { readonly goods: string }
  const groups = new Map<string, Growing>()
  for (const report of reports) {
    const goods = goodsOf(report)
    const key = `${goods}\t${report.measured}\t${report.unit}`
    const group = groups.get(key) ?? { goods, exports: [], imports: [], reExports: [], reconciled: [] }
    group[lists[report.flow]].push(report)
    groups.set(key, group)
  }
  return groups
}

function* samePeriods({ exports, imports }: Series): Generator<Sides> {
  for (const exported of exports)
    for (const imported of imports)
      if (exported.start === imported.start && exported.end === imported.end) yield { exported, imported }
}

/** Each report with the one of the other side with which it has the most days in common, each once. */
function* overlapping(exports: readonly Report[], imports: readonly Report[]): Generator<Sides> {
  const common = exports
    .flatMap((exported) => imports.map((imported) => ({ exported, imported, days: daysInCommon(exported, imported) })))
    .filter(({ exported, imported, days }) => days > 0 && equallyLong(exported, imported))
    .sort((one, other) => other.days - one.days || (one.exported.start < other.exported.start ? -1 : 1))
  const taken = new Set<Report>()
  for (const { exported, imported } of common) {
    if (taken.has(exported) || taken.has(imported)) continue
    taken.add(exported).add(imported)
    yield { exported, imported }
  }
}

function reconciledOf({ reconciled }: Series, { exported, imported }: Sides): Report | null {
  const period = exported ?? imported
  return reconciled.find(({ start, end }) => start === period?.start && end === period.end) ?? null
}
