import { DataFactory } from 'n3'

/** The vocabularies of others that are used, by their usual prefixes. */
export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  qudt: 'http://qudt.org/schema/qudt/',
  schema: 'https://schema.org/',
} as const

const termOf = (namespace: string) => (name: string) => DataFactory.namedNode(namespace + name)

export const rdf = termOf(namespaces.rdf)
export const rdfs = termOf(namespaces.rdfs)
export const xsd = termOf(namespaces.xsd)
export const owl = termOf(namespaces.owl)
export const skos = termOf(namespaces.skos)
export const prov = termOf(namespaces.prov)
export const dcterms = termOf(namespaces.dcterms)
export const qudt = termOf(namespaces.qudt)
export const schemaOrg = termOf(namespaces.schema)

/** All prefixes of documents of a site. `entrepot` is its own vocabulary. */
export function prefixesOf(site: string): Readonly<Record<string, string>> {
  return { ...namespaces, entrepot: `${site}/vocabulary#` }
}
