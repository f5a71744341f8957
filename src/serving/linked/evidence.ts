import type { NamedNode } from 'n3'
import type { Part } from '../tables/column.ts'
import { part } from './addresses.ts'
import { type Description, integer } from './description.ts'
import { dcterms, prov } from './namespaces.ts'

interface Citation {
  readonly paragraph: number | null
  readonly source: { readonly id: string } | null
}

/** What is asked of GraphQL for the sources of a fact. */
export const citations = 'citations { paragraph source { id } }'

/**
 * Says what a fact was taken from: the paragraph of a source, or a source. Facts are told in other words than the source's, so nothing was
 * quoted from it; what was worked out is derived from it.
 */
export function describeEvidence(row: Part, subject: NamedNode, to: Description): void {
  const taken = row.basis === 'DERIVED' ? prov('wasDerivedFrom') : prov('hadPrimarySource')
  const { term, of } = to.addresses
  for (const { paragraph, source } of (row.citations ?? []) as readonly Citation[]) {
    if (!source) continue
    const document = of(source.id)
    if (paragraph === null) {
      to.add(subject, taken, document)
      continue
    }
    const place = part(document, `paragraph-${paragraph}`)
    to.add(subject, taken, place)
    to.type(place, term('Citation'))
    to.add(place, dcterms('isPartOf'), document)
    to.add(place, term('paragraph'), integer(paragraph))
  }
}
