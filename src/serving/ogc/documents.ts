import type { Collection } from './collection.ts'
import { collections } from './collections.ts'
import { type Link, selfAndPage, types } from './links.ts'

const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

/** What of OGC API Features Part 1 the server keeps to. */
const conformsTo = ['core', 'geojson', 'html', 'oas30'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
)

export interface Document {
  readonly title: string
  readonly description?: string
  readonly links: readonly Link[]
}

/** The landing page. @param address the one that was asked */
export function landing(site: string, address: string, isPage: boolean): Document {
  return {
    title: 'Entrepôt: ports, crossings, railways, corridors, sea lanes and countries',
    description:
      'Features of trade and transport with their sources, as OGC API Features Part 1 has them. Positions are longitude and latitude in WGS 84.',
    links: [
      ...selfAndPage(address, types.json, isPage),
      { href: `${site}/ogc/api`, rel: 'service-desc', type: types.openapi, title: 'The API as OpenAPI 3.0' },
      { href: `${site}/graphql`, rel: 'service-doc', type: 'text/html', title: 'The same graph as GraphQL' },
      { href: `${site}/ogc/conformance`, rel: 'conformance', type: types.json, title: 'What it conforms to' },
      { href: `${site}/ogc/collections`, rel: 'data', type: types.json, title: 'The collections' },
    ],
  }
}

/** The list of what it conforms to. */
export function conformance(address: string, isPage: boolean): Document & { readonly conformsTo: readonly string[] } {
  return { title: 'What it conforms to', conformsTo, links: selfAndPage(address, types.json, isPage) }
}

/** All collections. */
export function collectionList(site: string, address: string, isPage: boolean) {
  return {
    title: 'Collections',
    links: selfAndPage(address, types.json, isPage),
    collections: [...collections.values()].map((one) => described(one, site, [])),
  }
}

/** One collection. */
export function collectionDocument(collection: Collection, site: string, address: string, isPage: boolean) {
  return described(collection, site, selfAndPage(address, types.json, isPage))
}

function described({ id, title, description }: Collection, site: string, links: readonly Link[]) {
  const address = `${site}/ogc/collections/${id}`
  return {
    ...{ id, title, description, itemType: 'feature', crs: [crs84] },
    // It tells where to look, not how far the features reach.
    extent: { spatial: { bbox: [[-180, -90, 180, 90]], crs: crs84 } },
    links: [
      ...(links.length > 0 ? links : [{ href: address, rel: 'self', type: types.json, title }]),
      { href: `${address}/items`, rel: 'items', type: types.geojson, title: `${title} as GeoJSON` },
      { href: `${address}/items?f=html`, rel: 'items', type: 'text/html', title: `${title} as a page` },
    ],
  }
}
