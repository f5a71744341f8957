import { isObjectType } from 'graphql'
import { DataFactory, type NamedNode } from 'n3'
import { schema } from '../../../schema/index.ts'
import type { Part } from '../tables/column.ts'
import { type Addresses, part } from './addresses.ts'
import { Description, decimal, text } from './description.ts'
import { citations, describeEvidence } from './evidence.ts'
import { fieldsOf } from './fields.ts'
import { dcterms, prov, qudt, rdfs, schemaOrg } from './namespaces.ts'

/** A number is told apart from the rest, so that it can't be read without its comparator and unit. */
const ofQuantity = ['value', 'unit', 'comparator']

const fieldsOfType = (name: string) => {
  const type = schema.getType(name)
  return isObjectType(type) ? fieldsOf(type, { without: ofQuantity }) : []
}

const types = { Observation: fieldsOfType('Observation'), Statement: fieldsOfType('Statement') }

const selectionOf = (name: keyof typeof types) => types[name].map(({ selection }) => selection).join(' ')

/** What is asked of GraphQL for the description of a claim. */
export const claimSelection = `__typename id ${citations} roles { role entity { id } }
  ... on Observation { ${ofQuantity.join(' ')} ${selectionOf('Observation')} }
  ... on Statement { ${selectionOf('Statement')} }`

/** A claim as GraphQL has it. */
export type ClaimPart = Part & { readonly __typename: keyof typeof types; readonly id: string }

/**
 * What a site says of a claim: what it states, of whom and when, who says so, and where it can be checked. The claim is a thing of its
 * own: nothing that it states is told as a fact of what it speaks of.
 */
export function describeClaim(row: ClaimPart, addresses: Addresses): Description {
  const { term, of } = addresses
  const about = of(row.id)
  const to = new Description(addresses, about)
  to.type(about, term(row.__typename), schemaOrg('Claim'), prov('Entity'))
  to.add(about, schemaOrg('identifier'), text(row.id))
  to.add(about, rdfs('label'), text(row.sentence, 'en'))
  to.add(about, rdfs('label'), text(row.sentenceZh, 'zh'))
  for (const field of types[row.__typename]) field.describe(row, about, to)
  for (const { role, entity } of (row.roles ?? []) as readonly { role: string; entity: { id: string } }[]) {
    to.add(about, term(`RoleInClaim-${role}`), of(entity.id))
    to.add(about, schemaOrg('about'), of(entity.id))
  }
  const speaker = row.attributedTo as { readonly id: string } | null
  to.add(about, prov('wasAttributedTo'), speaker && of(speaker.id))
  for (const { id } of (row.derivedFrom ?? []) as readonly { readonly id: string }[])
    to.add(about, prov('wasDerivedFrom'), of(id))
  if (row.__typename === 'Observation') describeQuantity(row, about, to)
  describeEvidence(row, about, to)
  describeSources(row, about, to)
  return to
}

/** The words of schema.org for a number: "over 240" is a least value and no value. */
const bounds: Readonly<Record<string, string>> = {
  EQUAL: 'value',
  MORE_THAN: 'minValue',
  AT_LEAST: 'minValue',
  LESS_THAN: 'maxValue',
  NEARLY: 'maxValue',
}

/** The units of QUDT that are known to be the same. */
const units: Readonly<Record<string, string>> = { percent: 'PERCENT', tonnes: 'TONNE' }

function describeQuantity(row: ClaimPart, about: NamedNode, to: Description): void {
  const { term } = to.addresses
  const quantity = part(about, 'quantity')
  const unit = String(row.unit)
  to.add(about, schemaOrg('mainEntity'), quantity)
  to.type(quantity, schemaOrg('QuantitativeValue'))
  to.add(quantity, term('comparator'), term(`Comparator-${row.comparator}`))
  to.add(quantity, term('value'), decimal(row.value))
  to.add(quantity, term('unit'), text(unit))
  const bound = bounds[String(row.comparator)]
  if (bound) to.add(quantity, schemaOrg(bound), decimal(row.value))
  to.add(quantity, schemaOrg('unitText'), text(unit))
  if (units[unit]) to.add(quantity, qudt('unit'), DataFactory.namedNode(`http://qudt.org/vocab/unit/${units[unit]}`))
}

function describeSources(row: ClaimPart, about: NamedNode, to: Description): void {
  for (const { source } of row.citations as readonly { readonly source: { readonly id: string } | null }[])
    to.add(about, dcterms('source'), source && to.addresses.of(source.id))
}
