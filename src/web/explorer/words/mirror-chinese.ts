import type { MirrorWords } from './mirror-english.ts'

const count = (number: number) => number.toLocaleString('zh')

export const mirrorChinese: MirrorWords = {
  title: '一方的出口，就是另一方的进口',
  lead: '两国海关对同一批商品各有统计。双方的数字并列，差额大的在前，并列出相符的原因和仅属可能的原因。',
  count: (disagree, one) =>
    `${count(disagree)} 笔数字不同；${count(one)} 笔仅有一方报告，另一方的数字未知，未知不等于零。`,
  table: '以表格查看全部',
  heading: (exporter, importer) => `${exporter}至${importer}`,
  allGoods: '全部商品',
  exported: (who) => `${who}报告出口`,
  imported: (who) => `${who}报告进口`,
  reconciled: (dataset) => `${dataset} 综合双方得出`,
  row: (job, row) => `导入 ${job}，第 ${row} 行`,
  gap: (gap, higher, times) => `进口方的数字${higher ? '多' : '少'} ${gap}${times ? `，是出口方的 ${times} 倍` : ''}。`,
  why: '为什么可能不同',
  unexplained: '这里已知的情况都不能解释。',
  fit: { FITS: '相符', POSSIBLE: '可能' },
  explains: (part) => `至多可解释差额的 ${Math.round(part * 100)}%`,
  reasons: {
    VALUATION: '进口方计入运费和保险费（到岸价），出口方不计（离岸价）',
    RE_EXPORTS: '商品只是转口，或一方按原产地统计、另一方按发运地统计',
    PERIOD: '统计的时间不同：财政年度，或晚一年入账',
    UNIT: '有一方的数字所用单位与所写不同',
    ESTIMATE: '有一方的数字是估计值',
    CLASSIFICATION: '双方把商品归入同一品目下的不同编码',
    COUNTED_TWICE: '一方的数字是另一方的两倍，像是重复计算',
    UNSPECIFIED: '部分商品归入未列明的地区或未列明的商品',
    ONE_SIDED: '只有一方有数字',
  },
}
