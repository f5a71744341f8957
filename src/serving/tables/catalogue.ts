import { escaped } from '../export/xml.ts'
import { securityHeaders } from '../security-headers.ts'
import type { AskGraphql } from './asking.ts'
import { tableEndings } from './formats.ts'
import { parametersOf } from './parameters.ts'
import { type Table, tables } from './table.ts'

interface Listed {
  readonly name: string
  readonly description: string
  /** How many rows it has; null for a table that needs a parameter. */
  readonly rows: number | null
  readonly formats: readonly string[]
  readonly example: string
  readonly parameters: readonly string[]
  readonly required: readonly string[]
  readonly columns: readonly {
    readonly name: string
    readonly type: string
    readonly unit: string | null
    readonly description: string
  }[]
}

/** Examples for the tables that need parameters, and for the one that most look for. */
const examples: Readonly<Record<string, string>> = {
  observations: 'reporter=CHN&measure=TRADE_VALUE&year=2023',
  search: 'text=Horgos',
  ports: 'columns=id,name,unlocode,latitude,longitude',
  portsServing: 'place=region:CENTRAL_ASIA',
  near: 'latitude=44.21&longitude=80.42&kilometres=200',
  exposure: 'of=CHN&passage=SUEZ',
  agreementsLinking: 'countries=CHN,VNM',
  organizationsShared: 'countries=CHN,KAZ',
  suppliers: 'commodity=0810.60&to=CHN',
  dependencies: 'of=LAO',
}

/**
 * All tables: their columns with types and units, parameters, rows and an example.
 * @param site the address of the site
 */
export async function catalogue(ask: AskGraphql, site: string): Promise<readonly Listed[]> {
  const all = [...tables.values()]
  const counted = all.filter((table) => requiredOf(table).length === 0)
  const query = `{ ${counted.map(({ name }) => `${name} { totalCount }`).join(' ')} }`
  const { data } = (await ask({ query })) as { data?: Readonly<Record<string, { totalCount: number } | null>> | null }
  return all.map((table) => {
    const { name, description, columns } = table
    const example = examples[name]
    return {
      name,
      description,
      rows: data?.[name]?.totalCount ?? null,
      formats: tableEndings,
      example: `${site}/table/${name}.csv${example ? `?${example}` : ''}`,
      parameters: parametersOf(table),
      required: requiredOf(table),
      columns: columns.map((column) => ({
        name: column.name,
        type: column.holds,
        unit: column.unit ?? null,
        description: column.description,
      })),
    }
  })
}

/** The parameters without which a table is none. */
export function requiredOf({ args }: Table): readonly string[] {
  return args.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name)
}

/** The catalogue as a page. */
export function cataloguePage(listed: readonly Listed[], site: string): Response {
  const body = listed.map(section).join('\n')
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tables · Entrepôt</title><link rel="canonical" href="${escaped(site)}/table">
<meta name="description" content="Every list of the graph as a table with its sources: CSV, TSV, JSON lines, XLSX and Parquet by address.">
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
code { overflow-wrap: anywhere }
section { border-top: 1px solid color-mix(in srgb, currentColor 30%, transparent); margin-top: 2rem }
div { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0 }
summary { cursor: pointer; padding: .5rem 0 }
</style></head><body><main><h1>Tables</h1>
<p><a href="/">Entrepôt</a> · <a href="/table.json">this catalogue as JSON</a></p>
<p>Every list of the graph has an address as a table: one row a fact, with its sources. The ending is the format: ${tableEndings.join(', ')}.
A table is whole, unless <code>first</code> says how many rows. <code>columns</code> chooses columns, <code>orderBy=NAME:DESC</code> sorts,
<code>where</code> takes a whole filter of GraphQL as JSON. <code>bom=1</code> is for files that are opened in Excel by a double click.</p>
${body}
</main></body></html>`
  return new Response(html, {
    headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  })
}

function section({ name, description, rows, example, parameters, required, columns }: Listed): string {
  const path = new URL(example)
  const needed = required.length > 0 ? ` It needs ${required.map((one) => `<code>${one}</code>`).join(', ')}.` : ''
  return `<section id="${name}"><h2>${name}</h2><p>${escaped(description)}${needed}</p>
<p>${rows === null ? '' : `${rows.toLocaleString('en')} rows · `}<a href="${escaped(path.pathname + path.search)}"><code>${escaped(path.pathname + path.search)}</code></a></p>
<p>Parameters: <code>${parameters.join('</code>, <code>')}</code></p>
<details><summary>${columns.length} columns of ${name}</summary><div tabindex="0"><table><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>
${columns.map((column) => `<tr><th scope="row"><code>${column.name}</code></th><td>${column.type}${column.unit ? `, ${escaped(column.unit)}` : ''}</td><td>${escaped(column.description)}</td></tr>`).join('\n')}
</tbody></table></div></details></section>`
}
