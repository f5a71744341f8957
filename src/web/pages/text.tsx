/** A page whose text the server makes of the schema, which browsers don't have. */
export interface TextPage {
  readonly title: string
  readonly description: string
  /** The text in English, as HTML. */
  readonly html: string
}

/** The text of such a page. The browser leaves it as the server has sent it. */
export function Text({ html }: Pick<TextPage, 'html'>) {
  return (
    <div
      id="text"
      className="text"
      lang="en"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the server makes it of the schema, and escapes all that it quotes
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

/** The text of the page that the server sent, in the browser; null on other pages. */
export function textOfPage(): string | null {
  return document.getElementById('text')?.innerHTML ?? null
}
