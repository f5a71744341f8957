import type { SupplyWords } from './supply-english.ts'

export const supplyChinese: SupplyWords = {
  count: (count, place, goods) => `各来源提到 ${count.toLocaleString('zh')} 个向${place}供应${goods}的供应方`,
  none: (place, goods) => `图中没有来源说明谁向${place}供应${goods}`,
  supplier: '供应方',
  suppliers: '供应方',
  open: (some, shares) =>
    some
      ? shares
        ? '可能还有其他供应方：这里只有各来源提到的内容，不是海关统计。'
        : '图中没有来源给出数量或份额，也可能还有其他供应方：这里只有各来源提到的内容，不是海关统计。'
      : '不会仅因出口此类商品就推断谁是供应方。',
  exporters: (goods) => `还有谁出口${goods}`,
  exportersMeaning: (place) => `来源没有说出口到哪里，不能由此认为它们供应${place}。`,
  matches: {
    EXACT: () => '',
    NARROWER: (goods) => `说的是${goods}，属于其中一种。`,
    WIDER: (goods) => `说的是更大的类别${goods}；是否适用于这一部分没有说明。`,
    OVERLAPPING: (goods) => `说的是${goods}，只有一部分属于所问。`,
  },
}
