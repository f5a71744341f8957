import { questionPath } from '../../../explorer/scene/scene-link.ts'
import { Cited } from '../../../shared/graphql/fragments.ts'
import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, eachOnce, fact, type KindOfEntity, part } from '../profile.ts'
import { importantPorts, Partner, partners, RankedPorts, RankedRailways, railwaysByLength } from '../rankings.tsx'
import { capitalNamed } from './capital.ts'
import { counted } from './counted.ts'

const Goods = graphql(
  `
  fragment Goods on NeighborConnection {
    totalCount
    edges { citations { ...Cited } node { ...Named } }
  }
`,
  [Named, Cited],
)

const CountryProfile = graphql(
  `
  query CountryProfile($id: ID!, $ids: [ID!]!) {
    entity(id: $id) {
      ... on Country {
        capital
        areaSquareKilometres
        landlocked
        within: neighbors(relations: [PART_OF], direction: OUT, kinds: [REGION], first: 3) { nodes { ...Named } }
        borders(first: 20) { totalCount nodes { ...Named } }
        regions(first: 40) { totalCount nodes { ...Named } }
        railGauge { millimetres otherMillimetres confidence citations { ...Cited } }
        organizations(first: 1) { totalCount }
        agreements(first: 1) { totalCount }
        exported: neighbors(relations: [EXPORTS], direction: OUT, first: 12) { ...Goods }
        imported: neighbors(relations: [IMPORTS], direction: OUT, first: 12) { ...Goods }
      }
    }
    ports(where: { country: $ids }, first: 1) {
      totalCount
      facets(fields: [PORT_KIND]) { values { value count } }
    }
    large: ports(where: { country: $ids, size: [LARGE] }, first: 60) { ...RankedPorts }
    crossings: ports(where: { country: $ids, portKind: [LAND_PORT] }, first: 100) { ...RankedPorts }
    railways(where: { country: $ids }, orderBy: [{ field: LENGTH_KILOMETRES, direction: DESC }], first: 8) { ...RankedRailways }
    exportsTo: dependencies(of: $id, flow: EXPORTS, threshold: "0", first: 10) { totalCount nodes { ...Partner } }
    importsFrom: dependencies(of: $id, flow: IMPORTS, threshold: "0", first: 10) { totalCount nodes { ...Partner } }
  }
`,
  [Named, Cited, Goods, RankedPorts, RankedRailways, Partner],
)

/** What is known of a country: where it lies, its ports and railways, and its partners. */
export const country: KindOfEntity = async (ask, id) => {
  const data = await ask(CountryProfile, { id, ids: [id] })
  const found = data.entity
  if (!found || !('landlocked' in found)) return null
  const capital = found.capital ? await capitalNamed(ask, found.capital, id) : null
  return ({ entity, say, words, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations, 'world-countries')
    const [within] = found.within?.nodes ?? []
    const capitalText = capital ? name(capital) : found.capital
    const neighbours = found.borders?.totalCount
    const { railGauge: gauge, areaSquareKilometres: area } = found
    const kinds = data.ports?.facets?.[0]?.values ?? []
    return {
      lead: [
        part(lead.country(within ? name(within) : null), citing(entity.citations, 'm49', 'world-countries')),
        part(capitalText && lead.capital(capitalText), cites),
        part(area !== null && say.area(area), cites),
        part(lead.coast(found.landlocked), cites),
        part(typeof neighbours === 'number' && lead.neighbours(neighbours), cites),
        part(gauge && gauge.confidence !== 'LOW' && lead.countryGauge(gauge.millimetres), gauge?.citations ?? []),
      ],
      facts: {
        geography: [
          fact(terms.partOf, found.within?.nodes?.length ? <EntityLinks of={found.within.nodes} /> : null, cites),
          fact(terms.capital, capital ? <EntityLinks of={[capital]} /> : found.capital, cites),
          fact(terms.area, area === null ? null : say.area(area), cites),
          fact(terms.coast, say.coast(found.landlocked), cites),
          fact(
            counted(terms.borders, neighbours),
            neighbours ? <EntityLinks of={found.borders?.nodes} total={neighbours} /> : say.none,
            cites,
          ),
          fact(
            counted(terms.parts, found.regions?.totalCount),
            found.regions?.nodes?.length ? (
              <details>
                <summary>{words.showAll(found.regions.totalCount ?? 0)}</summary>
                <EntityLinks of={found.regions.nodes} total={found.regions.totalCount} />
              </details>
            ) : null,
            citing(entity.citations, 'iso-3166'),
          ),
        ],
        transport: [
          fact(
            terms.gauge,
            gauge && say.gauges(say.gauge(gauge.millimetres), gauge.otherMillimetres),
            gauge?.citations ?? [],
            { unsure: gauge?.confidence === 'LOW' },
          ),
          fact(
            counted(terms.ports, data.ports?.totalCount),
            say.listed(
              kinds.flatMap(({ value, count }) =>
                value ? `${say.portKinds[value as keyof typeof say.portKinds]} ${say.number(count)}` : [],
              ),
            ),
            [],
          ),
          fact(terms.railways, data.railways?.totalCount ? say.number(data.railways.totalCount) : null, []),
        ],
        law: [
          fact(
            terms.organizations,
            found.organizations?.totalCount ? say.number(found.organizations.totalCount) : null,
            [],
          ),
          fact(terms.agreements, found.agreements?.totalCount ? say.number(found.agreements.totalCount) : null, []),
        ],
        trade: (
          [
            [terms.goodsOut, found.exported],
            [terms.goodsIn, found.imported],
          ] as const
        ).map(([term, goods]) =>
          fact(
            counted(term, goods?.totalCount),
            goods?.edges?.length ? (
              <EntityLinks
                of={goods.edges.map(({ node }) => node)}
                total={goods.totalCount}
                all={questionPath('trade', [id])}
              />
            ) : null,
            eachOnce((goods?.edges ?? []).flatMap(({ citations }) => citations)),
          ),
        ),
      },
      sections: [
        partners(say, name(entity), say.rankings.exportsTo, 'exports-to', data.exportsTo?.nodes, id),
        partners(say, name(entity), say.rankings.importsFrom, 'imports-from', data.importsFrom?.nodes, id),
        importantPorts(
          say,
          name(entity),
          say.rankings.largestPorts,
          say.rankings.portsNote,
          'largest-ports',
          data.large,
          id,
        ),
        importantPorts(
          say,
          name(entity),
          say.rankings.busiestCrossings,
          say.rankings.crossingsNote,
          'crossings',
          data.crossings,
          id,
        ),
        railwaysByLength(say, name(entity), data.railways, id),
      ],
      linkedData: {
        ...(within && { containedInPlace: { '@type': 'Place', name: within.name } }),
        ...(area !== null && {
          additionalProperty: { '@type': 'PropertyValue', name: 'area', value: area, unitCode: 'KMK' },
        }),
        ...(found.capital && {
          containsPlace: { '@type': 'City', name: found.capital, description: 'capital' },
        }),
      },
    }
  }
}
