import { DataFactory, type Quad, Writer } from 'n3'
import { jsonLd } from './json-ld.ts'
import { prefixesOf } from './namespaces.ts'

/** A document that is written. */
export interface Document {
  readonly quads: readonly Quad[]
  /** The address of the thing that it is about. */
  readonly root: string
  /** The address of the site, without a slash at its end. */
  readonly site: string
}

/** A way to write a document. */
export interface RdfFormat {
  readonly mediaType: string
  readonly write: (document: Document) => string
}

/** The formats by the ending of an address. */
export const rdfFormats = {
  jsonld: {
    mediaType: 'application/ld+json',
    write: ({ quads, root, site }) =>
      `${JSON.stringify(jsonLd(quads, root, `${site}/context.jsonld`, site), null, 2)}\n`,
  },
  ttl: { mediaType: 'text/turtle', write: (document) => written('Turtle', document, prefixesOf(document.site)) },
  nt: { mediaType: 'application/n-triples', write: (document) => written('N-Triples', document) },
} as const satisfies Readonly<Record<string, RdfFormat>>

export type RdfEnding = keyof typeof rdfFormats

/** Writes triples with the named graph that each stands in, a line for each. */
export function nQuads(quads: readonly Quad[]): string {
  return new Writer({ format: 'N-Quads' }).quadsToString([...quads])
}

function written(format: string, { quads }: Document, prefixes?: Readonly<Record<string, string>>): string {
  // A document has one graph, so the names of graphs are left out.
  const triples = quads.map(({ subject, predicate, object }) => DataFactory.quad(subject, predicate, object))
  let text = ''
  const writer = new Writer({ format, ...(prefixes && { prefixes }) })
  writer.addQuads(triples)
  writer.end((error, result) => {
    if (error) throw error
    text = result
  })
  return text
}
