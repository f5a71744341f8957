/** Predicates that lower case and spaces alone don't turn into readable words. */
const inWords: Readonly<Record<string, string>> = {
  AGE: 'has been held for',
  BORDERS_COUNTRY_COUNT: 'number of countries bordered',
  CPI_CONTRACTION_STREAK: 'consumer prices falling for',
  CPI_DECLINING_SINCE: 'consumer prices declining since',
  CPI_FIRST_CONTRACTION: 'first fall of consumer prices',
  CPI_GROWTH: 'growth of consumer prices',
  DAILY_PERSONNEL_CROSSINGS: 'persons crossing a day',
  CROSS_BORDER_PERSONNEL: 'persons crossing the border',
  IMPORTS_QUANTITY: 'imports the quantity',
  MUTUAL_LARGEST_TRADING_PARTNER: 'largest trading partner of, and the other way round,',
  ODI_STOCK_IN: 'stock of direct investment in',
  TRADE_AVG_ANNUAL_GROWTH: 'average annual growth of trade with',
  TRADE_GROWTH_PREMIUM_OVER_TOTAL: 'growth of trade over that of all trade, with',
  TRADE_TARGET: 'target for trade with',
  TRADE_TOTAL: 'trade with',
  TRADE_TOTAL_GROWTH: 'growth of trade with',
  EXPORTS_GROWTH: 'growth of exports to',
  IMPORTS_GROWTH: 'growth of imports from',
  EXPORT_GROWTH_MULTIPLE: 'multiple of growth of exports of',
  HOLDS_ROLE: 'holds a post in',
  MAJOR_EXPORT: 'mainly exports',
  TOP_RANK_IN_EXPORTS_TO: 'ranks first in exports to',
}

/** A predicate as words: `LARGEST_TRADING_PARTNER_OF` is "largest trading partner of". */
export function predicateInWords(predicate: string): string {
  return inWords[predicate] ?? predicate.toLowerCase().replaceAll('_', ' ')
}
