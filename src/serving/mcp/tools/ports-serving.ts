import * as v from 'valibot'
import { relationPhrase } from '../../../web/explorer/evidence/relation-phrase.ts'
import { english } from '../../../web/explorer/words/english.ts'
import { Card, Link } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { ClaimItem, paragraphIn, sourcesOf } from '../claims.ts'
import { called, entityCalled, kindsOf, Named, named } from '../entity.ts'
import { given } from '../given.ts'
import { tool } from '../tool.ts'
import { cursor } from './inputs.ts'

const PortsServing = graphql(
  `
  query PortsServingForAgents($place: ID!, $after: String) {
    portsServing(place: $place, first: 20, after: $after) {
      totalCount
      reason
      pageInfo { hasNextPage }
      edges {
        cursor
        node {
          rank role basis confidence distanceKilometres share instrument
          port { ...Card country { name } }
          evidence { steps { ...Link } }
        }
      }
    }
  }
`,
  [Card, Link],
)

export const portsServing = tool({
  name: 'ports_serving',
  title: 'Ports and crossings that serve a place',
  description:
    'Which ports and border crossings serve a country, region or organization, the most important first, each with the chain of facts that shows it and their sources.',
  input: v.object({ place: called('A country, region, organization or town'), cursor }),
  item: v.object({
    rank: v.number(),
    port: Named,
    country: v.nullable(v.string()),
    role: v.string(),
    basis: v.string(),
    confidence: v.nullable(v.string()),
    distanceKilometres: v.nullable(v.number()),
    chain: v.string(),
    sources: ClaimItem.entries.sources,
  }),
  async run({ place, cursor }, ask) {
    const about = await entityCalled(ask, 'place', place, kindsOf.served)
    const { portsServing } = await ask(PortsServing, { place: about.id, ...given({ after: cursor }) })
    return {
      about: [named(about)],
      heading: `Ports and crossings that serve ${about.name}`,
      total: portsServing?.totalCount ?? null,
      goesOn: portsServing?.pageInfo.hasNextPage ?? false,
      ...(portsServing?.reason && { unknown: portsServing.reason }),
      items: (portsServing?.edges ?? []).map(({ cursor, node }) => {
        const { rank, role, basis, confidence, distanceKilometres, port } = node
        const steps = node.evidence.steps
        const chain = steps
          .map(
            ({ from, relation, direction, to }) =>
              `${from?.name ?? '?'} ${relationPhrase(english, relation, direction)} ${to?.name ?? '?'}`,
          )
          .join('; ')
        const sources = steps.flatMap(({ citations }) => sourcesOf(citations))
        const country = port.country?.name ?? null
        const marks = [
          english.portRoles[role],
          basis === 'DERIVED' && 'inferred',
          confidence && `confidence ${confidence.toLowerCase()}`,
        ]
        return {
          line: `${rank}. ${port.name}${country ? `, ${country}` : ''} (${port.id}): ${marks.filter(Boolean).join(', ')}; ${chain}${paragraphIn(sources)}`,
          value: { rank, port: named(port), country, role, basis, confidence, distanceKilometres, chain, sources },
          cites: [...new Set(sources.map(({ uri }) => uri))],
          cursor,
        }
      }),
    }
  },
})
