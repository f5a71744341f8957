import * as v from 'valibot'
import { claimSentence } from '../../web/explorer/answers/claim-sentence.ts'
import { english } from '../../web/explorer/words/english.ts'
import { speechIn } from '../../web/explorer/words/language.tsx'
import type { Cited, Said } from '../../web/shared/graphql/fragments.ts'
import type { Item } from './told.ts'
import { brief, claimUri, sourceUri } from './uri.ts'

/** The words of the explorer, in English: agents translate themselves. */
export const speech = speechIn('en', english, false)

const Cite = v.object({ uri: v.string(), title: v.string(), paragraph: v.nullable(v.number()) })

export const ClaimItem = v.object({
  uri: v.string(),
  sentence: v.string(),
  value: v.pipe(v.nullable(v.string()), v.description('The number as stated, a decimal in base units')),
  unit: v.nullable(v.string()),
  comparator: v.pipe(v.nullable(v.string()), v.description('EQUAL, ABOUT, MORE_THAN …')),
  period: v.nullable(v.string()),
  basis: v.pipe(v.string(), v.description('STATED by a source, REFERENCE data, DERIVED (inferred here), CURATED')),
  formula: v.nullable(v.string()),
  saidBy: v.nullable(v.string()),
  note: v.nullable(v.string()),
  sources: v.array(Cite),
  disagreesWith: v.array(v.string()),
})
export type ClaimItem = v.InferOutput<typeof ClaimItem>

/** The sources of a fact, with their paragraphs. */
export function sourcesOf(citations: readonly Cited[] | null): ClaimItem['sources'] {
  return (citations ?? []).flatMap(({ paragraph, source }) =>
    source ? [{ uri: sourceUri(source.id), title: source.shortTitle, paragraph }] : [],
  )
}

/** A source as a line cites it: `source/S4 ¶12`. */
export const citedAs = ({ uri, paragraph }: ClaimItem['sources'][number]) =>
  paragraph === null ? brief(uri) : `${brief(uri)} ¶${paragraph}`

/** Where a line's fact stands in its source; empty where that has no paragraphs, since the citation after the line names it. */
export const paragraphIn = ([source]: ClaimItem['sources']) =>
  source && source.paragraph !== null ? ` — ${citedAs(source)}` : ''

/** A claim as an item of an answer. */
export function claimItem(claim: Said, cursor: string): Item<ClaimItem> {
  const { sentence, value, exact } = claimSentence(claim, english, speech.name)
  const observation = claim.__typename === 'Observation' ? claim : null
  const sources = sourcesOf(claim.citations)
  const saidBy = [claim.attributedTo?.name, claim.attribution].filter(Boolean).join(', ') || null
  const disagreesWith = (claim.disagreesWith ?? []).map(({ id }) => claimUri(id))
  const uri = claimUri(claim.id)
  const line = [
    [sentence, value && `: ${value}`].filter(Boolean).join(''),
    exact && `(exactly ${exact})`,
    claim.period && `in ${claim.period.label}`,
    saidBy && `said ${saidBy}`,
    claim.basis === 'DERIVED' && `[inferred${observation?.formula ? `: ${observation.formula}` : ''}]`,
    disagreesWith.length > 0 && `(DISPUTED by ${disagreesWith.slice(0, 3).map(brief).join(', ')})`,
    ...sources.slice(0, 1).map((source) => `— ${citedAs(source)}`),
  ]
  return {
    line: line.filter(Boolean).join(' '),
    value: {
      ...{ uri, sentence, period: claim.period?.label ?? null, basis: claim.basis, saidBy, sources, disagreesWith },
      ...{ value: observation?.value ?? null, unit: observation?.unit ?? null, note: claim.note },
      ...{ comparator: observation?.comparator ?? null, formula: observation?.formula ?? null },
    },
    cites: [uri],
    cursor,
  }
}
