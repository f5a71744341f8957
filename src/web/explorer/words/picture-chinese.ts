import type { Kind } from '../../shared/graphql/fragments.ts'
import type { PictureWords } from './picture-english.ts'

const manyKinds: Readonly<Record<Kind, string>> = {
  COUNTRY: '个国家',
  REGION: '个地区',
  PORT: '个港口或口岸',
  PLACE: '个城镇',
  RAILWAY: '条铁路',
  CORRIDOR: '条走廊',
  PASSAGE: '处海峡或运河',
  COMMODITY: '种商品',
  SECTOR: '个行业',
  AGREEMENT: '项协定',
  ORGANIZATION: '个组织',
  EVENT: '项活动',
  PERSON: '位人物',
}

export const pictureChinese: PictureWords = {
  twoFingers: '双指移动图面。',
  flows: '贸易流向',
  flowWords: {
    measure: '指标',
    year: '年份',
    close: '从地图上移除贸易流向',
    nothing: '图谱中没有来源给出与伙伴之间的贸易数字。请先在地图上选择一个国家。',
    noYear: '无完整年份',
    series: (measure, flow, unit) =>
      `${{ EXPORTS: '出口', IMPORTS: '进口', TRADE: '进出口总额' }[flow]}，${measure === 'PARTNER_SHARE' ? '各伙伴占比' : unit}`,
    drawn: (count, year) => `${year} 年有 ${count} 条流向`,
    gap: (year, years) =>
      `${year} 年没有数值，不画弧线。${years.length > 0 ? `有数值的年份：${years.join('、')}。` : ''}`,
    unknown: '此项无数值',
    drawnTitle: '地图上',
    offMap: '在地图上没有位置',
    otherTimes: '不是整年，未画出',
    sharesOfEach: (count) => `占比以各报告方自己的总额计：请比较同一方的弧线，不要比较全部 ${count} 方。`,
  },
  bundle: (count, kind) => `+${count} ${manyKinds[kind]}`,
  bundledNote: (count) => `有 ${count} 个以“+”开头的节点各代表多个实体，点击可展开。`,
  outsideMap: (count) => `另有 ${count} 个在更远处：缩小地图可见。`,
}
