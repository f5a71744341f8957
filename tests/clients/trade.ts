/**
 * Exports over the years with their sources, as typed documents: a field that is not in the schema is an error of the compiler.
 * ENTREPOT_URL names the server. The types of a schema are made by `npx gql.tada generate-output`.
 */
import { print } from '@0no-co/graphql.web'
import { initGraphQLTada, type TadaDocumentNode } from 'gql.tada'
import type { introspection } from '../../src/web/shared/graphql/schema.d.ts'

const site = process.env.ENTREPOT_URL ?? 'http://127.0.0.1:4000'

const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Decimal: string; PartialDate: string } }>()

const exportsOf = graphql(`
  query ExportsOf($countries: [ID!]!) {
    observations(
      first: 100
      where: { reporter: $countries, measure: [EXPORT_VALUE], kind: [LEVEL], unit: ["USD"], hasPartner: false }
    ) {
      nodes { id reporter { name } comparator value period { start } citations { source { title license } paragraph } }
    }
  }
`)

/** Asks the server. @throws with what it says if it doesn't answer */
async function ask<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: readonly { message: string }[] }
  if (!data || errors) throw new Error(errors?.[0]?.message ?? `The server answered ${response.status}`)
  return data
}

const { observations } = await ask(exportsOf, { countries: ['country:KAZ', 'country:UZB', 'country:MNG'] })
for (const { id, reporter, comparator, value, period, citations } of observations?.nodes ?? []) {
  const sources = citations.map(({ source, paragraph }) => `${source?.title}${paragraph ? `, ¶ ${paragraph}` : ''}`)
  console.log([id, reporter?.name, period?.start?.slice(0, 4), comparator, value, sources.join('; ')].join('\t'))
}
