import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
} from 'graphql'
import { DataFactory } from 'n3'
import { schema } from '../../../schema/index.ts'
import type { Addresses } from './addresses.ts'
import { Description, text } from './description.ts'
import { entityTypes } from './entity.ts'
import { isTranslation } from './fields.ts'
import { dcterms, owl, rdf, rdfs, schemaOrg, skos, xsd } from './namespaces.ts'

/** A word of the vocabulary, as the GraphQL schema has it. */
export interface Word {
  readonly name: string
  readonly kind: 'class' | 'property' | 'value'
  readonly descriptions: readonly string[]
  /** The classes of what has a property, or the list that a value is of. */
  readonly of: readonly string[]
  /** What a property holds. */
  readonly holds: readonly string[]
}

/** How the vocabulary is meant: what is told as a fact, and what is only told as said. */
export const principles = [
  'The words are the names of the types, fields and values of the GraphQL schema, with its descriptions.',
  'A claim is a thing of its own: what it states is told of the claim and never of what it speaks of, so two claims that disagree stand beside each other and neither is a fact.',
  'A relation is a statement (rdf:Statement, NeighborEdge) with its time, its confidence and its evidence. The triple that it speaks of is not asserted. The exceptions are where a thing lies (schema:containedInPlace), what it is a part of (dcterms:isPartOf) and the wider category of goods (skos:broader), each only where reference data or curated knowledge say so, it has not ended and its confidence is not low; and the country, the region and the parent of a thing. No two sources dispute these.',
  'The other values of an entity are its description, which rests on its basis and on its sources as a whole (prov:hadPrimarySource; prov:wasDerivedFrom where it was worked out). A position of low confidence is not told in the words of schema.org.',
  'The number of an observation stands at its quantity, together with its comparator and unit. schema:value is there only for EQUAL; "more than" and "at least" are schema:minValue, "less than" and "nearly" schema:maxValue, "about" is neither.',
  'Dates are xsd:gYear, xsd:gYearMonth or xsd:date, as exactly as they are known. Texts without a language are names in any language, or codes.',
  'UN/LOCODE, ISO 3166, M49 and the Harmonized System have no address for each code: their codes are schema:PropertyValue. sameAs is there only where a data set names the other thing.',
  'Nothing was quoted: claims are told in other words than those of their sources, so prov:wasQuotedFrom is never used.',
] as const

const others = [
  'Observation',
  'Statement',
  'ClaimRemarks',
  'Period',
  'Citation',
  'Source',
  'NeighborEdge',
  'Coordinates',
]

/** Fields that are told by other means than a property of their own. */
const notTold = new Set(['id', 'name', 'aliases', 'citations', 'conflicts', 'cursor', 'node', 'direction', 'relation'])

/** The values of these are properties too: the relation of two entities, and the part that one has in a claim. */
const values = { Relation: 'NeighborEdge', RoleInClaim: 'Claim' } as const

/** All words, classes first. */
export const words: readonly Word[] = collected()

function collected(): readonly Word[] {
  const classes = new Map<string, GraphQLObjectType>()
  const properties = new Map<string, { descriptions: Set<string>; of: Set<string>; holds: Set<string> }>()
  const enums = new Map<string, GraphQLEnumType>()
  for (const name of [...entityTypes.keys(), ...others]) addClass(name)
  for (const name of Object.keys(values)) addEnum(name)

  function addClass(name: string): void {
    const type = schema.getType(name)
    if (!isObjectType(type) || classes.has(name)) return
    classes.set(name, type)
    for (const field of Object.values(type.getFields()))
      if (!notTold.has(field.name) && field.args.length === 0 && !isTranslation(field.name, type.getFields()))
        addProperty(field, name)
  }

  function addProperty({ name, type, description }: GraphQLField<unknown, unknown>, of: string): void {
    const held = getNamedType(type)
    const isThing = 'getInterfaces' in held && held.getInterfaces().some((one) => one.name === 'Node')
    if (isObjectType(held) && !isThing) addClass(held.name)
    if (isEnumType(held)) addEnum(held.name)
    if (!isLeafType(held) && !isThing && !isObjectType(held)) return
    const known = properties.get(name) ?? { descriptions: new Set(), of: new Set(), holds: new Set() }
    properties.set(name, known)
    known.descriptions.add(description ?? '')
    known.of.add(of)
    known.holds.add(held.name)
  }

  function addEnum(name: string): void {
    const type = schema.getType(name)
    if (isEnumType(type)) enums.set(name, type)
  }

  return [
    ...[...classes.values(), ...enums.values()].map(
      ({ name, description }): Word => ({
        ...{ name, kind: 'class', descriptions: [description ?? ''], of: [], holds: [] },
      }),
    ),
    ...[...properties].map(
      ([name, { descriptions, of, holds }]): Word => ({
        ...{ name, kind: 'property', descriptions: [...descriptions], of: [...of], holds: [...holds] },
      }),
    ),
    ...[...enums.values()].flatMap((type) =>
      type.getValues().map(
        ({ name, description }): Word => ({
          ...{ name: `${type.name}-${name}`, kind: 'value', descriptions: [description ?? ''], of: [type.name] },
          holds: [],
        }),
      ),
    ),
  ]
}

const datatypes: Readonly<Record<string, string>> = {
  Int: 'integer',
  Float: 'decimal',
  Decimal: 'decimal',
  Boolean: 'boolean',
  PartialDate: 'date',
  String: 'string',
}

/** The vocabulary as triples. */
export function describeVocabulary(addresses: Addresses): Description {
  const { term, site } = addresses
  const about = DataFactory.namedNode(`${site}/vocabulary`)
  const to = new Description(addresses, about)
  to.type(about, owl('Ontology'))
  to.add(about, dcterms('title'), text('The vocabulary of Entrepôt', 'en'))
  for (const principle of principles) to.add(about, rdfs('comment'), text(principle, 'en'))
  for (const { name, kind, descriptions, of, holds } of words) {
    const word = term(name)
    to.add(word, rdfs('label'), text(name.replace(/^\w+-/, ''), 'en'))
    to.add(word, rdfs('isDefinedBy'), about)
    for (const description of descriptions) to.add(word, rdfs('comment'), text(description, 'en'))
    if (kind === 'class') to.type(word, rdfs('Class'))
    if (kind === 'property') to.type(word, rdf('Property'))
    for (const one of of) {
      if (kind === 'property') to.add(word, schemaOrg('domainIncludes'), term(one))
      else {
        to.type(word, skos('Concept'), term(one))
        if (one in values) to.type(word, rdf('Property'))
      }
    }
    for (const one of holds) to.add(word, schemaOrg('rangeIncludes'), datatypes[one] ? xsd(datatypes[one]) : term(one))
  }
  return to
}
