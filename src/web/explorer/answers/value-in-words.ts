import { none, trade } from '../questions/narrowed.ts'
import { type Facet, facets } from '../questions/narrowing.ts'
import type { SaidAbout } from '../questions/said.ts'
import type { Language, Speech } from '../words/language.tsx'

/** What having no value of a facet is called. */
const noneOf: Readonly<Record<Language, Readonly<Partial<Record<Facet, string>>>>> = {
  en: { measure: 'in words', year: 'undated', speaker: 'the source itself' },
  zh: { measure: '文字陈述', year: '无日期', speaker: '来源自身' },
}
/** What all figures of trade are called. */
export const tradeInWords: Readonly<Record<Language, string>> = { en: 'trade', zh: '贸易' }

type Chosen = Pick<SaidAbout, 'counts' | 'narrowing' | 'named'>

/** A value by which claims are narrowed down, in words: the name of what an id stands for, if the answer has it. */
export function valueInWords({ counts, named }: Chosen, facet: Facet, value: string, speech: Speech): string {
  const { words, name, sourceTitle, language } = speech
  if (value === none) return noneOf[language][facet] ?? '–'
  if (value === trade) return tradeInWords[language]
  if (facet === 'measure') return words.measures[value as keyof typeof words.measures]
  if (facet === 'basis') return words.bases[value as keyof typeof words.bases]
  const found = counts.flatMap(({ values }) => values).find((one) => one.value === value)
  const entity = found?.entity ?? named.find((one) => one?.id === value)
  if (entity) return name(entity)
  return found?.source ? sourceTitle(found.source) : value.replace(/^source:/, '')
}

/** What claims are narrowed down to, as it stands behind the question: ` (Russia, 2023)`; nothing where they are not. */
export function narrowedInWords(chosen: Chosen, speech: Speech): string {
  const values = facets.flatMap((facet) =>
    (chosen.narrowing[facet] ?? []).map((value) => valueInWords(chosen, facet, value, speech)),
  )
  return values.length > 0 ? speech.words.inBrackets(values.join(speech.language === 'zh' ? '、' : ', ')) : ''
}
