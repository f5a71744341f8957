import { longestPage } from '../../../schema/cost.ts'
import type { Request as Admitted } from '../../../schema/request.ts'
import type { Yoga } from '../graphql.ts'
import { breakOff } from '../http.ts'
import { openHeaders, tagOf, withoutBody } from '../open-data.ts'
import { dataRefusal as refusal } from '../refusal.ts'
import { streamed } from '../streamed.ts'
import { type Asking, askingFor, GraphMoved, pagesAfter, TableRefused, tablePage } from '../tables/asking.ts'
import type { Part } from '../tables/column.ts'
import { tableFormats } from '../tables/formats.ts'
import type { Table } from '../tables/table.ts'
import { zipWriter } from '../zip.ts'
import { type AboutGraph, aboutGraph } from './about-graph.ts'
import { type Covered, coverageOf } from './coverage.ts'
import { csvw } from './csvw.ts'
import { dataPackage } from './data-package.ts'
import { packagedTables } from './packaged-tables.ts'
import { citationFile, licences, readme } from './texts.ts'

/** How many rows the server reads at once; of lists whose pages may not be longer than those of clients, as many as they may ask for. */
const pageRows = { long: 500, usual: longestPage }

const path = '/datapackage.zip'
const open = openHeaders('content-disposition', 'etag', 'x-revision')

/**
 * Serves the whole Data Package as one file, `/datapackage.zip`: all tables with what describes them, of one revision. It is written as it
 * is read; if it can't be read to its end, or the graph changes meanwhile, the connection breaks off.
 * @param publicUrl the address of the site; by default the one that the client asked
 * @returns a function that resolves to undefined for other requests
 */
export function zippedPackage(yoga: Yoga, publicUrl?: string) {
  return async (request: Request, admitted: Admitted): Promise<Response | undefined> => {
    const { pathname, origin } = new URL(request.url)
    if (pathname !== path) return undefined
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refusal(405, 'METHOD_NOT_ALLOWED', `Use GET for ${path}`, { allow: 'GET, HEAD' })
    const site = publicUrl ?? origin
    const asking = askingFor(yoga, request, admitted, pageRows.long)
    try {
      const about = await aboutGraph(asking.ask)
      const headers = {
        ...open,
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="entrepot-revision-${about.revision}.zip"`,
        // Lists as of a day may answer otherwise tomorrow.
        etag: tagOf(about.revision, admitted.today, path, site),
        'x-revision': String(about.revision),
      }
      const brief = withoutBody(request, headers)
      if (brief) return brief
      const written = zipped(asking, { about, coverage: await coverageOf(asking.ask), site })
      return new Response(
        streamed(written, (error) => breakOff(admitted, error)),
        { headers },
      )
    } catch (error) {
      if (error instanceof TableRefused) return refusal(error.status, error.code, error.message)
      throw error
    }
  }
}

interface Packaged {
  readonly about: AboutGraph
  readonly coverage: readonly Covered[]
  readonly site: string
}

/** The files one after the other, those that describe first; no more than a page of a table is held. */
async function* zipped({ askForPage }: Asking, { about, coverage, site }: Packaged): AsyncGenerator<Uint8Array> {
  const zip = zipWriter(about.seededAt ? new Date(about.seededAt) : undefined)
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`
  const described = {
    'datapackage.json': json(dataPackage(about, coverage, site, (name) => `data/${name}.csv`)),
    'README.md': readme(about, site),
    'LICENCES.md': licences(about),
    'CITATION.cff': citationFile(about, site),
  }
  for (const [name, text] of Object.entries(described)) zip.file(name).push(text, true)
  for (const table of packagedTables) {
    const { name, columns } = table
    zip.file(`data/${name}.csv-metadata.json`).push(json(csvw(table, site, `${name}.csv`)), true)
    const file = zip.file(`data/${name}.csv`)
    for await (const piece of tableFormats.csv.write({ columns, pages: pagesOf(table), site, marked: false })) {
      file.push(String(piece))
      yield* zip.taken()
    }
    file.push('', true)
  }
  zip.end()
  yield* zip.taken()

  async function* pagesOf(table: Table): AsyncGenerator<readonly Part[]> {
    const rows = table.hasLongPages ? pageRows.long : pageRows.usual
    const whole = { columns: table.columns, variables: {}, first: null }
    const begun = await tablePage(askForPage, table, whole, { first: rows, after: null })
    if (begun.revision !== about.revision) throw new GraphMoved('The graph changed while it was read: ask for it again')
    yield* pagesAfter(askForPage, table, whole, begun, rows)
  }
}
