import type { Said } from '../../shared/graphql/fragments.ts'
import { claimSentence } from '../answers/claim-sentence.ts'
import type { Speech } from '../words/language.tsx'
import type { AnswerTable, Row } from './table-of-answer.ts'

/** Claims as a table: who says what of whom, with the number as stated and its unit apart. */
export function claimTable(claims: readonly Said[], speech: Speech): AnswerTable {
  const { tableColumns } = speech.words
  const keys = ['claim', 'value', 'unit', 'period', 'reporter', 'partner', 'commodity', 'saidBy', 'basis'] as const
  return {
    columns: keys.map((key) => ({ key, title: tableColumns[key] })),
    rows: claims.map((claim) => claimRow(claim, speech)),
  }
}

/** A claim as a row. */
export function claimRow(claim: Said, { words, name }: Speech): Row {
  const { sentence } = claimSentence(claim, words, name)
  const figures =
    claim.__typename === 'Observation'
      ? {
          value: Number(claim.value),
          unit: [words.comparators[claim.comparator], words.unit(claim.unit)].filter(Boolean).join(' '),
          reporter: claim.reporter,
          partner: claim.partner,
          commodity: claim.commodity,
        }
      : { value: null, unit: null, reporter: claim.subject, partner: claim.object, commodity: null }
  return {
    id: claim.id,
    path: `/claim/${claim.id.replace(/^\w+:/, '')}`,
    citations: claim.citations,
    cells: {
      claim: sentence,
      ...figures,
      period: claim.period && words.period(claim.period),
      saidBy: [claim.attributedTo && name(claim.attributedTo), claim.attribution].filter(Boolean).join(', ') || null,
      basis: words.bases[claim.basis],
    },
  }
}
