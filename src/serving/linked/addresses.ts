import { DataFactory, type NamedNode } from 'n3'

const { namedNode } = DataFactory

/** The addresses of the things that a site describes, and of the words that it describes them with. */
export interface Addresses {
  readonly site: string
  /** The address of an entity, a claim or a source by its id. */
  readonly of: (id: string) => NamedNode
  /** A word of this site's own vocabulary, called as in the GraphQL schema. */
  readonly term: (name: string) => NamedNode
}

/**
 * @param site the address of the site, without a slash at its end
 * @returns the addresses below it; those of the vocabulary are fragments of `/vocabulary`
 */
export function addressesOf(site: string): Addresses {
  return {
    site,
    of: (id) => namedNode(site + pathOf(id)),
    term: (name) => namedNode(`${site}/vocabulary#${name}`),
  }
}

/** The path of the page of an entity, a claim or a source: `/claim/F148` for `observation:F148`. */
export function pathOf(id: string): string {
  const [, kind = '', key = ''] = /^(?:(source|statement|observation):)?(.*)$/s.exec(id) ?? []
  const first = kind === '' ? 'entity' : kind === 'source' ? 'source' : 'claim'
  return `/${first}/${inPath(key)}`
}

/** A part of an address: the thing `#period` of a claim. */
export function part(of: NamedNode, name: string): NamedNode {
  return namedNode(`${of.value}#${inPath(name)}`)
}

function inPath(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':')
}
