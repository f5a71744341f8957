import { createHash } from 'node:crypto'
import { isObjectType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { Part } from '../tables/column.ts'
import { type Addresses, part } from './addresses.ts'
import { Description } from './description.ts'
import { citations, describeEvidence } from './evidence.ts'
import { fieldsOf } from './fields.ts'
import { dcterms, rdf, schemaOrg, skos } from './namespaces.ts'

const edge = schema.getType('NeighborEdge')
const fields = isObjectType(edge) ? fieldsOf(edge, { links: [], without: ['cursor', 'direction', 'relation'] }) : []

/** What is asked of GraphQL for each relation of an entity. */
export const edgeSelection = `relation direction ${fields.map(({ selection }) => selection).join(' ')} ${citations} node { id }`

/** A relation of an entity as GraphQL has it. */
export type EdgePart = Part & {
  readonly relation: string
  readonly direction: 'IN' | 'OUT' | 'BOTH'
  readonly node: { readonly id: string }
}

/** The relations of the structure of the world, which no two sources dispute: what they are in the words of others. */
const structure: Readonly<Record<string, ReturnType<typeof schemaOrg>>> = {
  LOCATED_IN: schemaOrg('containedInPlace'),
  PART_OF: dcterms('isPartOf'),
  SUBCATEGORY_OF: skos('broader'),
}

/**
 * What a site says of the relation of two entities, in the document of the one from which it reads, or of the first of two by their ids
 * where it holds both ways. It is a statement with a time and with evidence, so the triple that it speaks of is not among those it is told
 * by. It is only for where something lies and what it is a part of, if reference data or curated knowledge say so.
 */
export function describeEdge(row: EdgePart, id: string, addresses: Addresses): Description {
  const other = row.node.id
  const [from, to] = row.direction === 'OUT' || (row.direction === 'BOTH' && id < other) ? [id, other] : [other, id]
  const subject = addresses.of(from)
  const object = addresses.of(to)
  const description = new Description(addresses, subject)
  const statement = part(subject, `${row.relation}-${to}-${markOf(row)}`)
  description.type(statement, rdf('Statement'), addresses.term('NeighborEdge'))
  description.add(statement, rdf('subject'), subject)
  description.add(statement, rdf('predicate'), addresses.term(`Relation-${row.relation}`))
  description.add(statement, rdf('object'), object)
  for (const field of fields) field.describe(row, statement, description)
  describeEvidence(row, statement, description)
  const { basis, confidence, until, lineStatus } = row
  const word = structure[row.relation]
  if (word && (basis === 'REFERENCE' || basis === 'CURATED') && confidence !== 'LOW' && !until && !lineStatus)
    description.add(subject, word, object)
  return description
}

/** Tells two relations of the same kind between the same two apart: the same from both ends, and while nothing changes. */
function markOf({ direction, node, ...told }: EdgePart): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 8)
}
