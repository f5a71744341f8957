import { Fragment, type ReactNode } from 'react'
import { useSpeech } from '../../../explorer/words/language.tsx'
import { type Piece, piecesOf, targetOf } from '../markdown.ts'
import { citationsOfLink, type Linked, type Numbered, numbersOf } from '../references.ts'
import { Marks } from './marks.tsx'

interface Cited {
  readonly linked: Linked
  readonly references: readonly Numbered[]
}

/** A text of a story. */
export function StoryText({ text, ...cited }: Cited & { readonly text: string }) {
  return <StoryPieces pieces={piecesOf(text)} {...cited} />
}

/** The parts of a text of a story, as paragraphs. */
export function StoryPieces(props: Cited & { readonly pieces: readonly Piece[] }) {
  return (
    <div className="story-text">
      <Pieces {...props} />
    </div>
  )
}

/** The parts of a text. A link to a claim, a source or an entity is followed by the numbers of the sources. */
export function Pieces({ pieces, linked, references }: Cited & { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other names
    if (typeof piece === 'string') return <Fragment key={index}>{piece}</Fragment>
    const { tag: Tag, href, within } = piece
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other names
    if (Tag === 'br') return <br key={index} />
    const content = <Pieces pieces={within} linked={linked} references={references} />
    if (Tag === 'a')
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other names
        <Fragment key={index}>
          <Anchor href={href ?? ''}>{content}</Anchor>
          <Marks cited={numbersOf(citationsOfLink(href ?? '', linked), references)} />
        </Fragment>
      )
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other names
    return <Tag key={index}>{content}</Tag>
  })
}

/** A link to a page of this site or of another; the text alone where the address leads nowhere. */
function Anchor({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { link } = useSpeech()
  const target = targetOf(href)
  if (!target) return <>{children}</>
  if ('path' in target) return <a href={link(target.path)}>{children}</a>
  return (
    <a href={target.address} rel="external nofollow noopener ugc">
      {children}
    </a>
  )
}
