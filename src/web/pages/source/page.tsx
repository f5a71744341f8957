import { ClaimList } from '../../explorer/answers/claim-list.tsx'
import { BasisBadge } from '../../explorer/evidence/basis-badge.tsx'
import { useSpeech } from '../../explorer/words/language.tsx'
import { Said } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'
import type { Page } from '../page.ts'

const SourceWithClaims = graphql(
  `
  query SourceWithClaims($id: ID!) {
    source(id: $id) {
      id
      title
      publisher
      publishedOn
      publishedNote
      edition
      license
      url
      basis
      claims(first: 100) {
        totalCount
        nodes { ...Said }
      }
    }
  }
`,
  [Said],
)

type Data = NonNullable<ResultOf<typeof SourceWithClaims>['source']>

/** The page of one source: what it is, and all that it says. */
export const sourcePage: Page<Data> = {
  async load(ask, key) {
    const bare = key.replace(/^source:/, '')
    const { source } = await ask(SourceWithClaims, { id: `source:${bare}` })
    if (!source) return null
    return bare === key ? { data: source } : { movedTo: `/source/${bare}` }
  },
  head(source, { words }) {
    return {
      title: `${source.title} · Entrepôt`,
      description: words.sourcePage.description(source.title, source.publisher),
      canonical: sourcePath(source.id),
    }
  },
  Body,
}

/** The path of the page of a source: `/source/S4`. */
function sourcePath(id: string): string {
  return `/source/${id.replace(/^source:/, '')}`
}

function Body({ data: source }: { readonly data: Data }) {
  const { words } = useSpeech()
  const { sourcePage: texts } = words
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.publisher, source.publisher],
    [texts.published, source.publishedOn],
    [texts.howDated, source.publishedNote],
    [texts.edition, source.edition],
    [texts.license, source.license],
  ]
  return (
    <>
      <p className="sheet-kind">
        {texts.source} {source.id.replace(/^source:/, '')} <BasisBadge basis={source.basis} />
      </p>
      <h1>{source.title}</h1>
      <dl className="facts">
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{texts.address}</dt>
          <dd>{source.url ? <a href={source.url}>{source.url}</a> : texts.noAddress}</dd>
        </div>
      </dl>
      <section>
        <h2>
          {texts.claims} <span className="count">{source.claims?.totalCount}</span>
        </h2>
        <ClaimList claims={source.claims?.nodes ?? []} />
      </section>
    </>
  )
}
