import { questionPath } from '../../../explorer/scene/scene-link.ts'
import { Cited } from '../../../shared/graphql/fragments.ts'
import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, eachOnce, fact, type KindOfEntity, part } from '../profile.ts'
import { counted } from './counted.ts'

const Traders = graphql(
  `
  fragment Traders on NeighborConnection {
    totalCount
    edges { citations { ...Cited } node { ...Named } }
  }
`,
  [Named, Cited],
)

const CommodityProfile = graphql(
  `
  query CommodityProfile($id: ID!) {
    entity(id: $id) {
      ... on Commodity {
        commodityLevel
        hsCode
        hsEdition
        note
        parent { ...Named }
        covers { confidence citations { ...Cited } commodity { ...Named hsCode } }
        groups { confidence citations { ...Cited } group { ...Named } }
        subcategories(first: 30) { totalCount nodes { ...Named hsCode } }
        exporters: neighbors(relations: [EXPORTS], direction: IN, first: 20) { ...Traders }
        importers: neighbors(relations: [IMPORTS], direction: IN, first: 20) { ...Traders }
      }
    }
  }
`,
  [Named, Cited, Traders],
)

/** What is known of goods: their code, what they are a kind of, and what they cover. */
export const commodity: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(CommodityProfile, { id })
  if (!found || !('commodityLevel' in found)) return null
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations, 'hs')
    const { hsCode, hsEdition, parent, subcategories } = found
    const covers = found.covers ?? []
    const sure = covers.filter(({ confidence }) => confidence !== 'LOW')
    const groups = found.groups ?? []
    const around = (relation: string) => `${questionPath('around', [id])}?expand=${id}~${relation}~100`
    return {
      lead: [
        part(hsCode ? lead.goods(hsCode, hsEdition) : lead.group, cites),
        part(parent && lead.parent(name(parent)), cites),
        part(
          sure.length > 0 &&
            lead.covers(
              sure.length,
              sure.slice(0, 3).map(({ commodity: one }) => name(one)),
            ),
          sure.flatMap(({ citations }) => citations).slice(0, 1),
        ),
        part(subcategories?.totalCount && lead.narrower(subcategories.totalCount), cites),
      ],
      facts: {
        identity: [
          fact(terms.hsCode, hsCode, cites),
          fact(terms.hsEdition, hsEdition && String(hsEdition), cites),
          fact(terms.level, say.levels[found.commodityLevel], cites),
        ],
        trade: [
          fact(terms.parent, parent && <EntityLinks of={[parent]} />, cites),
          fact(
            counted(terms.covers, sure.length),
            sure.length > 0 ? <EntityLinks of={sure.map(({ commodity: one }) => one)} /> : null,
            sure[0]?.citations ?? [],
          ),
          fact(
            terms.covers,
            covers.length > sure.length ? (
              <EntityLinks of={covers.flatMap(({ confidence, commodity: one }) => (confidence === 'LOW' ? one : []))} />
            ) : null,
            covers[0]?.citations ?? [],
            { unsure: true },
          ),
          ...[false, true].map((unsure) => {
            const some = groups.filter(({ confidence }) => (confidence === 'LOW') === unsure)
            return fact(
              terms.inGroups,
              some.length > 0 ? <EntityLinks of={some.map(({ group }) => group)} /> : null,
              eachOnce(some.flatMap(({ citations }) => citations)),
              { unsure },
            )
          }),
          fact(
            counted(terms.narrower, subcategories?.totalCount),
            subcategories?.nodes?.length ? (
              <EntityLinks of={subcategories.nodes} total={subcategories.totalCount} all={around('SUBCATEGORY_OF')} />
            ) : null,
            cites,
          ),
          ...(
            [
              [terms.exporters, found.exporters, 'EXPORTS'],
              [terms.importers, found.importers, 'IMPORTS'],
            ] as const
          ).map(([term, traders, relation]) =>
            fact(
              counted(term, traders?.totalCount),
              traders?.edges?.length ? (
                <EntityLinks
                  of={traders.edges.map(({ node }) => node)}
                  total={traders.totalCount}
                  all={around(relation)}
                />
              ) : null,
              eachOnce((traders?.edges ?? []).flatMap(({ citations }) => citations)),
            ),
          ),
          fact(say.note, found.note && <span lang="en">{found.note}</span>, cites),
        ],
      },
      sections: [],
      linkedData: hsCode
        ? { termCode: hsCode, inDefinedTermSet: `Harmonized System${hsEdition ? ` ${hsEdition}` : ''}` }
        : {},
    }
  }
}
