import type { Measure, Observed } from './english.ts'

const traded = { EXPORTS: '出口', IMPORTS: '进口', TRADE: '贸易' } as const

/** What an observation measures in Chinese, without its number and without whose it is: "对德国鲜榴莲出口额". */
export function observedInChinese(observed: Observed, measures: Readonly<Record<Measure, string>>): string {
  const { measure, kind, flow, direction, commodity, partner, mode, channel } = observed
  const what = traded[flow ?? 'TRADE']
  const goods = commodity ?? ''
  const where = partner ? `${direction === 'IMPORTS' ? '自' : '对'}${partner}` : ''
  const how = `${mode ?? ''}${channel ? `经${channel}` : ''}`
  switch (measure) {
    case 'PARTNER_SHARE':
      return `${where}${goods}${how}${what}占全部${goods}${what}的比重`
    case 'COMMODITY_SHARE':
      return `${where}${what}中${goods}的比重`
    case 'TRADE_GROWTH_PREMIUM':
      return `${where}${what}增速高出全部贸易增速的幅度`
    case 'YEARS_AS_LARGEST_PARTNER':
      return `${partner}连续为其最大贸易伙伴的年数`
    case 'PREVIOUS_DECLINE_YEAR':
      return `${where}${goods}${what}上次下降的年份`
    default:
      return `${where}${goods}${how}${measures[measure]}${kind === 'GROWTH' ? '增长' : kind === 'TARGET' ? '目标' : ''}`
  }
}
