import type { Told } from '../story.ts'

export const aseanAtEleven: Told = {
  written: '2026-11-28',
  lead: {
    en: "South-East Asia's club has a new member, and the lists have not caught up. Its trade with China is told twice in the graph, with numbers that do not agree. Both are stories about counting.",
    zh: '东南亚国家的组织有了新成员，名单却还没有跟上。它与中国的贸易在图谱中说了两遍，数字并不一致。两件事说的都是计数。',
  },
  blocks: [
    {
      kind: 'text',
      text: {
        en: `## One more chair

On 26 October 2025 Timor-Leste joined [the Association of Southeast Asian Nations](/entity/organization:ASEAN). That makes eleven. Or ten: it depends on whom one asks. The dated memberships of this graph have the newcomer. The list of country groups that it reads besides has not.`,
        zh: `## 多了一把椅子

2025年10月26日，东帝汶加入了[东南亚国家联盟](/entity/organization:ASEAN)。于是成员有了11个。或者说是10个，要看问的是谁。图谱里带日期的成员资格中有这位新成员；它同时采用的另一份国家组织名单里却没有。`,
      },
    },
    { kind: 'conflict', conflict: 'two-lists~organization:ASEAN~worldcountrygroups' },
    {
      kind: 'text',
      text: {
        en: `## A small economy, in a hard year

The newcomer sells little to the world, and less each year: in 2024 not half of what it sold the year before.`,
        zh: `## 小经济体的艰难年份

这位新成员卖给世界的东西不多，而且一年少于一年：2024年的出口还不到上一年的一半。`,
      },
    },
    { kind: 'chart', of: 'country:TLS', measure: 'EXPORT_VALUE' },
    {
      kind: 'text',
      text: {
        en: `## The large number

Beside that stands a number of another order. This is what China’s customs says the whole club traded with China in one year, before Timor-Leste came in:`,
        zh: `## 大数字

与之相比，下面这个数字完全是另一个量级。按中国海关的说法，这是东帝汶加入之前，整个组织与中国一年的贸易额：`,
      },
    },
    { kind: 'claim', claim: 'F006' },
    {
      kind: 'text',
      text: {
        en: `Nearly two thirds of it, [by the graph’s own sum](/claim/D02), are intermediate goods: parts that cross the border on their way to becoming something. January to July 2024 alone came to [552 billion dollars](/claim/F081), [15.8 percent](/claim/F083) of all that China trades.

## How fast does it grow?

Here the two accounts part. An official of the customs said one thing in January 2024, an article in September another. Neither says where its years begin and end.`,
        zh: `[按图谱自己的计算](/claim/D02)，其中近三分之二是中间品，也就是跨过边境之后还要变成别的东西的零部件。仅2024年1月至7月，贸易额就有[5520亿美元](/claim/F081)，占中国全部贸易的[15.8%](/claim/F083)。

## 增长有多快？

说法在这里分岔。2024年1月，海关的一位官员说的是一个数，9月的一篇文章写的是另一个。两者都没有说明年份从哪里开始、到哪里结束。`,
      },
    },
    { kind: 'conflict', conflict: 'two-values~F004~F067' },
    {
      kind: 'text',
      text: {
        en: `## The streak that stood still

Both also say for how long each has been the other’s largest partner. ASEAN has been China’s for [four years in a row](/claim/F007), said the official in January. For [four years in a row](/claim/F069), wrote the article in September: the calendar had moved, the streak had not. Seen from the other side, China has been ASEAN’s for [fifteen](/claim/F068).`,
        zh: `## 停住的连续纪录

两者还都说到，彼此作为最大贸易伙伴已有多久。那位官员在1月说，东盟[连续4年](/claim/F007)是中国的最大贸易伙伴。之后的那篇文章写的也是[连续4年](/claim/F069)：日历翻过去了，纪录却没有动。从另一边看，中国是东盟的最大贸易伙伴已[连续15年](/claim/F068)。`,
      },
    },
    { kind: 'conflict', conflict: 'window-drift~F007~F069' },
    {
      kind: 'text',
      text: {
        en: `None of this is scandalous. Lists age, and speakers repeat the sentence that they know. But a reader who sees one number should know that another was printed.`,
        zh: `这些都算不上丑闻。名单会过时，说话的人会重复熟悉的句子。不过，看到一个数字的读者，应当知道别处还印着另一个。`,
      },
    },
  ],
}
