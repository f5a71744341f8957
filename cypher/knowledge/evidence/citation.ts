/** Where a fact comes from: a source's id and, for a document, the paragraph, or for a table the row. */
export interface Citation {
  readonly source: string
  /** The number of the non-empty line in the document, or of the row in a table, from 1. */
  readonly paragraph?: number
}

/** A citation as the graph keeps it: `source:S2#10`, or `source:unlocode`. */
export type CitationText = string

export function citationText({ source, paragraph }: Citation): CitationText {
  return paragraph === undefined ? source : `${source}#${paragraph}`
}

export function citationOf(text: CitationText): Citation {
  const [source = '', paragraph] = text.split('#')
  return { source, ...(paragraph && { paragraph: Number(paragraph) }) }
}
