import type { AskGraphql } from '../tables/asking.ts'
import { refusedBy } from '../tables/asking.ts'

/** A source of the graph, as a catalogue names it. */
export interface SourceNamed {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly edition: string | null
  readonly license: string | null
  readonly url: string | null
}

/** What a catalogue says of the whole graph. */
export interface AboutGraph {
  readonly revision: number
  readonly seededAt: string | null
  readonly version: string
  readonly sources: readonly SourceNamed[]
}

const query = `query AboutGraph($after: String) {
  about { revision seededAt version }
  sources(first: 100, after: $after) {
    nodes { id title publisher publishedOn edition license url }
    pageInfo { hasNextPage endCursor }
  }
}`

interface Answer {
  readonly data?: {
    readonly about: Omit<AboutGraph, 'sources'>
    readonly sources: {
      readonly nodes: readonly SourceNamed[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    } | null
  } | null
  readonly errors?: Parameters<typeof refusedBy>[0]
}

/**
 * Asks what the graph is and what it rests on.
 * @throws {TableRefused} if GraphQL doesn't answer
 */
export async function aboutGraph(ask: AskGraphql): Promise<AboutGraph> {
  const sources: SourceNamed[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = (await ask({ query, variables: { after } })) as Answer
    if (!data?.sources || errors?.length) throw refusedBy(errors)
    sources.push(...data.sources.nodes)
    if (!data.sources.pageInfo.hasNextPage) return { ...data.about, sources }
    after = data.sources.pageInfo.endCursor
  }
}

export const title = 'Entrepôt: a knowledge graph of trade and transport'

export const summary =
  'Countries, ports, railways, corridors, goods, agreements and organizations, and what sources state of them, claim by claim: every row with its sources, paragraphs and licences. Sources that disagree are both kept.'

/** How the graph as it stands is cited. */
export function citation({ revision, seededAt }: AboutGraph, site: string): string {
  const year = seededAt ? ` (${seededAt.slice(0, 4)})` : ''
  return `Entrepôt${year}: knowledge graph of trade and transport, revision ${revision}. ${site}/datapackage.json. Cite the sources of the rows that you use with it.`
}

/** The address of a licence; null if it has none that is known. */
export function licenceAddress(license: string): string | null {
  return /^[A-Za-z]+[\w.+]*(-[\w.+]+)+$|^MIT$|^ISC$/.test(license) ? `https://spdx.org/licenses/${license}` : null
}
