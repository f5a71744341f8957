import type { Told } from '../story.ts'

export const whenTwoCustomsOfficesDisagree: Told = {
  written: '2026-11-28',
  lead: {
    en: 'Every shipment is counted twice, once where it leaves and once where it arrives. The two counts should meet. The graph looks for places where they cannot.',
    zh: '每一批货物都要计数两次，一次在离开的地方，一次在到达的地方。两个数字理应吻合。图谱寻找的，正是它们无法吻合之处。',
  },
  blocks: [
    {
      kind: 'text',
      text: {
        en: `## Gambia, Kazakhstan's great supplier

Nobody would guess this one. Among the countries from which Kazakhstan imports, a reference work names a small state in West Africa:`,
        zh: `## 冈比亚，哈萨克斯坦的供货大国

这一条谁也猜不到。在哈萨克斯坦的进口来源中，一部参考书列出了西非的一个小国：`,
      },
    },
    { kind: 'claim', claim: 'factbook-KAZ-imports-GMB-2023' },
    {
      kind: 'text',
      text: {
        en: `Now turn the book round. On Gambia’s own page, [92 percent](/claim/factbook-GMB-exports-KAZ-2023) of its exports go to Kazakhstan. So far the two agree. But a share is a share of something, and the somethings do not fit:`,
        zh: `现在把书翻到另一页。在冈比亚自己的条目里，它的出口有[92%](/claim/factbook-GMB-exports-KAZ-2023)去了哈萨克斯坦。到这里两边还算一致。可是份额总是某个总数的份额，而两个总数对不上：`,
      },
    },
    { kind: 'conflict', conflict: 'share-beyond-partner~factbook-KAZ-imports-GMB-2023~factbook-GMB-exports-2023' },
    {
      kind: 'text',
      text: {
        en: `Kazakhstan would have to buy several times what Gambia sells to the whole world. At least one of these figures is wrong, and all of them stand in one and the same book.`,
        zh: `哈萨克斯坦要买的，会是冈比亚卖给全世界的好几倍。这些数字至少有一个是错的，而它们全都出自同一部书。`,
      },
    },
    { kind: 'chart', of: 'country:GMB', measure: 'EXPORT_VALUE' },
    { kind: 'answer', path: '/q/trade-of/country:GMB', show: 'bars' },
    {
      kind: 'text',
      text: {
        en: `How does such a thing come about? The graph does not know, and does not guess. It says [what would settle it](/conflict/share-beyond-partner~factbook-KAZ-imports-GMB-2023~factbook-GMB-exports-2023), and leaves the verdict open.

## One office, two sums

Two offices are not even needed. In a single report, Xinjiang’s trade with Central Asia and its exports there both grow, at rates that cannot both be right:`,
        zh: `这样的事是怎么发生的？图谱不知道，也不去猜。它只说明[什么可以作出定论](/conflict/share-beyond-partner~factbook-KAZ-imports-GMB-2023~factbook-GMB-exports-2023)，结论则留待将来。

## 一家海关，两笔账

其实连两家海关都用不着。在同一篇报道里，新疆与中亚的贸易和对中亚的出口都在增长，可是两个增速不可能都对：`,
      },
    },
    { kind: 'conflict', conflict: 'total-below-part~F102~F098~F103~F100' },
    {
      kind: 'text',
      text: {
        en: `## One sentence, two counts

And sometimes one paragraph is enough. A report wrote of [three months](/claim/F163) of falling prices in a row in China, and in the same breath that they had been falling [since September](/claim/F164).`,
        zh: `## 一段话，两种数法

有时候，一段话就够了。一篇报道说，中国的物价[连续3个月](/claim/F163)下跌，同一段又说，下跌[始于9月](/claim/F164)。`,
      },
    },
    { kind: 'conflict', conflict: 'streak-against-start~F163~F164' },
    {
      kind: 'text',
      text: {
        en: `## Why not just pick one?

Because the choice would be ours, and you would never learn of it. Averaging is worse: it makes a third number that nobody has said. [The disagreement desk](/conflicts) keeps all of them side by side, each with its source, until somebody brings the table that settles it.`,
        zh: `## 为什么不挑一个？

因为那样一来，作出选择的是我们，而您永远不会知道。取平均值更糟：那会造出第三个谁也没说过的数字。[分歧台](/conflicts)把它们并排摆着，各注来源，直到有人拿出能够定论的那张表。`,
      },
    },
  ],
}
