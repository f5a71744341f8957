import { escaped } from '../export/xml.ts'
import { principles, type Word, words } from './vocabulary.ts'

const titles = { class: 'Classes', property: 'Properties', value: 'Values' } as const

/** The vocabulary as a page for reading. */
export function vocabularyPage(site: string): string {
  const sections = (Object.keys(titles) as readonly (keyof typeof titles)[]).map(
    (kind) => `<section><h2>${titles[kind]}</h2><dl>
${words
  .filter((word) => word.kind === kind)
  .map(entry)
  .join('\n')}
</dl></section>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vocabulary · Entrepôt</title><link rel="canonical" href="${escaped(site)}/vocabulary">
<link rel="alternate" type="text/turtle" href="${escaped(site)}/vocabulary.ttl">
<meta name="description" content="The words by which Entrepôt describes entities, claims and sources as linked data.">
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
dt { font-family: ui-monospace, monospace; font-weight: 600; margin-top: 1rem; overflow-wrap: anywhere }
dd { margin: 0 0 0 1rem }
</style></head><body><main><h1>Vocabulary</h1>
<p><a href="/">Entrepôt</a> · <a href="/vocabulary.ttl">Turtle</a> · <a href="/vocabulary.jsonld">JSON-LD</a> · <a href="/dump.nq">the whole graph as N-Quads</a></p>
<ul>${principles.map((principle) => `<li>${escaped(principle)}</li>`).join('\n')}</ul>
${sections.join('\n')}
</main></body></html>
`
}

function entry({ name, descriptions, of, holds }: Word): string {
  const about = [of.length > 0 && `of ${of.join(', ')}`, holds.length > 0 && `holds ${holds.join(', ')}`]
  const facts = about.filter(Boolean).join('; ')
  return `<dt id="${name}">${name}</dt>
${descriptions.map((description) => `<dd>${escaped(description.replaceAll('`', ''))}</dd>`).join('\n')}${facts && `\n<dd>(${escaped(facts)})</dd>`}`
}
