import { escaped } from '../export/xml.ts'
import { securityHeaders } from '../security-headers.ts'
import type { Collection, Feature } from './collection.ts'
import type { Document } from './documents.ts'

/** The headers of pages. */
export const pageHeaders = securityHeaders

/** A document as a page: its text, what it lists, and its links. */
export function page(
  document: Document & {
    readonly collections?: readonly (Document & { readonly id: string })[]
    readonly conformsTo?: readonly string[]
  },
  site: string,
): string {
  const listed = (document.collections ?? []).map(
    ({ id, title, description = '' }) =>
      `<section><h2><a href="${escaped(site)}/ogc/collections/${id}?f=html">${escaped(title)}</a></h2><p>${escaped(description)}</p></section>`,
  )
  const classes = (document.conformsTo ?? []).map((one) => `<li><code>${escaped(one)}</code></li>`)
  return written(document, site, `${listed.join('\n')}${classes.length > 0 ? `<ul>${classes.join('')}</ul>` : ''}`)
}

/** Features as a table: the properties of the collection in columns, a feature in each row. */
export function featuresPage(
  collection: Collection,
  features: readonly Feature[],
  document: Document,
  site: string,
): string {
  const names = collection.properties.map(({ name }) => name)
  const rows = features.map(({ id, properties }) => {
    const address = `${site}/ogc/collections/${collection.id}/items/${encodeURIComponent(id)}?f=html`
    const cells = names.map((name) =>
      name === 'id' ? `<a href="${escaped(address)}">${escaped(id)}</a>` : escaped(String(properties[name] ?? '')),
    )
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  const head = names.map((name) => `<th scope="col">${name}</th>`).join('')
  return written(
    document,
    site,
    `<div tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`,
  )
}

function written({ title, description = '', links }: Document, site: string, body: string): string {
  const listed = links.map(
    ({ href, rel, title }) => `<li>${escaped(rel)}: <a href="${escaped(href)}">${escaped(title ?? href)}</a></li>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Entrepôt</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
code { overflow-wrap: anywhere }
div { overflow-x: auto }
table { border-collapse: collapse }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0 }
</style></head><body><main><h1>${escaped(title)}</h1>
<p><a href="/">Entrepôt</a> · <a href="${escaped(site)}/ogc?f=html">OGC API Features</a> · <a href="${escaped(site)}/ogc/collections?f=html">collections</a></p>
<p>${escaped(description)}</p>
${body}
<h2>Links</h2><ul>${listed.join('\n')}</ul>
</main></body></html>`
}
