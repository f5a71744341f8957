import { isObjectType } from 'graphql'
import { DataFactory } from 'n3'
import { schema } from '../../../schema/index.ts'
import type { Part } from '../tables/column.ts'
import type { Addresses } from './addresses.ts'
import { address, Description, date, text } from './description.ts'
import { fieldsOf } from './fields.ts'
import { dcterms, prov, rdfs, schemaOrg } from './namespaces.ts'

const type = schema.getType('Source')
const fields = isObjectType(type) ? fieldsOf(type) : []

/** What is asked of GraphQL for the description of a source. */
export const sourceSelection = `__typename id ${fields.map(({ selection }) => selection).join(' ')}`

/** A source as GraphQL has it. */
export type SourcePart = Part & { readonly id: string }

/** What a site says of a source: its title, who published it, when, and under which licence its facts come. */
export function describeSource(row: SourcePart, addresses: Addresses): Description {
  const about = addresses.of(row.id)
  const to = new Description(addresses, about)
  to.type(about, addresses.term('Source'), schemaOrg('CreativeWork'), prov('Entity'))
  to.add(about, schemaOrg('identifier'), text(row.id))
  to.add(about, rdfs('label'), text(row.title, 'en'))
  to.add(about, dcterms('title'), text(row.title, 'en'))
  to.add(about, schemaOrg('name'), text(row.title, 'en'))
  to.add(about, dcterms('issued'), date(row.publishedOn))
  to.add(about, schemaOrg('datePublished'), date(row.publishedOn))
  to.add(about, schemaOrg('url'), address(row.url))
  for (const field of fields) field.describe(row, about, to)
  for (const licence of licencesIn(row.license)) {
    to.add(about, dcterms('license'), licence)
    to.add(about, schemaOrg('license'), licence)
  }
  return to
}

/** A licence that SPDX names has an address; of others there are words alone, which `entrepot:license` has. */
function licencesIn(text: unknown) {
  const named = /^[A-Za-z]+[\w.+]*(-[\w.+]+)+$|^MIT$|^ISC$/
  return typeof text === 'string' && named.test(text)
    ? [DataFactory.namedNode(`https://spdx.org/licenses/${text}`)]
    : []
}
