import { questionPath } from '../../../explorer/scene/scene-link.ts'
import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'
import { counted } from './counted.ts'

const PortProfile = graphql(
  `
  query PortProfile($id: ID!) {
    entity(id: $id) {
      ... on Port {
        confidence
        containers
        crossingStatus
        crossingStatusAsOf
        importance
        modes
        portKind
        size
        unlocode
        worldPortIndex
        country { ...Named }
        region { ...Named }
        facing { ...Named }
        railways(first: 12) { totalCount nodes { ...Named } }
        corridors(first: 12) { totalCount nodes { ...Named } }
        countriesServed(first: 12) { totalCount nodes { place { ...Named } } }
      }
    }
  }
`,
  [Named],
)

/** What is known of a port or crossing. */
export const port: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(PortProfile, { id })
  if (!found || !('modes' in found)) return null
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations)
    const unsure = found.confidence === 'LOW'
    const kind = found.portKind && say.portKinds[found.portKind]
    const size = found.size && say.portSizes[found.size]
    const modes = found.modes.map((mode) => say.transport[mode])
    const where = [found.region, found.country].flatMap((place) => (place ? name(place) : []))
    const served = (found.countriesServed?.nodes ?? []).flatMap(({ place }) => place ?? [])
    const around = (relation: string) => `${questionPath('around', [id])}?expand=${id}~${relation}~100`
    return {
      lead: [
        part(kind && !unsure && lead.port(kind, size, where), cites),
        part(modes.length > 0 && lead.reached(modes), cites),
        part(found.facing?.length && lead.facing(found.facing.map(name)), cites),
        part(
          found.crossingStatus && say.asOf(say.crossings[found.crossingStatus], found.crossingStatusAsOf),
          citing(entity.citations, 'curated'),
        ),
        part(found.unlocode && lead.code(found.unlocode), citing(entity.citations, 'unlocode')),
      ],
      facts: {
        identity: [
          fact(terms.codeUn, found.unlocode, citing(entity.citations, 'unlocode')),
          fact(terms.codeWpi, found.worldPortIndex, citing(entity.citations, 'world-port-index')),
        ],
        geography: [
          fact(
            terms.country,
            found.country && <EntityLinks of={[found.country]} />,
            citing(entity.citations, 'unlocode'),
          ),
          fact(terms.region, found.region && <EntityLinks of={[found.region]} />, cites),
        ],
        transport: [
          fact(terms.kind, kind, cites, { unsure }),
          fact(terms.size, size, citing(entity.citations, 'world-port-index')),
          fact(terms.modes, say.listed(modes), cites),
          fact(terms.containers, found.containers === true ? say.yes : null, cites),
          fact(
            terms.importance,
            found.importance === null ? null : say.importance(found.importance),
            citing(entity.citations, 'curated'),
          ),
          fact(
            terms.crossing,
            found.crossingStatus && say.asOf(say.crossings[found.crossingStatus], found.crossingStatusAsOf),
            citing(entity.citations, 'curated'),
          ),
          fact(
            terms.facing,
            found.facing?.length ? <EntityLinks of={found.facing} /> : null,
            citing(entity.citations, 'curated'),
          ),
          fact(
            counted(terms.railways, found.railways?.totalCount),
            found.railways?.nodes?.length ? (
              <EntityLinks of={found.railways.nodes} total={found.railways.totalCount} all={around('STOPS_AT')} />
            ) : null,
            citing(entity.citations, 'curated'),
          ),
          fact(
            counted(terms.corridors, found.corridors?.totalCount),
            found.corridors?.nodes?.length ? (
              <EntityLinks of={found.corridors.nodes} total={found.corridors.totalCount} all={around('STOPS_AT')} />
            ) : null,
            citing(entity.citations, 'curated'),
          ),
          fact(
            counted(terms.serves, found.countriesServed?.totalCount),
            served.length > 0 ? (
              <EntityLinks of={served} total={found.countriesServed?.totalCount} all={around('SERVES')} />
            ) : null,
            [],
          ),
        ],
      },
      sections: [],
      linkedData: {
        ...(found.country && {
          address: {
            '@type': 'PostalAddress',
            addressCountry: found.country.name,
            ...(found.region && { addressRegion: found.region.name }),
          },
        }),
        ...(found.unlocode && { branchCode: found.unlocode }),
        ...(kind && !unsure && { additionalType: found.portKind }),
      },
    }
  }
}
