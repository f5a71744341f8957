import type { Request as Admitted } from '../../../schema/request.ts'
import { pageByPage } from '../answer-files.ts'
import { answer, type Yoga } from '../graphql.ts'
import { addressesOf } from '../linked/addresses.ts'
import { rdfFormats } from '../linked/formats.ts'
import { formatAsked, linkHeader } from '../linked/negotiated.ts'
import { openHeaders } from '../open-data.ts'
import { dataRefusal as refusal } from '../refusal.ts'
import { type AskGraphql, TableRefused } from '../tables/asking.ts'
import { unlessKnown } from '../unless-known.ts'
import { aboutGraph } from './about-graph.ts'
import { coverageOf } from './coverage.ts'
import { csvw } from './csvw.ts'
import { dataPackage } from './data-package.ts'
import { describeDataset } from './dataset.ts'
import { packagedTables } from './packaged-tables.ts'

const open = openHeaders('etag', 'link')

const metadataAt = /^\/table\/(\w+)\.csv-metadata\.json$/

/**
 * Serves what describes the tables to programs: `/datapackage.json`, `/table/ports.csv-metadata.json` for CSV on the Web, and `/dataset` for
 * catalogues, as linked data. What the graph rests on is asked of GraphQL, through all its plugins.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests
 */
export function packaged(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, origin } = new URL(request.url)
    const { path, ending } = formatAsked(request)
    const [, name] = metadataAt.exec(pathname) ?? []
    const table = packagedTables.find((one) => one.name === name)
    if (!table && pathname !== '/datapackage.json' && path !== '/dataset') return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refusal(405, 'METHOD_NOT_ALLOWED', `Use GET for ${pathname}`, { allow: 'GET, HEAD' })
    const site = publicUrl ?? origin
    const next = pageByPage(request, admitted)
    const ask: AskGraphql = (operation) => answer(yoga, operation, request, next())
    try {
      // Whoever may not know what the graph rests on is not told what it has either.
      const about = await aboutGraph(ask)
      if (table) return await json(request, csvw(table, site), 'application/csvm+json')
      if (pathname === '/datapackage.json')
        return await json(request, dataPackage(about, await coverageOf(ask), site), 'application/json')
      const links = { vary: 'accept', link: linkHeader(site, path) }
      if (!ending) return new Response(null, { status: 303, headers: { ...open, ...links, location: '/table' } })
      const { mediaType, write } = rdfFormats[ending]
      const { quads, about: root } = describeDataset(about, addressesOf(site))
      const body = write({ quads, root: root.value, site })
      return await unlessKnown(request, 200, Buffer.from(body), { ...open, ...links, 'content-type': mediaType })
    } catch (error) {
      if (error instanceof TableRefused) return refusal(error.status, error.code, error.message)
      throw error
    }
  }
}

function json(request: Request, body: object, type: string): Promise<Response> {
  return unlessKnown(request, 200, Buffer.from(`${JSON.stringify(body, null, 2)}\n`), {
    ...open,
    'content-type': type,
  })
}
