import { ClaimList } from '../../explorer/answers/claim-list.tsx'
import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import { grouped } from '../../explorer/scene/grouped.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { Said, SourceDetails } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import type { Citable } from '../cite/citable.ts'
import { CiteAs } from '../cite/cite-as.tsx'
import type { Page } from '../page.ts'
import { PublishedOn } from './source-line.tsx'
import { sourcePath } from './source-path.ts'

const SourceWithClaims = graphql(
  `
  query SourceWithClaims($id: ID!, $after: String) {
    source(id: $id) {
      ...SourceDetails
      claims(first: 100, after: $after) {
        totalCount
        nodes { ...Said }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [Said, SourceDetails],
)

interface Data {
  readonly source: NonNullable<ResultOf<typeof SourceWithClaims>['source']>
  readonly after: string | null
}

/** The page of one source: what it is, and all that it says. */
export const sourcePage: Page<Data> = {
  async load(ask, key, search) {
    const bare = key.replace(/^source:/, '')
    const after = search.get('after') || null
    const { source } = await ask(SourceWithClaims, { id: `source:${bare}`, ...(after && { after }) })
    if (!source) return null
    return bare === key ? { data: { source, after } } : { movedTo: sourcePath(source.id) }
  },
  head({ source, after }, { words, sourceTitle }) {
    const title = sourceTitle(source)
    return {
      title: `${title} · Entrepôt`,
      description: words.sourcePage.description(title, source.publisher),
      citable: citableSource(source),
      canonical: after ? pagePath(source.id, after) : sourcePath(source.id),
      card: {
        kicker: words.sourcePage.source,
        title,
        lines: [
          source.publisher,
          source.publishedOn,
          words.sourcePage.claimsInAll(source.claims?.totalCount ?? 0),
        ].filter((line) => line !== null),
      },
    }
  },
  Body,
}

function citableSource({ id, title, publisher, publishedOn, edition }: Data['source']): Citable {
  return {
    path: sourcePath(id),
    title,
    authors: publisher ? [publisher] : [],
    issued: publishedOn,
    source: edition,
  }
}

function pagePath(id: string, after: string): string {
  return `${sourcePath(id)}?${new URLSearchParams({ after })}`
}

function Body({ data: { source, after } }: { readonly data: Data }) {
  const { words, link, sourceTitle } = useSpeech()
  const { sourcePage: texts } = words
  const { nodes, totalCount, pageInfo } = source.claims ?? { nodes: null, totalCount: null, pageInfo: null }
  const title = sourceTitle(source)
  const byParagraph = grouped(nodes ?? [], ({ citations }) => {
    const paragraph = citations.find((citation) => citation.source?.id === source.id)?.paragraph ?? null
    return paragraph === null ? '' : words.paragraph(paragraph, source.isTable)
  })
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.fullTitle, source.title === title ? null : source.title],
    [texts.publisher, source.publisher ?? texts.noPublisher],
    [texts.edition, source.edition],
    [texts.license, source.license],
  ]
  return (
    <>
      <p className="sheet-kind">
        {texts.source} <span lang="en">{source.id.replace(/^source:/, '')}</span> <BasisBadge basis={source.basis} />
      </p>
      <h1>{title}</h1>
      <dl className="facts">
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd lang={value === texts.noPublisher ? undefined : 'en'}>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{texts.published}</dt>
          <dd>
            <PublishedOn source={source} />
          </dd>
        </div>
        <div>
          <dt>{texts.address}</dt>
          <dd>{source.url ? <a href={source.url}>{source.url}</a> : texts.noAddress}</dd>
        </div>
      </dl>
      <section>
        <h2>
          {texts.claims} <span className="count">{totalCount}</span>
        </h2>
        {nodes && totalCount !== null && nodes.length < totalCount && (
          <p className="faint">{texts.claimsOfPage(nodes.length, totalCount)}</p>
        )}
        {[...byParagraph].map(([paragraph, claims]) => (
          <section key={paragraph} className="theme">
            {paragraph && <h3>{paragraph}</h3>}
            <ClaimList claims={claims} />
          </section>
        ))}
        <p className="sheet-actions">
          {after && (
            <a className="small" href={link(sourcePath(source.id))}>
              {texts.first}
            </a>
          )}
          {pageInfo?.hasNextPage && pageInfo.endCursor && (
            <a className="small" rel="next" href={link(pagePath(source.id, pageInfo.endCursor))}>
              {texts.next}
            </a>
          )}
        </p>
      </section>
      <CiteAs citable={citableSource(source)} />
    </>
  )
}
