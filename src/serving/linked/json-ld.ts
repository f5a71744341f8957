import type { Literal, NamedNode, Quad } from 'n3'
import { namespaces, prefixesOf } from './namespaces.ts'

/** A value of JSON. */
type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** The context of all documents of a site: words without a prefix are those of schema.org. */
export function contextOf(site: string): Readonly<Record<string, string>> {
  return { '@vocab': namespaces.schema, ...prefixesOf(site) }
}

/**
 * Writes triples as JSON-LD: what is said of a thing as one object, in which the parts of its own address stand where they are named first.
 * @param root the address of the thing that the document is about; what is said of others stands beside it
 * @param context the context itself, or its address
 */
export function jsonLd(
  quads: readonly Quad[],
  root: string,
  context: string | Readonly<Record<string, string>>,
  site: string,
): { readonly [key: string]: Json } {
  const compact = compactor(site)
  const told = new Map<string, Map<string, (NamedNode | Literal)[]>>()
  for (const { subject, predicate, object } of quads) {
    const of = told.get(subject.value) ?? new Map<string, (NamedNode | Literal)[]>()
    told.set(subject.value, of)
    of.set(predicate.value, [...(of.get(predicate.value) ?? []), object as NamedNode | Literal])
  }

  /** Tells of a thing, once: where it is named again, its address is enough. */
  function node(address: string): { readonly [key: string]: Json } {
    const of = told.get(address)
    told.delete(address)
    const entries = [...(of ?? [])].map(([predicate, objects]): readonly [string, Json] =>
      predicate === `${namespaces.rdf}type`
        ? ['@type', one(objects.map(({ value }) => compact(value)))]
        : [compact(predicate), one(objects.map((object) => valueFor(object, address)))],
    )
    return { '@id': address, ...Object.fromEntries(entries) }
  }

  function valueFor(object: NamedNode | Literal, within: string): Json {
    if (object.termType === 'NamedNode')
      return object.value.startsWith(`${within}#`) ? node(object.value) : { '@id': object.value }
    const { value, language, datatype } = object
    if (language) return { '@value': value, '@language': language }
    const type = datatype.value.startsWith(namespaces.xsd) ? datatype.value.slice(namespaces.xsd.length) : ''
    if (type === 'string') return value
    if (type === 'boolean') return value === 'true'
    if (type === 'integer') return Number(value)
    return { '@value': value, '@type': compact(datatype.value) }
  }

  const first = node(root)
  const rest: Json[] = []
  for (const address of told.keys()) rest.push(node(address))
  return rest.length === 0 ? { '@context': context, ...first } : { '@context': context, '@graph': [first, ...rest] }
}

const one = (values: readonly Json[]): Json => (values.length === 1 ? (values[0] as Json) : values)

/** Shortens the address of a word: `https://schema.org/name` is `name`. */
function compactor(site: string): (address: string) => string {
  const { schema, ...prefixes } = prefixesOf(site)
  return (address) => {
    if (schema && address.startsWith(schema)) return address.slice(schema.length)
    const found = Object.entries(prefixes).find(([, namespace]) => address.startsWith(namespace))
    return found ? `${found[0]}:${address.slice(found[1].length)}` : address
  }
}
