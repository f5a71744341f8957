import { type Cited, citedSelection, evidenceCells } from '../evidence.ts'
import { pathOf } from '../linked/addresses.ts'
import type { FeatureProperty } from './collection.ts'

/** What every entity is asked for. */
export interface EntityRow {
  readonly id: string
  readonly name: string
  readonly nameZh: string
  readonly basis: string
  readonly citations: readonly Cited[]
}

export const entitySelection = `id name nameZh: name(language: ZH) basis ${citedSelection}`

export const firstProperties: readonly FeatureProperty[] = [
  { name: 'id', type: 'string', description: 'Its id in GraphQL.' },
  { name: 'name', type: 'string', description: 'Its English name.' },
  {
    name: 'name_zh',
    type: 'string',
    description: 'Its Chinese name; the English one where the graph has no other.',
  },
]

export const evidenceProperties: readonly FeatureProperty[] = [
  { name: 'basis', type: 'string', description: 'What its description rests on.' },
  {
    name: 'source_id',
    type: 'string',
    description: 'The sources of its description, the strongest first, separated by "; ".',
  },
  { name: 'source_title', type: 'string', description: 'The titles of the sources, in the same order.' },
  { name: 'publisher', type: 'string', description: 'Who published the sources, in the same order.' },
  {
    name: 'paragraph',
    type: 'string',
    description: 'The paragraphs of the sources, in the same order; null where none is known.',
  },
  { name: 'licence', type: 'string', description: 'The licences of the sources, in the same order.' },
  { name: 'page', type: 'string', description: 'The address of its page, which has what sources say of it.' },
]

export const named = ({ id, name, nameZh }: EntityRow) => ({ id, name, name_zh: nameZh })

/** The citations of a row in one text each. */
export function evidenceOf({ id, basis, citations }: EntityRow, site: string) {
  const { source_id, source_title, publisher, paragraph, licence } = evidenceCells
  return {
    basis,
    source_id: source_id(citations),
    source_title: source_title(citations),
    publisher: publisher(citations),
    paragraph: paragraph(citations),
    licence: licence(citations),
    page: site + pathOf(id),
  }
}
