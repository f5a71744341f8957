import type { Said } from '../../shared/graphql/fragments.ts'
import { claimSentence } from '../answers/claim-sentence.ts'
import type { Speech } from '../words/language.tsx'
import type { AnswerTable, Column, Row } from './table-of-answer.ts'

const onPage = [
  'claim',
  'statedAs',
  'value',
  'unit',
  'period',
  'reporter',
  'partner',
  'commodity',
  'saidBy',
  'basis',
] as const
const inFiles = ['measure', 'flow', 'year', 'start', 'end', 'presumed', 'formula', 'note', 'disagrees'] as const

/** The columns of tables of claims: who says what of whom, with the number as stated, and its unit and its year apart. */
export function claimColumns({ words: { tableColumns } }: Speech): readonly Column[] {
  return [
    ...onPage.map((key) => ({ key, title: tableColumns[key] })),
    ...inFiles.map((key) => ({ key, title: tableColumns[key], inFilesOnly: true as const })),
  ]
}

/** Claims as a table. */
export function claimTable(claims: readonly Said[], speech: Speech): AnswerTable {
  return { columns: claimColumns(speech), rows: claims.map((claim) => claimRow(claim, speech)) }
}

/** A claim as a row. */
export function claimRow(claim: Said, speech: Speech): Row {
  const { words, name, either } = speech
  const { sentence } = claimSentence(claim, words, name)
  const { period, note, disagreesWith } = claim
  return {
    id: claim.id,
    path: `/claim/${claim.id.replace(/^\w+:/, '')}`,
    citations: claim.citations,
    cells: {
      claim: sentence,
      ...figuresOf(claim, speech),
      period: period && words.period(period),
      year: yearOf(period),
      start: period?.start ?? null,
      end: period?.end ?? null,
      presumed: period?.ambiguity ?? null,
      saidBy:
        [claim.attributedTo && name(claim.attributedTo), either(claim.attribution, claim.attributionZh)]
          .filter(Boolean)
          .join(', ') || null,
      basis: words.bases[claim.basis],
      note,
      disagrees: disagreesWith?.map(({ id }) => id.replace(/^\w+:/, '')).join(' ') || null,
    },
  }
}

function figuresOf(claim: Said, { words }: Speech): Row['cells'] {
  if (claim.__typename !== 'Observation') return { reporter: claim.subject, partner: claim.object }
  const { comparator, value, unit, measure, flow, formula, reporter, partner, commodity } = claim
  return {
    statedAs: words.comparators[comparator] || null,
    value: Number(value),
    unit: words.unit(unit),
    measure: words.measures[measure],
    flow: flow && words.tradeParts[flow],
    formula,
    reporter,
    partner,
    commodity,
  }
}

/** The year that a period lies in; null if it lies in several, or is not known. */
function yearOf(period: Said['period']): number | null {
  const [from, to] = [period?.start, period?.end].map((day) => day?.slice(0, 4))
  return from && from === to ? Number(from) : null
}
