import { type Measured, measures } from './measures.ts'

export const tabs = ['chart', 'map', 'table', 'sources'] as const
export type Tab = (typeof tabs)[number]

/** What a page of a measure shows, as its address has it. */
export interface View {
  readonly measure: Measured
  /** The partner with whom the trade is, for measures that have one. */
  readonly partner: string | null
  /** The entities that are compared, in order. */
  readonly of: readonly string[]
  /** The year of the map and the table; null for the latest that most countries have. */
  readonly year: number | null
  readonly tab: Tab
  /** True for a scale of powers of ten instead of one that begins at zero. */
  readonly isLogarithmic: boolean
}

/** More lines than this can't be told apart. */
export const mostCompared = 8

/** Countries of about one size, so that the first chart shows more than one of them. */
const firstCompared = ['country:VNM', 'country:THA', 'country:MYS', 'country:IDN', 'country:SGP']
const firstPartner = 'country:CHN'

const isId = (text: string) => /^[\w:.-]{3,80}$/.test(text)

/** The view at an address; null if there is no such measure. Invalid parts are ignored. */
export function viewAt(key: string, search: URLSearchParams): View | null {
  const measure = measures.find(({ slug }) => slug === key)
  if (!measure) return null
  const ids = search
    .getAll('of')
    .flatMap((text) => text.split(','))
    .filter(isId)
  const named = search.get('with') ?? ''
  const partner = measure.hasPartner ? (isId(named) ? named : firstPartner) : null
  const year = Number(search.get('year'))
  const of = [...new Set(ids)].filter((id) => id !== partner).slice(0, mostCompared)
  const tab = tabs.find((one) => one === search.get('view')) ?? (of.length > 0 ? 'chart' : 'map')
  return {
    measure,
    partner,
    of: of.length > 0 || tab !== 'chart' ? of : firstCompared,
    year: Number.isInteger(year) && year >= 1000 && year <= 9999 ? year : null,
    tab,
    isLogarithmic: search.get('scale') === 'log',
  }
}

/** The path of a view: `/measure/exports?of=country:CHN,country:VNM`. It leaves out what is so by default. */
export function viewPath({ measure, partner, of, year, tab, isLogarithmic }: View): string {
  const parts: Record<string, string> = {
    view: tab === (of.length > 0 ? 'chart' : 'map') ? '' : tab,
    of: of.join(','),
    with: partner ?? '',
    year: year && tab !== 'chart' ? String(year) : '',
    scale: isLogarithmic && tab === 'chart' ? 'log' : '',
  }
  const query = new URLSearchParams(Object.entries(parts).filter(([, text]) => text))
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return `/measure/${measure.slug}${text && `?${text}`}`
}
