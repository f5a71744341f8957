/** Where a row can be checked, as each way out asks for it. */
export interface Cited {
  readonly paragraph: number | null
  readonly source: {
    readonly id: string
    readonly title: string
    readonly publisher: string | null
    readonly license: string | null
    /** Where it is published; only some ask for it. */
    readonly url?: string | null
  } | null
}

/** What is asked for of the citations of a row. */
export const citedSelection = 'citations { paragraph source { id title publisher license } }'

/** What stands between the texts of a cell. */
export const between = '; '

/** Texts in one cell, with an empty place where one is not known; null where none is. */
export function listed(texts: readonly (string | number | null | undefined)[]): string | null {
  const known = texts.some((text) => text !== null && text !== undefined)
  return known ? texts.map((text) => text ?? '').join(between) : null
}

/** The cells of the citations of a row, each in the same order, so that the second paragraph belongs to the second source. */
export const evidenceCells = {
  source_id: (cited: readonly Cited[]) => listed(cited.map(({ source }) => source?.id)),
  source_title: (cited: readonly Cited[]) => listed(cited.map(({ source }) => source?.title)),
  publisher: (cited: readonly Cited[]) => listed(cited.map(({ source }) => source?.publisher)),
  paragraph: (cited: readonly Cited[]) => listed(cited.map(({ paragraph }) => paragraph)),
  licence: (cited: readonly Cited[]) => listed(cited.map(({ source }) => source?.license)),
  source_url: (cited: readonly Cited[]) => listed(cited.map(({ source }) => source?.url)),
} as const
