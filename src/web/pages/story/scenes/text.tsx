import { Fragment, type ReactNode } from 'react'
import { useSpeech } from '../../../explorer/words/language.tsx'
import { type Piece, piecesOf, targetOf } from '../markdown.ts'
import { citationsOfLink, type Linked, type Numbered, numbersOf } from '../references.ts'
import { Marks } from './marks.tsx'

interface Props {
  readonly text: string
  readonly linked: Linked
  readonly references: readonly Numbered[]
}

/** A text of a story. A link to a claim or a source is followed by the number of the source. */
export function StoryText({ text, linked, references }: Props) {
  const shown = (pieces: readonly Piece[]): ReactNode =>
    pieces.map((piece, index) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other names
      if (typeof piece === 'string') return <Fragment key={index}>{piece}</Fragment>
      const { tag: Tag, href, within } = piece
      if (Tag === 'a')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other names
          <Fragment key={index}>
            <Anchor href={href ?? ''}>{shown(within)}</Anchor>
            <Marks cited={numbersOf(citationsOfLink(href ?? '', linked), references)} />
          </Fragment>
        )
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other names
      return Tag === 'br' ? <br key={index} /> : <Tag key={index}>{shown(within)}</Tag>
    })
  return <div className="story-text">{shown(piecesOf(text))}</div>
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
