import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'
import { counted } from './counted.ts'

const PlaceProfile = graphql(
  `
  query PlaceProfile($id: ID!) {
    entity(id: $id) {
      ... on Place {
        unlocode
        country { ...Named }
        region { ...Named }
        railways: neighbors(relations: [STOPS_AT], kinds: [RAILWAY], first: 20) { totalCount nodes { ...Named } }
        corridors: neighbors(relations: [STOPS_AT], kinds: [CORRIDOR], first: 20) { totalCount nodes { ...Named } }
      }
    }
  }
`,
  [Named],
)

/** What is known of a town. */
export const place: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(PlaceProfile, { id })
  if (!found || !('unlocode' in found) || !('corridors' in found)) return null
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations)
    const { unlocode, country, region } = found
    return {
      lead: [
        part(lead.town([region, country].flatMap((one) => (one ? name(one) : []))), cites),
        part(unlocode && lead.code(unlocode), citing(entity.citations, 'unlocode')),
      ],
      facts: {
        identity: [fact(terms.codeUn, unlocode, citing(entity.citations, 'unlocode'))],
        geography: [
          fact(terms.country, country && <EntityLinks of={[country]} />, cites),
          fact(terms.region, region && <EntityLinks of={[region]} />, cites),
        ],
        transport: (
          [
            [terms.railways, found.railways],
            [terms.corridors, found.corridors],
          ] as const
        ).map(([term, some]) =>
          fact(
            counted(term, some?.totalCount),
            some?.nodes?.length ? <EntityLinks of={some.nodes} total={some.totalCount} /> : null,
            citing(entity.citations, 'curated'),
          ),
        ),
      },
      sections: [],
      linkedData: {
        ...(country && {
          address: {
            '@type': 'PostalAddress',
            addressCountry: country.name,
            ...(region && { addressRegion: region.name }),
          },
        }),
        ...(unlocode && { branchCode: unlocode }),
      },
    }
  }
}
