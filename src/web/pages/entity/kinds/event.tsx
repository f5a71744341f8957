import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { fact, type KindOfEntity, part } from '../profile.ts'
import { counted } from './counted.ts'

const EventProfile = graphql(
  `
  query EventProfile($id: ID!) {
    entity(id: $id) {
      ... on Event {
        startsOn
        endsOn
        periodAmbiguity
        participants(first: 40) { totalCount nodes { ...Named } }
        heldIn: neighbors(relations: [HELD_IN], direction: OUT, first: 3) { nodes { ...Named } }
        organizers: neighbors(relations: [ORGANIZES], direction: IN, first: 8) { nodes { ...Named } }
      }
    }
  }
`,
  [Named],
)

/** What is known of an event: when and where it takes place, and who takes part. */
export const event: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(EventProfile, { id })
  if (!found || !('startsOn' in found)) return null
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = entity.citations
    const { startsOn: start, endsOn: end, participants } = found
    const places = found.heldIn?.nodes ?? []
    const organizers = found.organizers?.nodes ?? []
    const inferred = found.periodAmbiguity !== null
    const [held] = places
    return {
      lead: [
        part(lead.event(held ? name(held) : null), cites),
        part(start && !inferred && lead.from(start, end), cites),
        part(organizers.length > 0 && lead.by(organizers.map(name)), cites),
        part(participants?.totalCount && lead.participants(participants.totalCount), cites),
      ],
      facts: {
        more: [
          fact(terms.begins, start && say.day(start), cites, { unsure: inferred }),
          fact(terms.endsOn, end && say.day(end), cites, { unsure: inferred }),
          fact(terms.dating, found.periodAmbiguity && <span lang="en">{found.periodAmbiguity}</span>, cites),
          fact(terms.heldIn, places.length > 0 ? <EntityLinks of={places} /> : null, cites),
          fact(terms.organizers, organizers.length > 0 ? <EntityLinks of={organizers} /> : null, cites),
          fact(
            counted(terms.participants, participants?.totalCount),
            participants?.nodes?.length ? (
              <EntityLinks of={participants.nodes} total={participants.totalCount} />
            ) : null,
            cites,
          ),
        ],
      },
      sections: [],
      linkedData: {
        ...(start && !inferred && { startDate: start, ...(end && { endDate: end }) }),
        ...(held && { location: { '@type': 'Place', name: held.name } }),
        ...(organizers.length > 0 && {
          organizer: organizers.map((one) => ({ '@type': 'Organization', name: one.name })),
        }),
      },
    }
  }
}
