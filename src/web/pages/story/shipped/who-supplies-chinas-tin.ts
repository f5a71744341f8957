import type { Told } from '../story.ts'

export const whoSuppliesChinasTin: Told = {
  written: '2026-11-28',
  lead: {
    en: 'One sentence, spoken at a press briefing, names Myanmar. Look for the number behind it, and there is none. A story about how little can lie beneath a plain sentence.',
    zh: '新闻发布会上的一句话点出了缅甸。去找这句话背后的数字，却一个也没有。一句平平常常的话，底下可以多么单薄。',
  },
  blocks: [
    {
      kind: 'text',
      text: {
        en: `## The sentence

China buys tin ore abroad. From whom? In January 2024 an official of China’s customs [answered a television station’s question](/claim/F002) about trade with South-East Asia. Between [coal](/claim/F022) and [palm oil](/claim/F020) stands tin:`,
        zh: `## 那句话

中国从国外买进锡矿砂。从谁那里买？2024年1月，中国海关的一位官员[回答了一家电视台的提问](/claim/F002)，谈的是与东南亚的贸易。除了[煤炭](/claim/F022)和[棕榈油](/claim/F020)，他还提到了锡：`,
      },
    },
    { kind: 'claim', claim: 'F023' },
    {
      kind: 'text',
      text: {
        en: `That is the whole record. The sentence has no tonnes, no money and no year. It says “largest” and leaves open how large. It need not be wrong. It is only alone.

## What the graph has on tin ore

Ask for everything that is linked to the commodity, and this is what comes back:`,
        zh: `全部记录就是这一句。没有吨数，没有金额，也没有年份。它说“最大”，却没说有多大：可能远超一半，也可能远不到一半。这句话未必有错，只是孤零零的。

## 图谱里关于锡矿砂的一切

若问与这种商品相连的一切，得到的就是这些：`,
      },
    },
    { kind: 'answer', path: '/q/around/commodity:2609', show: 'list' },
    {
      kind: 'text',
      text: {
        en: `A second source names sellers, but not their buyers. Tin ore stands fourth among [the exports of Burundi](/claim/factbook-BDI-exports-2609) and fifth among [those of Rwanda](/claim/factbook-RWA-exports-2609). Where their ore goes, it does not say.

## Myanmar, seen from Myanmar

If Myanmar is the largest supplier, its own exports might show it. The same reference work lists the five that earn it most: [clothing](/claim/factbook-MMR-exports-garments), [natural gas](/claim/factbook-MMR-exports-2711), [dried legumes](/claim/factbook-MMR-exports-0713), [rare-earth compounds](/claim/factbook-MMR-exports-2846) and [precious stones](/claim/factbook-MMR-exports-7103). Tin is not among them. That refutes nothing. What is large for a buyer of tin can be small for a seller of gas; and ore may leave by roads on which nobody counts. But China is its largest customer by far:`,
        zh: `另一个来源列出了卖方，却没有列出买方。锡矿砂在[布隆迪的出口](/claim/factbook-BDI-exports-2609)中排第4，在[卢旺达的出口](/claim/factbook-RWA-exports-2609)中排第5。矿砂运往哪里，它没有说。

## 从缅甸看缅甸

如果缅甸是最大的供应地，它自己的出口里也许看得出来。同一部参考书列出了它最值钱的5种出口商品：[服装](/claim/factbook-MMR-exports-garments)、[天然气](/claim/factbook-MMR-exports-2711)、[干豆](/claim/factbook-MMR-exports-0713)、[稀土化合物](/claim/factbook-MMR-exports-2846)和[宝石](/claim/factbook-MMR-exports-7103)。其中没有锡。这并不推翻什么：对买锡的人来说很大的数目，对卖天然气的人来说可能很小；矿砂也可能从无人计数的路上运走。不过，中国确实是它最大的买家，远超其他国家：`,
      },
    },
    { kind: 'answer', path: '/q/trade-of/country:MMR', show: 'bars' },
    {
      kind: 'text',
      text: {
        en: `## A series with holes

Even the total is full of holes. This is the value of Myanmar’s exports, year by year, as far as the graph knows it. One year in the middle has no number, and after the last there is nothing at all.`,
        zh: `## 有缺口的数列

就连总额也有缺口。下面是图谱所知的缅甸历年出口额。中间有一年没有数字，最后一年之后则什么也没有。`,
      },
    },
    { kind: 'chart', of: 'country:MMR', measure: 'EXPORT_VALUE' },
    {
      kind: 'text',
      text: {
        en: `## Who, then?

[Myanmar, says one official](/claim/F023). No one in this graph contradicts him, and no one bears him out. What would settle it is a table that customs offices do keep: tonnes of ore, by country of origin and by year. Until it is here, the honest answer to “who really supplies China’s tin?” has a name in it, and no number.`,
        zh: `## 那么，究竟是谁？

[一位官员说，是缅甸](/claim/F023)。在这个图谱中，没有人反驳他，也没有人佐证他。能够定论的，是海关手里确有的一张表：按原产国、按年份列出的矿砂吨数。在这张表到来之前，对“谁真正供应中国的锡”这个问题，诚实的回答里有一个名字，却没有数字。`,
      },
    },
  ],
}
