import { questionPath, sceneOf } from '../explorer/scene/scene-link.ts'
import type { Speech } from '../explorer/words/language.tsx'
import type { Ask } from '../shared/graphql/ask.ts'
import { Card } from '../shared/graphql/fragments.ts'
import { graphql } from '../shared/graphql/graphql.ts'
import type { Head } from './page.ts'

const Blanks = graphql(
  `
  query Blanks($ids: [ID!]!) {
    nodes(ids: $ids) { ...Card }
  }
`,
  [Card],
)

/** The head of the page of a question, or of the home page; or the part of the address that names nothing. */
export async function questionHead(
  ask: Ask,
  url: URL,
  { words, name, language }: Speech,
): Promise<Head | { readonly unknown: string }> {
  if (url.pathname === '/') return { title: `Entrepôt · ${words.title}`, description: words.lead, canonical: '/' }
  const { question, blanks } = sceneOf(url)
  if (!question || blanks.length !== words.blankLabels[question].length) return { unknown: url.pathname }
  const { nodes } = blanks.length > 0 ? await ask(Blanks, { ids: [...blanks] }) : { nodes: [] }
  const names = nodes?.map((node) => (node && 'name' in node ? name(node as Card) : null)) ?? []
  const unknown = blanks[names.indexOf(null)]
  if (unknown !== undefined) return { unknown }
  const between = language === 'zh' ? '' : ' '
  const sentence = words.sentences[question]
    .flatMap((part, place) => [part, names[place] ?? ''])
    .filter(Boolean)
    .join(between)
    .replace(/ \?$/, '?')
  return { title: `${sentence} · Entrepôt`, description: words.lead, canonical: questionPath(question, blanks) }
}
