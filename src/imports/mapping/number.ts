import { Decimal } from 'decimal.js'

/** More digits than any number of a file has, so that nothing is rounded. */
const Exact = Decimal.clone({ precision: 120, toExpNeg: -200, toExpPos: 200 })

/** What texts of a column show of its decimals: whether some can only have a point, or only a comma. */
export interface Marks {
  point: boolean
  comma: boolean
}

const grouped = { '.': /^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/, ',': /^-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/ } as const
const plain = {
  '.': /^-?\d*\.?\d+(e[+-]?\d{1,3})?$|^-?\d+\.$/i,
  ',': /^-?\d*,?\d+(e[+-]?\d{1,3})?$|^-?\d+,$/i,
} as const

/** The signs of a number without what people put around it: blanks and apostrophes that group digits, a plus. */
export function bare(text: string): string {
  // Most are bare already.
  if (/^-?[\d.,]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^\+/, '')
    .replace(/^[−–]/, '-')
}

/** Adds what a text shows. `1.5` has a point, `1.234.567` has commas for its decimals, `1,234` can be either. */
export function addMarks(marks: Marks, text: string): void {
  const signs = bare(text)
  if (!/[.,]/.test(signs)) return
  const withPoint = plain['.'].test(signs) || grouped['.'].test(signs)
  const withComma = plain[','].test(signs) || grouped[','].test(signs)
  if (withPoint && !withComma) marks.point = true
  if (withComma && !withPoint) marks.comma = true
}

/**
 * The number in a text, exactly, times another.
 * @param decimal what stands before its decimals; told by the marks of its column if absent
 * @returns what is wrong if it is none, or if it can be read in two ways
 */
export function numberOf(
  text: string,
  {
    decimal,
    marks,
    times,
    power,
  }: {
    readonly decimal?: '.' | ',' | undefined
    readonly marks: Marks
    readonly times?: string | undefined
    readonly power?: number | undefined
  },
): { readonly value: string } | { readonly wrong: string } {
  const signs = bare(text)
  const said = decimal ?? (marks.point !== marks.comma ? (marks.point ? '.' : ',') : undefined)
  const read: string[] = []
  for (const mark of said ? [said] : (['.', ','] as const)) {
    if (!plain[mark].test(signs) && !grouped[mark].test(signs)) continue
    const number = canonical(signs, mark)
    if (!read.includes(number)) read.push(number)
  }
  if (read.length > 1)
    return {
      wrong: `${JSON.stringify(text)} can be ${read.join(' or ')}, and nothing else in its column tells: write \`decimal: "."\` or \`decimal: ","\` at this field`,
    }
  const [digits] = read
  if (digits === undefined)
    return {
      wrong: `${JSON.stringify(text)} is no number${said === ',' ? ' with a decimal comma, as others in its column are' : said === '.' && marks.point ? ' with a decimal point, as others in its column are' : ''}`,
    }
  // As it is written, with all its zeros, where nothing is to be worked out.
  const isAsWritten = times === undefined && !power && !/e/i.test(digits)
  const written = isAsWritten ? digits.replace(/^(-?)0+(?=\d)/, '$1') : worked(digits, times, power)
  return written.length > 60
    ? { wrong: `${JSON.stringify(text)} has more digits than any number of trade` }
    : { value: written }
}

/** A number times another and a power of ten, exactly. */
function worked(digits: string, times: string | undefined, power: number | undefined): string {
  const tens = tensIn(times)
  // To move the point takes a third of the time of a multiplication, and most columns that are multiplied are in thousands.
  if (tens !== undefined && !/e/i.test(digits)) return new Exact(`${digits}e${tens + (power ?? 0)}`).toFixed()
  return new Exact(digits)
    .times(times ?? 1)
    .times(new Exact(10).pow(power ?? 0))
    .toFixed()
}

/** Which power of ten a number is; undefined if it is none. */
function tensIn(times: string | undefined): number | undefined {
  if (times === undefined) return 0
  const [, zeros, zerosAfterPoint] = /^(?:1(0*)|0\.(0*)1)$/.exec(times) ?? []
  return zeros?.length ?? (zerosAfterPoint === undefined ? undefined : -1 - zerosAfterPoint.length)
}

function canonical(signs: string, mark: '.' | ','): string {
  const without = signs.replaceAll(mark === '.' ? ',' : '.', '').replace(',', '.')
  const whole = without.replace(/\.$/, '')
  return whole.startsWith('.') ? `0${whole}` : whole.replace(/^-\./, '-0.')
}

const unknown = new Set([
  '',
  '..',
  '...',
  'n/a',
  'na',
  'n.a.',
  '-',
  '–',
  '—',
  ':',
  'null',
  'nan',
  '\\n',
  '#n/a',
  '…',
  'x',
  '*',
])

/** Whether a text says that nobody knows the number: unknown is not zero. */
export function isUnknown(text: string): boolean {
  return unknown.has(text.trim().toLowerCase())
}
