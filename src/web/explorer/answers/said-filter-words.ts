import type { Facet } from '../questions/narrowing.ts'
import type { Language } from '../words/language.tsx'

interface FilterWords {
  readonly label: string
  readonly facets: Readonly<Record<Facet, string>>
  readonly chosen: string
  readonly remove: (value: string) => string
  readonly clear: string
  readonly more: (count: number) => string
}

/** The texts of the filter of claims. They are loaded with it, so they stand apart from the page's texts. */
export const saidFilterWords: Readonly<Record<Language, FilterWords>> = {
  en: {
    label: 'Narrow down',
    facets: {
      measure: 'Measure',
      partner: 'With',
      year: 'Year',
      source: 'Source',
      speaker: 'Who says it',
      basis: 'Basis',
    },
    chosen: 'Chosen',
    remove: (value) => `Remove ${value}`,
    clear: 'Clear all',
    more: (count) => `and ${count} more, seldom named`,
  },
  zh: {
    label: '缩小范围',
    facets: { measure: '指标', partner: '涉及', year: '年份', source: '来源', speaker: '谁说的', basis: '依据' },
    chosen: '已选',
    remove: (value) => `移除${value}`,
    clear: '全部清除',
    more: (count) => `另有 ${count} 项，很少提及`,
  },
}
