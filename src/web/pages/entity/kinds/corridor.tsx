import { graphql } from '../../../shared/graphql/graphql.ts'
import { LineDiagram } from '../line-diagram.tsx'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'
import { coursesOf, Stops } from './line.ts'
import { lineData } from './railway.tsx'

const CorridorProfile = graphql(
  `
  query CorridorProfile($id: ID!) {
    entity(id: $id) {
      ... on Corridor {
        corridorKind
        gauges
        lengthKilometres
        lengthBasis
        note
        openedOn
        organizer
        status
        transitDays
        stops(first: 80) { ...Stops }
      }
    }
  }
`,
  [Stops],
)

/** What is known of a corridor or train service, and its stops in order. */
export const corridor: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(CorridorProfile, { id })
  if (!found || !('corridorKind' in found)) return null
  const courses = coursesOf(found.stops?.edges ?? [], [])
  const [main = []] = courses
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations)
    const { lengthKilometres: length, lengthBasis, status, openedOn: opened, organizer } = found
    const kilometres = length === null ? null : say.kilometres(length)
    const [first, last] = [main[0]?.stop.node, main.at(-1)?.stop.node]
    const ends = first && last && first.id !== last.id ? lead.ends(name(first), name(last)) : null
    return {
      lead: [
        part(say.corridorKinds[found.corridorKind], cites),
        part(kilometres, cites),
        part(ends, cites),
        part(found.transitDays && lead.transit(found.transitDays), cites),
        part(lead.status(status, opened), cites),
      ],
      facts: {
        transport: [
          fact(terms.kind, say.corridorKinds[found.corridorKind], cites),
          fact(terms.ends, ends, cites),
          fact(
            terms.length,
            kilometres && [kilometres, lengthBasis && say.lengths[lengthBasis]].filter(Boolean).join(' · '),
            cites,
          ),
          fact(terms.gauge, say.listed(found.gauges.map(say.gauge)), cites),
          fact(terms.transit, found.transitDays && say.daysUnderWay(found.transitDays), cites),
          fact(terms.organizer, organizer && <span lang="en">{organizer}</span>, cites),
          fact(terms.status, say.statuses[status], cites),
          fact(terms.opened, opened && status !== 'PLANNED' && status !== 'BUILDING' ? say.day(opened) : null, cites),
          fact(say.note, found.note && <span lang="en">{found.note}</span>, cites),
        ],
      },
      sections: [
        main.length > 0
          ? {
              id: 'line',
              title: say.diagram.title,
              content: <LineDiagram courses={courses} total={found.stops?.totalCount ?? 0} say={say} />,
              cites: [],
            }
          : null,
      ],
      linkedData: lineData(length, opened),
    }
  }
}
