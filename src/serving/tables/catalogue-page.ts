import type { TextPage } from '../../web/pages/render.tsx'
import { escaped } from '../export/xml.ts'
import { inProse } from '../in-prose.ts'
import type { AskGraphql } from './asking.ts'
import { catalogue, type Listed } from './catalogue.ts'
import { tableEndings } from './formats.ts'

/** The catalogue as a page. Its links stay on the site. */
export async function cataloguePage(ask: AskGraphql): Promise<TextPage> {
  const listed = await catalogue(ask, '')
  return {
    title: 'Tables',
    description: `Every list of the graph as a table with its sources, by address: ${tableEndings.join(', ')}.`,
    html: `<h1>Tables</h1>
<p class="lead">Every list of the graph has an address as a table: one row a fact, with its sources.</p>
<p><a href="/table.json">This catalogue as JSON</a> · <a href="/datapackage.json">all tables as a Data Package</a> · <a href="/vocabulary">linked data</a></p>
<p>The ending is the format: ${tableEndings.map((ending) => `<code>${ending}</code>`).join(', ')}. A table is whole, unless <code>first</code> says how
many rows. <code>columns</code> chooses columns, <code>orderBy=NAME:DESC</code> sorts, <code>where</code> takes a whole filter of GraphQL as JSON.
<code>bom=1</code> is for files that are opened in Excel by a double click.</p>
${listed.map(section).join('\n')}`,
  }
}

function section({ name, description, rows, example, parameters, required, columns }: Listed): string {
  const needed = required.length > 0 ? ` It needs ${required.map((one) => `<code>${one}</code>`).join(', ')}.` : ''
  return `<section id="${name}"><h2>${name}</h2><p>${inProse(description)}${needed}</p>
<p>${rows === null ? '' : `${rows.toLocaleString('en')} rows · `}<a href="${escaped(example)}"><code>${escaped(example)}</code></a></p>
<p>Parameters: ${parameters.map((one) => `<code>${one}</code>`).join(', ')}</p>
<details><summary>${columns.length} columns of ${name}</summary><div class="wide" tabindex="0"><table><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>
${columns.map((column) => `<tr><th scope="row"><code>${column.name}</code></th><td>${column.type}${column.unit ? `, ${escaped(column.unit)}` : ''}</td><td>${inProse(column.description)}</td></tr>`).join('\n')}
</tbody></table></div></details></section>`
}
