import type { ValuationName } from '../claims/observation.ts'
import { goodsOf, isUnspecified, type Report, reporterOf } from './report.ts'

/** Places through which much goes that comes from elsewhere, as is known of them; data may show more. */
const knownHubs: ReadonlySet<string> = new Set(
  ['HKG', 'SGP', 'NLD', 'ARE', 'BEL'].map((iso) => `country:${iso}`).concat('region:CN-HK'),
)

/** What is known of trade beside that between two: who reports at all, what passes through hubs, what goes to areas that are not told. */
export interface Around {
  /** True of a known hub, or of whoever reports re-exports. */
  isHub(place: string): boolean
  /** True if a reporter has numbers of a flow that touch the year. */
  reports(by: string, flow: 'EXPORTS' | 'IMPORTS', year: string): boolean
  /** The only valuation that a reporter's numbers of a flow state; null where they state none or both. */
  usualValuation(by: string, flow: 'EXPORTS' | 'IMPORTS'): ValuationName | null
  /** What the reporter of a number says of the same goods and period with areas that are not specified. */
  unspecified(report: Report): number
  /** By how much the exporter's numbers for the same goods and period to hubs exceed what the hubs say of them. */
  stayedInHubs(report: Report): number
}

/** A summary of reports, made of them one by one; the amounts of hubs and of areas that are not specified alone are kept. */
export class Surroundings implements Around {
  readonly #hubs = new Set(knownHubs)
  readonly #years = new Set<string>()
  readonly #valuations = new Map<string, Set<ValuationName>>()
  readonly #unspecified = new Map<string, number>()
  readonly #throughHubs = new Map<string, { exported: number | null; imported: number | null }>()

  /** Notes that somebody reports a flow in a year, with the valuation that it states. */
  noteReporter(by: string, flow: Report['flow'], year: string, valuation: ValuationName | null): void {
    if (flow === 'RE_EXPORTS') this.#hubs.add(by)
    if (flow !== 'EXPORTS' && flow !== 'IMPORTS') return
    this.#years.add(`${by} ${flow} ${year}`)
    if (!valuation) return
    const stated = this.#valuations.get(`${by} ${flow}`) ?? new Set()
    this.#valuations.set(`${by} ${flow}`, stated.add(valuation))
  }

  /** Notes the amount of a report to or from a hub, or an area that is not specified; hubs that data show are to be noted before. */
  noteAmount(report: Report): void {
    const by = reporterOf(report)
    if (!by || (report.flow !== 'EXPORTS' && report.flow !== 'IMPORTS')) return
    const partner = report.flow === 'EXPORTS' ? report.importer : report.exporter
    if (isUnspecified(partner)) {
      const key = `${by} ${report.flow} ${keyOf(report)}`
      this.#unspecified.set(key, (this.#unspecified.get(key) ?? 0) + report.amount)
    } else if (this.isHub(report.importer)) {
      const key = `${report.exporter} ${report.importer} ${keyOf(report)}`
      const sides = this.#throughHubs.get(key) ?? { exported: null, imported: null }
      sides[report.flow === 'EXPORTS' ? 'exported' : 'imported'] = report.amount
      this.#throughHubs.set(key, sides)
    }
  }

  /** Forgets the amounts to hubs, where those of the exporter that is compared next are noted in their stead. */
  forgetThroughHubs(): void {
    this.#throughHubs.clear()
  }

  isHub(place: string): boolean {
    return this.#hubs.has(place)
  }

  /** The hubs, known ones and those that data show. */
  get hubs(): readonly string[] {
    return [...this.#hubs]
  }

  reports(by: string, flow: 'EXPORTS' | 'IMPORTS', year: string): boolean {
    return this.#years.has(`${by} ${flow} ${year}`)
  }

  usualValuation(by: string, flow: 'EXPORTS' | 'IMPORTS'): ValuationName | null {
    const [only, another] = this.#valuations.get(`${by} ${flow}`) ?? []
    return another ? null : (only ?? null)
  }

  unspecified(report: Report): number {
    return this.#unspecified.get(`${reporterOf(report)} ${report.flow} ${keyOf(report)}`) ?? 0
  }

  stayedInHubs(report: Report): number {
    let stayed = 0
    for (const hub of this.#hubs) {
      const sides = this.#throughHubs.get(`${report.exporter} ${hub} ${keyOf(report)}`)
      if (hub !== report.importer && sides?.exported && sides.imported !== null)
        stayed += Math.max(0, sides.exported - sides.imported)
    }
    return stayed
  }
}

/** Makes the summary of reports that are all in memory. */
export function surroundingsOf(reports: readonly Report[]): Surroundings {
  const around = new Surroundings()
  for (const report of reports) {
    const by = reporterOf(report)
    for (const year of yearsOf(report)) if (by) around.noteReporter(by, report.flow, year, report.valuation)
  }
  for (const report of reports) around.noteAmount(report)
  return around
}

/** The years that a period touches. */
export function yearsOf({ start, end }: Pick<Report, 'start' | 'end'>): readonly string[] {
  const [from, to] = [start, end].map((date) => Number(date.slice(0, 4))) as [number, number]
  return Array.from({ length: Math.min(to - from, 100) + 1 }, (_, index) => String(from + index))
}

function keyOf(report: Report): string {
  return `${goodsOf(report)} ${report.unit} ${report.start} ${report.end}`
}
