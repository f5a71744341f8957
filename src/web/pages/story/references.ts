import type { Answer } from '../../explorer/questions/answer.ts'
import type { SourceDetails } from '../../shared/graphql/fragments.ts'
import type { Scene } from './loaded-story.ts'
import { citedBy, linksOf, piecesOf } from './markdown.ts'
import type { Block } from './story.ts'

/** A source, and the place in it. */
export interface Citation {
  readonly source: { readonly id: string } | null
  readonly paragraph: number | null
}

/** What the claims and entities to which texts link rest on: by the key of a claim, such as `F148`, or the id of an entity. */
export type Linked = Readonly<Record<string, { readonly citations: readonly Citation[] }>>

/** A source that a story cites, with its number. */
export interface Numbered {
  readonly number: number
  readonly source: SourceDetails
  /** The paragraphs that are cited, in order. */
  readonly paragraphs: readonly number[]
}

/** What a block cites, in the order in which a reader meets it. */
export function citationsOf(block: Block, scene: Scene | undefined, linked: Linked): readonly Citation[] {
  if (block.kind === 'text') {
    const texts = typeof block.text === 'string' ? [block.text] : Object.values(block.text)
    return texts.flatMap((text) => linksOf(piecesOf(text)).flatMap((href) => citationsOfLink(href, linked)))
  }
  return scene ? citationsOfScene(scene) : []
}

/** What a link in a text cites: the source to which it leads, or those of the claim or entity to which it leads. */
export function citationsOfLink(href: string, linked: Linked): readonly Citation[] {
  const cited = citedBy(href)
  if (!cited) return []
  if (cited.kind === 'source') return [{ source: { id: `source:${cited.key}` }, paragraph: null }]
  return linked[cited.key]?.citations ?? []
}

/** What a scene cites. */
export function citationsOfScene(scene: Scene): readonly Citation[] {
  switch (scene.kind) {
    case 'claim':
      return scene.claim.citations
    case 'conflict':
      return [...scene.conflict.claims, ...scene.conflict.memberships].flatMap(({ citations }) => citations)
    case 'chart':
      return scene.courses.map(({ source }) => ({ source, paragraph: null }))
    case 'answer':
      return citationsOfAnswer(scene.answer)
    default:
      return []
  }
}

function citationsOfAnswer(answer: Answer): readonly Citation[] {
  const drawn = answer.picture.edges.flatMap(({ citations }) => citations ?? [])
  switch (answer.question) {
    case 'trade':
      return answer.data.directions
        .flatMap(({ totals, withPartners, shares }) => [...totals, ...withPartners, ...shares])
        .flatMap(({ citations }) => citations)
    case 'said':
      return answer.data.claims.flatMap(({ citations }) => citations)
    case 'conflicts':
      return (answer.data.conflicts?.nodes ?? []).flatMap(({ claims }) => claims.flatMap(({ citations }) => citations))
    default:
      return drawn
  }
}

/** The cited sources, each once, in the order of the citations. */
export function numberedSources(
  citations: readonly Citation[],
  sources: readonly SourceDetails[],
): readonly Numbered[] {
  const known = new Map(sources.map((source) => [source.id, source]))
  const cited = new Map<string, Set<number>>()
  for (const { source, paragraph } of citations) {
    if (!source) continue
    const paragraphs = cited.get(source.id) ?? new Set()
    cited.set(source.id, paragraphs)
    if (paragraph !== null) paragraphs.add(paragraph)
  }
  return [...cited]
    .flatMap(([id, paragraphs]) => {
      const source = known.get(id)
      return source ? [{ source, paragraphs: [...paragraphs].sort((one, other) => one - other) }] : []
    })
    .map((reference, index) => ({ number: index + 1, ...reference }))
}

/** The numbers of cited sources, in order, each once. */
export function numbersOf(citations: readonly Citation[], references: readonly Numbered[]): readonly Numbered[] {
  const ids = new Set(citations.flatMap(({ source }) => source?.id ?? []))
  return references.filter(({ source }) => ids.has(source.id))
}
