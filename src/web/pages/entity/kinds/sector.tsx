import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { fact, type KindOfEntity, part } from '../profile.ts'
import { counted } from './counted.ts'

const SectorProfile = graphql(
  `
  query SectorProfile($id: ID!) {
    entity(id: $id) {
      ... on Sector {
        cooperating: neighbors(relations: [COOPERATES_IN], direction: IN, first: 40) { totalCount nodes { ...Named } }
      }
    }
  }
`,
  [Named],
)

/** What is known of a sector: who cooperates in it. */
export const sector: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(SectorProfile, { id })
  if (!found || !('cooperating' in found)) return null
  return ({ entity, say }) => {
    const { cooperating } = found
    return {
      lead: [
        part(say.lead.sector, entity.citations),
        part(cooperating?.totalCount && say.lead.cooperating(cooperating.totalCount), entity.citations),
      ],
      facts: {
        more: [
          fact(
            counted(say.terms.cooperating, cooperating?.totalCount),
            cooperating?.nodes?.length ? <EntityLinks of={cooperating.nodes} total={cooperating.totalCount} /> : null,
            entity.citations,
          ),
        ],
      },
      sections: [],
      linkedData: {},
    }
  }
}
