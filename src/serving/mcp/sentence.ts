import type { Amount } from './judge.ts'

/** A claim about a number, as far as a sentence could be read. */
export interface Read {
  readonly subject: string
  readonly partner?: string
  readonly commodity?: string
  readonly measure: 'TRADE_VALUE' | 'EXPORT_VALUE' | 'IMPORT_VALUE' | 'PARTNER_SHARE' | 'FDI_STOCK'
  readonly kind: 'LEVEL' | 'GROWTH' | 'SHARE'
  readonly flow?: 'EXPORTS' | 'IMPORTS' | 'TRADE'
  readonly isMutual: boolean
  readonly period?: string
  readonly amount: Amount
  readonly unit: string
}

const comparators: readonly (readonly [RegExp, Amount['comparator']])[] = [
  [/\b(at least|no less than)\b|至少/i, 'AT_LEAST'],
  [/\b(more than|over|above|exceed(ed|s|ing)?|pass(ed|es)|topp(ed|ing)|surpass(ed|es))\b|超过/i, 'MORE_THAN'],
  [/\b(less than|below|under)\b|不到|低于/i, 'LESS_THAN'],
  [/\b(nearly|almost)\b|近/i, 'NEARLY'],
  [/\b(about|around|some|roughly|approximately)\b|约/i, 'ABOUT'],
]

const powers: Readonly<Record<string, number>> = {
  ...{ thousand: 3, million: 6, m: 6, mn: 6, billion: 9, bn: 9, trillion: 12, tn: 12, 万: 4, 亿: 8, 万亿: 12 },
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/CN¥|RMB|CNY|yuan|人民币|(?<!美|欧)元/i, 'CNY'],
  [/US\$|\$|USD|dollars?|美元/i, 'USD'],
  [/€|EUR\b|euros?|欧元/i, 'EUR'],
]

const number = String.raw`-?\d[\d,]*(?:\.\d+)?`
const scale = 'trillion|billion|million|thousand|tn|bn|mn|m|万亿|亿|万'
const money = new RegExp(
  String.raw`(US\$|\$|USD|€|EUR|CN¥|¥|RMB|CNY)\s?(${number})\s?(${scale})?\b|(${number})\s?(${scale})?\s?(US dollars|dollars|USD|yuan|RMB|CNY|euros?|EUR|美元|欧元|元)`,
  'iu',
)
const percent = new RegExp(String.raw`(${number})\s?(%|percent|per cent)`, 'i')
const falls = /\b(fell|fall|fallen|dropped|declined|decreased|shrank|down)\b|下降/i
const grows = /\b(grew|grow|grown|rose|rise|risen|increased|up|growth|climbed|jumped)\b|增长/i

/**
 * Reads a sentence about trade, exports, imports, a share or investment: "China's trade with Russia exceeded $240 bn in 2023". Others than
 * such are null: what can't be read is not judged.
 */
export function readSentence(sentence: string): Read | null {
  const text = sentence
    .trim()
    .replace(/[.。]$/, '')
    .replaceAll(/[’]/g, "'")
  const amount = amountIn(text)
  const ends = amount && endsIn(text)
  if (!amount || !ends) return null
  const isChange = amount.unit === 'percent' && (falls.test(text) || grows.test(text))
  const isShare = amount.unit === 'percent' && !isChange
  const { trade, ...who } = ends
  const flow = trade === 'invest' ? undefined : trade
  if (trade === 'invest' && amount.unit === 'percent') return null
  const [period] = /\b(19|20)\d\d\b/.exec(text) ?? []
  const measures = {
    EXPORTS: 'EXPORT_VALUE',
    IMPORTS: 'IMPORT_VALUE',
    TRADE: 'TRADE_VALUE',
    invest: 'FDI_STOCK',
  } as const
  const value = isChange && falls.test(text) ? `-${amount.value}` : amount.value
  return {
    ...who,
    measure: isShare ? 'PARTNER_SHARE' : measures[trade],
    kind: isChange ? 'GROWTH' : isShare ? 'SHARE' : 'LEVEL',
    ...(flow && { flow }),
    ...(period && { period }),
    amount: { value, comparator: comparators.find(([words]) => words.test(text))?.[1] ?? 'EQUAL' },
    unit: amount.unit,
  }
}

function amountIn(text: string): { readonly value: string; readonly unit: string } | null {
  const [, share] = percent.exec(text) ?? []
  if (share) return { value: share.replaceAll(',', ''), unit: 'percent' }
  const found = money.exec(text)
  if (!found) return null
  const [, before, one, scaled, other, scaledToo, after] = found
  const sign = before ?? after ?? ''
  const unit = sign === '¥' ? undefined : currencies.find(([words]) => words.test(sign))?.[1]
  const digits = (one ?? other ?? '').replaceAll(',', '')
  if (!unit) return null
  return { value: times(digits, powers[(scaled ?? scaledToo ?? '').toLowerCase()] ?? 0), unit }
}

/** A decimal times a power of ten, exactly. */
function times(digits: string, power: number): string {
  const [whole = '', fraction = ''] = digits.split('.')
  const all = whole + fraction.padEnd(power, '0')
  const rest = fraction.slice(power)
  const before = rest ? all.slice(0, all.length - rest.length) : all
  return (before.replace(/^0+(?=\d)/, '') || '0') + (rest ? `.${rest}` : '')
}

type Trade = 'EXPORTS' | 'IMPORTS' | 'TRADE' | 'invest'
interface Ends extends Pick<Read, 'subject' | 'partner' | 'commodity' | 'isMutual'> {
  readonly trade: Trade
}

const name = String.raw`(?:the )?([\p{Lu}\p{Script=Han}][^,;:]*?)`
const end = String.raw`(?=,? (?:in (?:19|20)\d\d|for (?:19|20)\d\d|was|were|is|are|reached|exceed|pass|topp|surpass|amount|stood|came|total|grew|rose|fell|drop|declin|increas|decreas|climb|jump|shrank|hit|made|account|worth|of \$|at )|$)`
const goods = String.raw`(?: of ([\p{L} ]+?))?`

const forms: readonly (readonly [RegExp, (groups: readonly string[]) => Ends | null])[] = [
  [
    new RegExp(`trade between ${name} and ${name}${end}`, 'iu'),
    ([subject = '', partner = '']) => ({ subject, partner, isMutual: true, trade: 'TRADE' }),
  ],
  [
    new RegExp(`^${name}[–-]${name} trade`, 'iu'),
    ([subject = '', partner = '']) => ({ subject, partner, isMutual: true, trade: 'TRADE' }),
  ],
  [
    new RegExp(
      `share of ${name}'s? (exports|imports|trade) (?:that )?(?:goes to|comes from|to|from|with) ${name}${end}`,
      'iu',
    ),
    ([subject = '', what = '', partner = '']) => ({ subject, partner, isMutual: false, trade: tradeOf(what) }),
  ],
  [
    new RegExp(`${name}'s? (?:total )?(exports|imports|trade)${goods} (?:to|from|with) ${name}${end}`, 'iu'),
    ([subject = '', what = '', commodity = '', partner = '']) => ({
      ...{ subject, partner, isMutual: false, trade: tradeOf(what) },
      ...(commodity && { commodity }),
    }),
  ],
  [
    new RegExp(`${name} (?:accounted for|took|received|bought|supplied).* of ${name}'s? (exports|imports|trade)`, 'iu'),
    ([partner = '', subject = '', what = '']) => ({ subject, partner, isMutual: false, trade: tradeOf(what) }),
  ],
  [
    new RegExp(`${name}'s? (?:stock of )?(?:direct )?investments? in ${name}${end}`, 'iu'),
    ([subject = '', partner = '']) => ({ subject, partner, isMutual: false, trade: 'invest' }),
  ],
  [
    new RegExp(`${name}'s? (?:total )?(exports|imports|trade)${goods}${end}`, 'iu'),
    ([subject = '', what = '', commodity = '']) => ({
      ...{ subject, isMutual: false, trade: tradeOf(what) },
      ...(commodity && { commodity }),
    }),
  ],
]

const tradeOf = (what: string): Trade => (/export/i.test(what) ? 'EXPORTS' : /import/i.test(what) ? 'IMPORTS' : 'TRADE')

function endsIn(text: string): Ends | null {
  for (const [form, ends] of forms) {
    const found = form.exec(text)
    if (found) return ends(found.slice(1).map((group) => (group ?? '').trim()))
  }
  return null
}
