import { ask, needed } from '../../shared/graphql/ask.ts'
import { SourceCard } from '../../shared/graphql/fragments.ts'
import { graphql, type ResultOf } from '../../shared/graphql/graphql.ts'

const Sources = graphql(
  `
  query Sources($after: String) {
    sources(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ...SourceCard }
    }
  }
`,
  [SourceCard],
)

/** The most sources that are offered at once. */
const mostOffered = 8

/** The sources whose title, publisher or id holds all words of a text. They are few enough to be looked through whole. */
export async function sourcesLike(typed: string): Promise<readonly SourceCard[]> {
  const parts = typed.toLowerCase().split(/\s+/)
  const found: SourceCard[] = []
  let after: string | null = null
  do {
    const data: ResultOf<typeof Sources> = await ask(Sources, { after })
    const { pageInfo, nodes } = needed(data, data.sources)
    for (const source of nodes ?? []) {
      const text = [source.title, source.shortTitle, source.shortTitleZh, source.publisher, source.id]
        .join(' ')
        .toLowerCase()
      if (parts.every((part) => text.includes(part))) found.push(source)
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null && found.length < mostOffered)
  return found.slice(0, mostOffered)
}
