import type { Ask } from '../../../shared/graphql/ask.ts'
import { graphql } from '../../../shared/graphql/graphql.ts'
import { Named } from '../named.ts'

const CalledLikeCapital = graphql(
  `
  query CalledLikeCapital($text: String!) {
    search(text: $text, kinds: [PLACE, PORT, REGION], first: 6) {
      nodes {
        ...Named
        ... on Place { country { id } }
        ... on Port { country { id } }
        ... on Region { countries(first: 2) { nodes { id } } }
      }
    }
  }
`,
  [Named],
)

/** The town, port or division of a country that has exactly the name of its capital; null if the graph has none. */
export async function capitalNamed(ask: Ask, capital: string, country: string): Promise<Named | null> {
  const { search } = await ask(CalledLikeCapital, { text: capital })
  const called = (search?.nodes ?? []).filter((one) => {
    if (one.name !== capital) return false
    if ('country' in one) return one.country?.id === country
    return 'countries' in one && one.countries?.nodes?.length === 1 && one.countries.nodes[0]?.id === country
  })
  return called.find(({ kind }) => kind === 'PLACE') ?? called.find(({ kind }) => kind === 'PORT') ?? called[0] ?? null
}
