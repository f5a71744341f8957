import MarkdownIt from 'markdown-it'

/** Paragraphs, headings, lists, quotations, emphasis and links. All else, HTML and pictures among it, stays the text that it is. */
const markdown = new MarkdownIt('zero').enable([
  'heading',
  'list',
  'blockquote',
  'newline',
  'escape',
  'entity',
  'emphasis',
  'link',
])

/** An element of a text with what is in it, or plain text. */
export type Piece = string | { readonly tag: Tag; readonly href: string | null; readonly within: readonly Piece[] }

const tags = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'br'] as const
export type Tag = (typeof tags)[number]

/** The largest headings of a text stand below the title of the story. */
const levels: Readonly<Record<string, Tag>> = { h1: 'h2', h2: 'h2', h4: 'h3', h5: 'h3', h6: 'h3' }

/** The parts of a text, which is read as Markdown. */
export function piecesOf(text: string): readonly Piece[] {
  const root: Piece[] = []
  const open: Piece[][] = [root]
  for (const token of markdown.parse(text, {}).flatMap((one) => one.children ?? [one])) {
    const here = open.at(-1) ?? root
    if (token.nesting === -1) {
      if (!token.hidden && open.length > 1) open.pop()
    } else if (token.nesting === 1) {
      if (token.hidden) continue
      const within: Piece[] = []
      const href = token.attrGet('href')
      here.push({ tag: tagOf(token.tag), href: href === null ? null : String(href), within })
      open.push(within)
    } else if (token.type === 'hardbreak') here.push({ tag: 'br', href: null, within: [] })
    else here.push(token.type === 'softbreak' ? '\n' : token.content)
  }
  return root
}

function tagOf(tag: string): Tag {
  return levels[tag] ?? tags.find((one) => one === tag) ?? 'p'
}

/** The addresses of the links in a text, in order. */
export function linksOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : [...(piece.href === null ? [] : [piece.href]), ...linksOf(piece.within)],
  )
}

/** A place on this site that is named in an address without a host; only for telling such addresses from others. */
const here = 'https://here.invalid'

/** Where a link may lead: to a path of this site, to another site over HTTP, or nowhere. */
export function targetOf(href: string): { readonly path: string } | { readonly address: string } | null {
  if (!URL.canParse(href, here)) return null
  const url = new URL(href, here)
  if (url.origin === here) return href.startsWith('/') ? { path: url.pathname + url.search + url.hash } : null
  return /^https?:\/\//.test(href) && (url.protocol === 'https:' || url.protocol === 'http:')
    ? { address: url.href }
    : null
}

/** What the page to which a link leads is about. */
export interface CitedThing {
  readonly kind: 'claim' | 'source' | 'entity'
  /** The key in the address of a claim or source, the id of an entity. */
  readonly key: string
}

/** The claim, the source or the entity to whose page a link leads; null for other links. */
export function citedBy(href: string): CitedThing | null {
  const target = targetOf(href)
  const [, kind, key] = (target && 'path' in target && /^\/(claim|source|entity)\/([\w:.~-]+)$/.exec(target.path)) || []
  return key ? { kind: kind as CitedThing['kind'], key } : null
}
