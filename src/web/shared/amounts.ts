/** How the numbers of claims, charts and flows are written in a language. */
export interface Amounts {
  /** A number without its unit, at most three figures of it: `240 bn`, `2400亿`. */
  readonly short: (value: number) => string
  /** A number with its unit, at most three figures of it where it is large: `$240 bn`, `2400亿美元`. */
  readonly amount: (value: string, unit: string) => string
  /** A number as stated, with its unit: `240,000,000,000 USD`. */
  readonly exact: (value: string, unit: string) => string
}

/** Numbers below this are short enough to be written as stated, up to four figures. */
const long = 10_000
const threeFigures = { maximumSignificantDigits: 3 } as const

/**
 * @param locale such as `en`
 * @param unitWords a unit that is no currency in words, after its number, such as ` tonnes`
 * @param options how large numbers are shortened and currencies are written
 */
export function amountsIn(
  locale: string,
  unitWords: (unit: string) => string,
  options: {
    readonly currencyDisplay: 'symbol' | 'name'
    /** From which number on a word such as "million" stands for digits. */
    readonly compactFrom: number
    /** What is written instead of the locale's own short word. */
    readonly compactWords?: Readonly<Record<string, string>>
  },
): Amounts {
  const { currencyDisplay, compactFrom, compactWords = {} } = options
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' })
  // Chinese counts yuan, not renminbi: 6.41万亿元人民币.
  const counted = (text: string) => text.replace('人民币', '元人民币')
  // A format takes a hundred times as long to make as to use, and a page writes its numbers in a few.
  const formats = new Map<string, Intl.NumberFormat>()
  const formatOf = (style: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(style)
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, style)
    formats.set(key, format)
    return format
  }
  const write = (value: number, style: Intl.NumberFormatOptions): string => {
    const isCompact = Math.abs(value) >= compactFrom
    const parts = formatOf({ ...style, ...(isCompact && { notation: 'compact' }) }).formatToParts(value)
    return counted(
      parts.map(({ type, value }) => (type === 'compact' ? (compactWords[value] ?? value) : value)).join(''),
    )
  }
  const figuresOf = (text: string): Intl.NumberFormatOptions => {
    // Without a word for its size a rounded number would be taken for the exact one: 114,200, not 114,000.
    if (Number.isInteger(Number(text)) && Math.abs(Number(text)) >= long && Math.abs(Number(text)) < compactFrom)
      return {}
    const figures = text.replace(/^-|\./g, '').replace(/^0+/, '').length
    const isShort = Math.abs(Number(text)) < long && figures <= 4
    return isShort ? { minimumFractionDigits: text.split('.')[1]?.length ?? 0, useGrouping: false } : threeFigures
  }
  return {
    short: (value) => write(value, threeFigures),
    amount(value, unit) {
      if (isCurrency(unit))
        return write(Number(value), { ...figuresOf(value), style: 'currency', currency: unit, currencyDisplay })
      return write(Number(value), figuresOf(value)) + unitWords(unit)
    },
    exact(value, unit) {
      const number = unit === 'year' ? value : grouped(value)
      if (!isCurrency(unit)) return number + unitWords(unit)
      return currencyDisplay === 'name' ? counted(`${number}${currencies.of(unit)}`) : `${number} ${unit}`
    },
  }
}

const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit)

/** A decimal as stated, with thousands separators from five digits on. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const apart = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return fraction === undefined ? apart : `${apart}.${fraction}`
}
