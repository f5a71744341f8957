import type { Language } from '../../explorer/words/language.tsx'
import type { LoadedStory } from './loaded-story.ts'
import { type Piece, piecesOf } from './markdown.ts'
import { inLanguage } from './story.ts'

/** One slide: the title, a part of a text, the scene of a block, or the references. */
export type Slide =
  | { readonly kind: 'title' }
  | { readonly kind: 'text'; readonly place: number; readonly pieces: readonly Piece[] }
  /** With the heading under which the scene stands, if there is one. */
  | { readonly kind: 'scene'; readonly place: number; readonly heading: readonly Piece[] }
  | { readonly kind: 'references' }

/** The slides of a story, in order: one for each heading with its text, one for each scene. */
export function slidesOf({ story, references }: LoadedStory, language: Language): readonly Slide[] {
  const slides: Slide[] = [{ kind: 'title' }]
  let heading: readonly Piece[] = []
  for (const [place, block] of story.blocks.entries()) {
    if (block.kind !== 'text') {
      slides.push({ kind: 'scene', place, heading })
      continue
    }
    for (const pieces of underHeadings(piecesOf(inLanguage(block.text, language)))) {
      const [first] = pieces
      if (isHeading(first)) heading = first.within
      // A heading alone is shown above the scene that follows.
      if (pieces.length > 1 || !isHeading(first)) slides.push({ kind: 'text', place, pieces })
    }
  }
  if (references.length > 0) slides.push({ kind: 'references' })
  return slides
}

function isHeading(piece: Piece | undefined): piece is Exclude<Piece, string> {
  return typeof piece === 'object' && (piece.tag === 'h2' || piece.tag === 'h3')
}

function underHeadings(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && !isHeading(piece)) last.push(piece)
    else groups.push([piece])
  }
  return groups
}
