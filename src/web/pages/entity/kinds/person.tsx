import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { fact, type KindOfEntity, part } from '../profile.ts'

const PersonProfile = graphql(
  `
  query PersonProfile($id: ID!) {
    entity(id: $id) {
      ... on Person {
        role
        employers: neighbors(relations: [WORKS_FOR], direction: OUT, first: 4) { nodes { ...Named } }
        spokeAt: neighbors(relations: [SPEAKS_AT], direction: OUT, first: 8) { nodes { ...Named } }
      }
    }
  }
`,
  [Named],
)

/** What is known of a person: the office, and for whom. */
export const person: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(PersonProfile, { id })
  if (!found || !('role' in found)) return null
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = entity.citations
    const employers = found.employers?.nodes ?? []
    const spokeAt = found.spokeAt?.nodes ?? []
    // A source that gives none is noted as "role not stated in S0".
    const role = found.role && !/not stated/.test(found.role) ? found.role : null
    const [employer] = employers
    return {
      lead: [
        part(lead.person(role), cites),
        part(employer && !role?.includes(employer.name) && lead.worksFor(name(employer)), cites),
      ],
      facts: {
        more: [
          fact(terms.office, role && <span lang="en">{role}</span>, cites),
          fact(terms.worksFor, employers.length > 0 ? <EntityLinks of={employers} /> : null, cites),
          fact(terms.speaksAt, spokeAt.length > 0 ? <EntityLinks of={spokeAt} /> : null, cites),
        ],
      },
      sections: [],
      linkedData: {
        ...(role && { jobTitle: role }),
        ...(employer && { worksFor: { '@type': 'Organization', name: employer.name } }),
      },
    }
  }
}
