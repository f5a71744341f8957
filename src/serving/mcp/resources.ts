import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server'
import { claimCalled, claimPath } from '../../web/pages/claim/claim.ts'
import type { Ask } from '../../web/shared/graphql/ask.ts'
import { Card, Cited, SourceDetails } from '../../web/shared/graphql/fragments.ts'
import { graphql } from '../../web/shared/graphql/graphql.ts'
import type { Asking } from './asking.ts'
import { claimItem, sourcesOf } from './claims.ts'
import { sourceUri } from './uri.ts'

const SourceCalled = graphql(
  `query SourceForAgents($id: ID!) { source(id: $id) { ...SourceDetails claims(first: 1) { totalCount } } }`,
  [SourceDetails],
)

const EntityCalled = graphql(
  `
  query EntityForAgents($id: ID!) {
    entity(id: $id) {
      ...Card aliases codes basis
      citations { ...Cited }
      claims(first: 1) { totalCount }
      neighbors(first: 1) { totalCount }
    }
  }
`,
  [Card, Cited],
)

type Read = (ask: Ask, key: string, link: (path: string) => string | null) => Promise<object | null>

/** A claim with all that is needed to cite it. */
const claim: Read = async (ask, key, link) => {
  const found = await claimCalled(ask, key)
  if (!found) return null
  const { value } = claimItem(found.claim, '')
  const sources = found.claim.cited.flatMap(({ paragraph, source }) =>
    source
      ? [
          {
            ...{ uri: sourceUri(source.id), title: source.title, publisher: source.publisher, paragraph },
            ...{ publishedOn: source.publishedOn, license: source.license, url: source.url },
          },
        ]
      : [],
  )
  const conflicts = (found.claim.conflicts ?? []).map(({ id, reason }) => ({ id, reason }))
  return { ...value, sources, conflicts, permalink: link(claimPath(found.claim.id)) }
}

const source: Read = async (ask, key, link) => {
  const { source } = await ask(SourceCalled, { id: `source:${key}` })
  if (!source) return null
  const { claims, ...details } = source
  return { ...details, claims: claims?.totalCount ?? null, permalink: link(`/source/${key}`) }
}

const entity: Read = async (ask, id, link) => {
  const { entity } = await ask(EntityCalled, { id })
  if (!entity) return null
  const { citations, claims, neighbors, ...details } = entity
  const counts = { claims: claims?.totalCount ?? null, relations: neighbors?.totalCount ?? null }
  return { ...details, sources: sourcesOf(citations), ...counts, permalink: link(`/entity/${id}`) }
}

const kinds = {
  claim: {
    read: claim,
    title: 'A claim',
    description: 'The sentence, value, period, basis, sources with paragraph and licence',
  },
  source: { read: source, title: 'A source', description: 'Title, publisher, date, licence and address of a source' },
  entity: { read: entity, title: 'An entity', description: 'Names, codes, and how much is known of a thing' },
} as const

/** Registers what citations resolve to: `entrepot://claim/…`, `entrepot://source/…` and `entrepot://entity/…`. */
export function registerResources(server: McpServer, asking: () => Promise<Asking>, site: string | null): void {
  const link = (path: string) => site && site + path
  for (const [kind, { read, title, description }] of Object.entries(kinds)) {
    server.registerResource(
      kind,
      new ResourceTemplate(`entrepot://${kind}/{+key}`, { list: undefined }),
      { title, description, mimeType: 'application/json' },
      async (uri) => {
        const key = decodeURIComponent(uri.href.slice(`entrepot://${kind}/`.length))
        const found = await read((await asking()).ask, key, link)
        if (!found) throw new ResourceNotFoundError(uri.href)
        return { contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(found, null, 2) }] }
      },
    )
  }
}
