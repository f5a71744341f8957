import type { Question } from '../scene/scene.ts'

/** What a sentence asks: a ready-made question, and the texts for its blanks. */
export interface Understood {
  readonly question: Question
  readonly texts: readonly string[]
}

interface Pattern {
  readonly question: Question
  /** The groups `a` and `b` are the blanks. */
  readonly sentence: RegExp
  /** The blanks in the order of the question, where the sentence has them the other way round. */
  readonly order?: readonly ('a' | 'b')[]
}

/** How people ask, in English and Chinese. The first that fits is what is meant. */
const patterns: readonly Pattern[] = [
  { question: 'conflicts', sentence: /\b(sources?|figures|claims|data|who)\b.*\b(disagree|contradict|conflict)/ },
  { question: 'conflicts', sentence: /^(disagreements?|conflicts?|contradictions?)( (between|of) sources)?$/ },
  { question: 'conflicts', sentence: /(来源|数据|说法).*(不一致|矛盾|冲突)/ },
  {
    question: 'supply',
    sentence: /^who (?:supplies|supply|provides) (?<a>.+?) with (?<b>.+?)$/,
  },
  {
    question: 'supply',
    sentence: /^who (?:supplies|supply|provides|sells|exports|ships) (?<b>.+?) (?:to|into|for) (?<a>.+?)$/,
  },
  { question: 'supply', sentence: /^who (?:really )?(?:supplies|supply|provides) (?<a>.+?)(?:'s|’s|s’|s') (?<b>.+?)$/ },
  {
    question: 'supply',
    sentence:
      /^(?:from )?(?:where|who|whom|which countr(?:y|ies)) (?:does|do|did) (?<a>.+?) (?:get|buy|import|source)s? (?:its |their |the )?(?<b>.+?)(?: from)?$/,
  },
  {
    question: 'supply',
    sentence: /^where does (?<a>.+?)(?:'s|’s) (?<b>.+?) come from$/,
  },
  {
    question: 'supply',
    sentence:
      /^(?:who are |what are )?(?:the )?(?:main |largest |biggest |top )?(?:suppliers?|sources?) of (?<b>.+?) (?:to|for|in) (?<a>.+?)$/,
  },
  {
    question: 'supply',
    sentence:
      /^(?:who are |what are )?(?<a>.+?)(?:'s|’s) (?:main |largest |biggest |top )?(?:suppliers?|sources?) of (?<b>.+?)$/,
  },
  { question: 'supply', sentence: /^(?:谁|哪些国家|哪个国家)(?:向|给|为)(?<a>.+?)(?:供应|提供|出口)(?<b>.+?)$/ },
  {
    question: 'supply',
    sentence: /^(?<a>.+?)的(?<b>[^的]+?)(?:主要)?(?:来自哪里|从哪里来|从哪儿来|由谁供应|来自哪些国家)$/,
  },
  { question: 'supply', sentence: /^(?<a>.+?)从(?:哪里|哪儿|哪些国家|哪个国家)进口(?<b>.+?)$/ },
  { question: 'route', sentence: /\b(?:from|between) (?<a>.+?) (?:to|and) (?<b>.+?) by (?:rail|train)$/ },
  {
    question: 'route',
    sentence:
      /^(?:the |a |which |what |is there a |by )*(?:routes?|way|trains?|rail(?:way)?s?|freight trains?)(?: line| route| connection| runs?| goes)* from (?<a>.+?) to (?<b>.+?)$/,
  },
  {
    question: 'route',
    sentence:
      /^(?:how (?:do|can|does) (?:i|we|one|goods|freight|a train) (?:get|go|travel) )?from (?<a>.+?) to (?<b>.+?)$/,
  },
  {
    question: 'route',
    sentence: /^从(?<a>.+?)(?:坐火车|乘火车|铁路)?到(?<b>.+?)(?:的)?(?:铁路|路线|线路|列车|怎么走)*$/,
  },
  {
    question: 'linked',
    sentence: /^how (?:is|are) (?<a>.+?) (?:linked|connected|related|tied)(?: to| with)? (?:and )?(?<b>.+?)$/,
  },
  {
    question: 'linked',
    sentence: /^how (?:is|are) (?<a>.+?) and (?<b>.+?) (?:linked|connected|related|tied)$/,
  },
  {
    question: 'linked',
    sentence:
      /^(?:what |which )?(?:links?|connects?|connections?|ties|relations?|relationship|trade|agreements?)(?: is| are)?(?: there)? (?:between |of )?(?<a>.+?) (?:and|with|to) (?<b>.+?)$/,
  },
  { question: 'linked', sentence: /^(?<a>[^\s–-]+)[–-](?<b>[^\s–-]+) (?:trade|links?|relations?|ties)$/ },
  {
    question: 'linked',
    sentence:
      /^(?<a>.+?)(?:与|和|同)(?<b>.+?)(?:之间)?(?:的)?(?:有什么|有何|如何|怎样|是怎么)?(?:相连|联系|关系|关联|贸易|往来)(?:的)?$/,
  },
  {
    question: 'ports',
    sentence:
      /^(?!port of )(?:which |what |the |all |how many )*(?:sea|dry|river|main|largest|biggest)? ?(?:ports?|crossings?|gateways?|harbou?rs?)(?: and crossings?| and ports?)?(?: does| do| can| that)? (?:serv(?:e|es|ing)|reach(?:es|ing)?|for|of|in|to|into|near|around|used by|connect(?:s|ing)? to) (?<a>.+?)$/,
  },
  { question: 'ports', sentence: /^(?:how|where|who) (?:does|do|can) (?<a>.+?) reach(?:es)? the sea$/ },
  { question: 'ports', sentence: /^(?<a>.+?)(?:'s|’s) (?:ports?|crossings?|gateways?)$/ },
  {
    question: 'ports',
    sentence: /^(?:哪些|什么)?(?:港口|口岸|港口和口岸|口岸和港口)(?:服务于?|通往|面向|通向)(?<a>.+?)$/,
  },
  { question: 'ports', sentence: /^(?<a>.+?)(?:的|有哪些|有什么)(?:港口|口岸|出海口)$/ },
  {
    question: 'said',
    sentence:
      /^(?:what|who) (?:is|was|do|does|did|are)?(?: the)? ?(?:sources?|people|articles?|news|they)? ?(?:sa(?:id|y|ys)(?: what)?|claims?|states?d?|reports?(?:ed)?) (?:about|of|on) (?<a>.+?)$/,
  },
  {
    question: 'said',
    sentence: /^(?:claims?|statements?|news|sources?|facts?|evidence) (?:about|on|of|for) (?<a>.+?)$/,
  },
  { question: 'said', sentence: /^(?<a>.+?)(?:,? and|,)? who (?:says|said|claims|reports) (?:so|it|that|what)$/ },
  { question: 'said', sentence: /^(?:关于)?(?<a>.+?)(?:有哪些|有什么|的)(?:说法|报道|新闻|陈述)$/ },
  {
    question: 'trade',
    sentence:
      /^(?:how|what|where|with whom|who) (?:does|do|did) (?<a>.+?) (?:trade|export|import|sell|buy)(?: with| from| to)?$/,
  },
  {
    question: 'trade',
    sentence:
      /^(?:the )?(?:foreign )?(?:trade|exports?|imports?|trading partners?|trade partners?)(?: and imports?| and exports?)? (?:of|from|by) (?<a>.+?)$/,
  },
  {
    question: 'trade',
    sentence: /^(?<a>.+?)(?:'s|’s)? (?:foreign )?(?:trade|exports?|imports?|trading partners?|trade partners?)$/,
  },
  { question: 'trade', sentence: /^(?<a>.+?)(?:的)?(?:对外)?(?:贸易|进出口|出口|进口|贸易伙伴)(?:情况|如何|怎么样)?$/ },
  {
    question: 'around',
    sentence:
      /^(?:what |who )?(?:surrounds|is (?:around|near|next to)|borders|neighbou?rs(?: of)?|lies (?:around|near)) (?<a>.+?)$/,
  },
  { question: 'around', sentence: /^(?:tell me )?(?:all |everything )?(?:about|around) (?<a>.+?)$/ },
  { question: 'around', sentence: /^(?<a>.+?)(?:周围|周边|附近)(?:有什么|有哪些)?$/ },
]

/** Says nothing of what is meant. */
const idle = /^(?:please|show me|show|find|tell me|list|give me|请|告诉我|查询?)\s*/i
/** A time at the end, which the questions don't take: their answers have dates. */
const time = /\s+(?:in|of|since|until|during|for)\s+(?:the year\s+)?\d{4}$/i

/**
 * What a sentence asks, the best understood first. Ordinary names are no sentences.
 * @param typed a sentence in English or Chinese, with or without a question mark
 */
export function understand(typed: string): readonly Understood[] {
  const sentence = typed
    .trim()
    .replace(/[?？。.!！]+$/u, '')
    .replace(idle, '')
    .replace(time, '')
    .replace(/\s+/g, ' ')
    .trim()
  const found: Understood[] = []
  for (const { question, sentence: pattern } of patterns) {
    const match = new RegExp(pattern, 'iu').exec(sentence)
    if (!match) continue
    const { a, b } = match.groups ?? {}
    const texts = [a, b].filter((text) => text !== undefined).map(withoutArticle)
    if (texts.some((text) => !text) || found.some((one) => one.question === question)) continue
    found.push({ question, texts })
  }
  return found
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an)\s+/i, '').trim()
}
