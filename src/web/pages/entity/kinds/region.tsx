import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'
import { importantPorts, RankedPorts } from '../rankings.tsx'
import { counted } from './counted.ts'

const RegionProfile = graphql(
  `
  query RegionProfile($id: ID!) {
    entity(id: $id) {
      ... on Region {
        regionKind
        iso3166
        m49
        countries(first: 60) { totalCount nodes { ...Named } }
        borders(first: 20) { totalCount nodes { ...Named } }
        ports(first: 100) { ...RankedPorts }
      }
    }
  }
`,
  [Named, RankedPorts],
)

/** What is known of a region: a part of a country, or a part of the world. */
export const region: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(RegionProfile, { id })
  if (!found || !('regionKind' in found)) return null
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations)
    const { regionKind, countries, borders, ports } = found
    const isPart = regionKind === 'SUBDIVISION'
    const [of] = countries?.nodes ?? []
    const count = countries?.totalCount ?? 0
    const kind = isPart
      ? lead.subdivision(of ? name(of) : null)
      : regionKind === 'WORLD_REGION'
        ? lead.worldRegion
        : lead.informalRegion
    const named = (some: typeof countries, most: number) => (some?.nodes ?? []).slice(0, most).map(name)
    return {
      lead: [
        part(kind, cites),
        part(!isPart && count > 0 && lead.madeOf(named(countries, 6), count), cites),
        part(isPart && borders?.totalCount && borders.totalCount < 9 && lead.bordering(named(borders, 8)), cites),
        part(ports?.totalCount && lead.portsIn(ports.totalCount), cites),
      ],
      facts: {
        identity: [fact(terms.codeIso, found.iso3166, cites), fact(terms.codeM49, found.m49, cites)],
        geography: [
          fact(
            isPart ? terms.country : counted(terms.countries, count),
            countries?.nodes?.length ? <EntityLinks of={countries.nodes} total={count} /> : null,
            cites,
          ),
          fact(
            counted(terms.borders, borders?.totalCount),
            borders?.nodes?.length ? <EntityLinks of={borders.nodes} total={borders.totalCount} /> : null,
            cites,
          ),
        ],
        transport: [fact(terms.ports, ports?.totalCount ? say.number(ports.totalCount) : null, [])],
      },
      sections: [
        ports && (ports.totalCount ?? 0) <= (ports.nodes?.length ?? 0)
          ? importantPorts(
              say,
              name(entity),
              say.rankings.knownPorts,
              say.rankings.crossingsNote,
              'largest-ports',
              ports,
              id,
            )
          : null,
      ],
      linkedData: {
        ...(isPart && of && { containedInPlace: { '@type': 'Country', name: of.name } }),
        ...(!isPart &&
          countries?.nodes?.length && {
            containsPlace: countries.nodes.map((one) => ({ '@type': 'Country', name: one.name })),
          }),
      },
    }
  }
}
