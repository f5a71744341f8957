import { graphql } from '../../../shared/graphql/graphql.ts'
import { LineDiagram } from '../line-diagram.tsx'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'
import { coursesOf, Section, Stops } from './line.ts'

const RailwayProfile = graphql(
  `
  query RailwayProfile($id: ID!) {
    entity(id: $id) {
      ... on Railway {
        gauges
        lengthBasis
        lengthKilometres
        note
        openedOn
        status
        stops(first: 80) { ...Stops }
        sections(first: 100) { nodes { ...Section } }
      }
    }
  }
`,
  [Stops, Section],
)

/** What is known of a railway, and its line stop by stop. */
export const railway: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(RailwayProfile, { id })
  if (!found || !('sections' in found)) return null
  const sections = found.sections?.nodes ?? []
  const courses = coursesOf(found.stops?.edges ?? [], sections)
  const [main = []] = courses
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations)
    const { lengthKilometres: length, lengthBasis, gauges, status, openedOn: opened } = found
    const sure = sections.every(({ kilometresBasis }) => kilometresBasis === 'PUBLISHED')
    const kilometres =
      length === null
        ? null
        : lengthBasis === 'SECTIONS' && !sure
          ? say.aboutKilometres(length)
          : say.kilometres(length)
    const [first, last] = [main[0]?.stop.node, main.at(-1)?.stop.node]
    const ends = first && last && first.id !== last.id ? lead.ends(name(first), name(last)) : null
    return {
      lead: [
        part(lead.railway(gauges), cites),
        part(kilometres, cites),
        part(ends, cites),
        part(lead.status(status, opened), cites),
      ],
      facts: {
        transport: [
          fact(terms.ends, ends, cites),
          fact(
            terms.length,
            kilometres && [kilometres, lengthBasis && say.lengths[lengthBasis]].filter(Boolean).join(' · '),
            cites,
          ),
          fact(terms.gauge, say.listed(gauges.map(say.gauge)), cites),
          fact(terms.status, say.statuses[status], cites),
          fact(
            terms.opened,
            opened && (status === 'OPEN' || status === 'PARTLY_OPEN' || status === 'SUSPENDED' || status === 'CLOSED')
              ? say.day(opened)
              : null,
            cites,
          ),
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

/** The length and the opening of a line in the vocabulary of schema.org. */
export function lineData(kilometres: number | null, opened: string | null): Readonly<Record<string, unknown>> {
  const properties = [
    kilometres !== null && { '@type': 'PropertyValue', name: 'length', value: kilometres, unitCode: 'KMT' },
    opened && { '@type': 'PropertyValue', name: 'opened', value: opened },
  ].filter(Boolean)
  return properties.length > 0 ? { additionalProperty: properties } : {}
}
