import type { Language } from '../../../explorer/words/language.tsx'

const locales = { en: 'en-GB', zh: 'zh-CN' } as const

/** A day, a month or a year as people write it: `3 December 2021`, `2021年12月3日`. */
export function dateIn(language: Language, partial: string): string {
  const [year, month, day] = partial.split('-').map(Number)
  if (year === undefined || Number.isNaN(year)) return partial
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  })
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
}

/** A number with the separators of a language. */
export function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value)
}
