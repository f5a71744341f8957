import type { AnswerTable } from '../../explorer/tables/table-of-answer.ts'
import type { Speech } from '../../explorer/words/language.tsx'
import type { Ask } from '../../shared/graphql/ask.ts'
import type { Cited } from '../../shared/graphql/fragments.ts'
import { claimPath } from '../claim/claim.ts'
import { loadMeasure, type Measure } from './measure.ts'
import { isOfYear, measureSaid, titleOf } from './told.ts'
import { viewAt, viewPath } from './view.ts'
import { measureWords } from './words/measure-words.ts'

/** What a file of a measure holds. */
export interface MeasureTable {
  readonly table: AnswerTable
  readonly title: string
  readonly path: string
}

/**
 * The values at the address of a measure as a table, a row for each.
 * @returns null if there is no such measure
 */
export async function tableOfMeasure(ask: Ask, url: URL, speech: Speech): Promise<MeasureTable | null> {
  const view = viewAt(url.pathname.replace(/^\/measure\//, ''), url.searchParams)
  if (!view) return null
  const measure = await loadMeasure(ask, view)
  return {
    title: titleOf(measure, measure.view.year, speech),
    path: viewPath(measure.view),
    table: { columns: columnsIn(speech), rows: rowsOf(measure, speech) },
  }
}

function columnsIn({ language }: Speech): AnswerTable['columns'] {
  return Object.entries(measureWords(language).fileColumns).map(([key, title]) => ({ key, title }))
}

function rowsOf(measure: Measure, speech: Speech): AnswerTable['rows'] {
  const { words, either } = speech
  const { values, series, sources, partner } = measure
  const said = measureSaid(measure, speech)
  return (isOfYear(measure) ? values : series).map((value) => ({
    id: value.id,
    path: claimPath(value.id),
    citations: value.citations.map(
      ({ source, paragraph }): Cited => ({
        paragraph,
        source: (source && sources[source.id]) ?? null,
      }),
    ),
    cells: {
      measure: said,
      country: value.subject,
      id: value.subject.id,
      partner,
      period: words.period(value.period),
      from: value.period?.start ?? null,
      until: value.period?.end ?? null,
      comparator: value.comparator,
      value: Number(value.value),
      unit: value.unit,
      basis: words.bases[value.basis],
      note: either(value.note, value.noteZh),
    },
  }))
}
