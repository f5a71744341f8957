import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'
import { counted } from './counted.ts'

const OrganizationProfile = graphql(
  `
  query OrganizationProfile($id: ID!) {
    entity(id: $id) {
      ... on Organization {
        organizationKind
        foundedOn
        dissolvedOn
        seat
        note
        members(first: 40) { totalCount nodes { ...Named } }
        candidates: members(status: CANDIDATE, first: 40) { totalCount nodes { ...Named } }
        observers: members(status: OBSERVER, first: 40) { totalCount nodes { ...Named } }
        partners: members(status: PARTNER, first: 40) { totalCount nodes { ...Named } }
        suspended: members(status: SUSPENDED, first: 40) { totalCount nodes { ...Named } }
      }
    }
  }
`,
  [Named],
)

/** What is known of an organization: what it is, since when, and who belongs to it. */
export const organization: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(OrganizationProfile, { id })
  if (!found || !('organizationKind' in found)) return null
  return ({ entity, say }) => {
    const { lead, terms, standings } = say
    const cites = citing(entity.citations, 'curated')
    const { foundedOn: founded, dissolvedOn: dissolved, organizationKind, seat, members } = found
    const kind = organizationKind ? say.organizationKinds[organizationKind] : say.organization
    return {
      lead: [
        part(kind, cites),
        part(founded && lead.founded(founded), cites),
        part(dissolved && lead.dissolved(dissolved), cites),
        part(members?.totalCount && lead.members(members.totalCount), citing(entity.citations)),
        part(seat && lead.seat(seat), cites),
      ],
      facts: {
        law: [
          fact(terms.kind, organizationKind && kind, cites),
          fact(terms.founded, founded && say.day(founded), cites),
          fact(terms.dissolved, dissolved && say.day(dissolved), cites),
          fact(terms.seat, seat && <span lang="en">{seat}</span>, cites),
          ...(
            [
              [standings.MEMBER, members],
              [standings.CANDIDATE, found.candidates],
              [standings.OBSERVER, found.observers],
              [standings.PARTNER, found.partners],
              [standings.SUSPENDED, found.suspended],
            ] as const
          ).map(([term, some]) =>
            fact(
              counted(term, some?.totalCount),
              some?.nodes?.length ? <EntityLinks of={some.nodes} total={some.totalCount} all="#over-time" /> : null,
              citing(entity.citations),
            ),
          ),
          fact(say.note, found.note && <span lang="en">{found.note}</span>, cites),
        ],
      },
      sections: [],
      linkedData: {
        ...(founded && { foundingDate: founded }),
        ...(dissolved && { dissolutionDate: dissolved }),
        ...(seat && { location: { '@type': 'Place', name: seat } }),
        ...(members?.nodes?.length && {
          member: members.nodes.map((one) => ({
            '@type': one.kind === 'COUNTRY' ? 'Country' : 'Organization',
            name: one.name,
          })),
        }),
      },
    }
  }
}
