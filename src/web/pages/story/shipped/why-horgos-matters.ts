import type { Told } from '../story.ts'

export const whyHorgosMatters: Told = {
  written: '2026-11-28',
  lead: {
    en: 'A border post far from any ocean does for Kazakhstan what a harbour does for other countries. Its own figures are thinner, and stranger, than its fame.',
    zh: '一座远离大洋的边境口岸，对哈萨克斯坦而言，就像海港之于别的国家。而关于它的数字，比它的名气更单薄，也更奇怪。',
  },
  blocks: [
    {
      kind: 'text',
      text: {
        en: `## A harbour without water

Horgos stands [in Xinjiang](/claim/F115), where China’s railways end and Kazakhstan’s begin. Ask which ports serve Kazakhstan, and the first name is not a seaport at all. It is Horgos. The harbours on the oceans, and Kazakhstan’s own on the Caspian, come after it.`,
        zh: `## 没有水的港口

霍尔果斯[位于新疆](/claim/F115)，中国的铁路到此为止，哈萨克斯坦的铁路由此开始。若问哪些口岸服务于哈萨克斯坦，排在首位的并不是海港，而是霍尔果斯。大洋边的港口，连同哈萨克斯坦自己在里海的港口，都在它之后。`,
      },
    },
    { kind: 'answer', path: '/q/ports-serving/country:KAZ', show: 'map' },
    {
      kind: 'text',
      text: {
        en: `## Where the track changes width

What makes the place is a matter of millimetres. A wagon from Urumqi cannot simply roll on to Almaty: between [Horgos and Altynkol](/entity/railway:HORGOS_ALTYNKOL) the rails move further apart. Trains from China are reloaded at Altynkol, those from Kazakhstan at Horgos, and whoever does the reloading has a trade.`,
        zh: `## 轨距改变的地方

成就这里的，是毫米之差。来自乌鲁木齐的车皮不能直接驶到阿拉木图：在[霍尔果斯与阿腾科里](/entity/railway:HORGOS_ALTYNKOL)之间，两根钢轨变得更宽。中国来的列车在阿腾科里换装，哈萨克斯坦来的列车在霍尔果斯换装。谁来换装，谁就有了生意。`,
      },
    },
    { kind: 'answer', path: '/q/route/port:CNURM/place:KZALA', show: 'map' },
    {
      kind: 'text',
      text: {
        en: `## Cars, eight times over

What goes through? A newspaper report of February 2024 names [machinery and electrical goods](/claim/F116), [high-tech products](/claim/F117) and [clothing](/claim/F118) as the main exports. And it has one number that caught the eye:`,
        zh: `## 汽车，八倍

从这里运出去的是什么？2024年2月的一篇报道列举的主要出口商品有[机电产品](/claim/F116)、[高新技术产品](/claim/F117)和[服装](/claim/F118)。其中有一个引人注目的数字：`,
      },
    },
    { kind: 'claim', claim: 'F119' },
    {
      kind: 'text',
      text: {
        en: `Read it twice. The report says “eightfold growth”. That may mean [eight times as much as before, or eight times more](/claim/F119), and it does not say whether it counts cars or money. The graph keeps the sentence as it stands and does not choose.

## The province that adds up to less than its parts

Horgos belongs to a larger boast. In 2023 [Xinjiang’s exports to Central Asia](/claim/F098) grew by [more than a fifth](/claim/F100), and [its trade with Central Asia](/claim/F102), exports and imports together, grew by [half](/claim/F103). All of this stands in the same report. Work backwards to the year before, and it cannot all be true.`,
        zh: `请再读一遍。报道原文说的是“增长八倍”。这可能指[达到原来的八倍，也可能指增加了八倍](/claim/F119)；至于计的是车辆还是金额，报道也没有说明。图谱照录原句，不作取舍。

## 整体小于部分的新疆

霍尔果斯是一个更大说法的一部分。2023年，[新疆对中亚的出口](/claim/F098)增长了[五分之一以上](/claim/F100)，而进出口合计的[新疆与中亚的贸易](/claim/F102)增长了[一半](/claim/F103)。这些数字都出自同一篇报道。往前推算一年，它们不可能全部成立。`,
      },
    },
    { kind: 'conflict', conflict: 'total-below-part~F102~F098~F103~F100' },
    {
      kind: 'text',
      text: {
        en: `## What is known, and what is not

That Horgos comes first is [a ranking of our own](/q/ports-serving/country:KAZ), and the references say so. What goes through it rests, in this graph, on a single report. Its neighbour Alashankou is noted as the larger of the two by tonnes. Horgos matters. By how much, nobody here can say.`,
        zh: `## 知道的与不知道的

霍尔果斯排在首位，这是[我们自己的排序](/q/ports-serving/country:KAZ)，参考来源里也写明了。至于经过这里的是什么，在本图谱中只有一篇报道为据。按吨位计，图谱注明更大的是它的邻居阿拉山口。霍尔果斯很重要。重要到什么程度，这里没有人说得准。`,
      },
    },
  ],
}
