import type { TextPage } from '../../web/pages/render.tsx'
import { escaped } from '../export/xml.ts'
import { inProse } from '../in-prose.ts'
import { principles, type Word, words } from './vocabulary.ts'

const titles = { class: 'Classes', property: 'Properties', value: 'Values' } as const

/** The vocabulary as a page for reading. */
export async function vocabularyPage(): Promise<TextPage> {
  const sections = (Object.keys(titles) as readonly (keyof typeof titles)[]).map(
    (kind) => `<section><h2>${titles[kind]}</h2><dl>
${words
  .filter((word) => word.kind === kind)
  .map(entry)
  .join('\n')}
</dl></section>`,
  )
  return {
    title: 'Vocabulary',
    description: 'The words by which Entrepôt describes entities, claims and sources as linked data.',
    html: `<h1>Vocabulary</h1>
<p class="lead">The words by which entities, claims and sources are described as linked data.</p>
<p><a href="/vocabulary.ttl">Turtle</a> · <a href="/vocabulary.jsonld">JSON-LD</a> · <a href="/dump.nq">the whole graph as N-Quads</a> · <a href="/table">tables</a></p>
<ul>${principles.map((principle) => `<li>${escaped(principle)}</li>`).join('\n')}</ul>
${sections.join('\n')}`,
  }
}

function entry({ name, descriptions, of, holds }: Word): string {
  const about = [of.length > 0 && `of ${of.join(', ')}`, holds.length > 0 && `holds ${holds.join(', ')}`]
  const facts = about.filter(Boolean).join('; ')
  return `<dt id="${name}">${name}</dt>
${descriptions.map((description) => `<dd>${inProse(description)}</dd>`).join('\n')}${facts && `\n<dd>(${escaped(facts)})</dd>`}`
}
