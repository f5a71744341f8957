import * as v from 'valibot'
import { relationPhrase } from '../../../web/explorer/evidence/relation-phrase.ts'
import { english } from '../../../web/explorer/words/english.ts'
import { Card, Cited, Said } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { ClaimItem, claimItem, paragraphIn, sourcesOf } from '../claims.ts'
import { called, entityCalled, named } from '../entity.ts'
import { given } from '../given.ts'
import { tool } from '../tool.ts'
import { entityUri } from '../uri.ts'
import { cursor, Measure } from './inputs.ts'

const SaidOf = graphql(
  `
  query SaidOf($id: ID!, $where: ClaimFilter, $after: String) {
    entity(id: $id) {
      kind
      aliases
      codes
      claims(first: 20, where: $where, after: $after) {
        totalCount
        pageInfo { hasNextPage }
        edges { cursor node { ...Said } }
      }
    }
  }
`,
  [Said],
)

const RelatedTo = graphql(
  `
  query RelatedTo($id: ID!, $kinds: [EntityKind!], $after: String) {
    entity(id: $id) {
      neighbors(first: 30, kinds: $kinds, after: $after) {
        totalCount
        pageInfo { hasNextPage }
        edges { cursor relation direction since until basis lineStatus node { ...Card } citations { ...Cited } }
      }
    }
  }
`,
  [Card, Cited],
)

const Relation = v.object({
  relation: v.string(),
  direction: v.string(),
  entity: v.object({ id: v.string(), name: v.string(), kind: v.string(), uri: v.string() }),
  since: v.nullable(v.string()),
  until: v.nullable(v.string()),
  basis: v.string(),
  sources: ClaimItem.entries.sources,
})

export const describe = tool({
  name: 'describe',
  title: 'What is known of a thing',
  description:
    'What sources say of an entity (claims with numbers, periods and paragraphs), or with show=relations what it is related to: borders, memberships, agreements, railways, ports … with dates and sources.',
  input: v.object({
    entity: called('What to describe'),
    show: v.optional(v.picklist(['claims', 'relations']), 'claims'),
    partner: v.optional(called('Only claims that are about this too')),
    measure: v.optional(v.pipe(Measure, v.description('Only claims with a number of this measure'))),
    year: v.optional(v.pipe(v.number(), v.integer(), v.description('Only claims whose period touches this year'))),
    kinds: v.optional(
      v.pipe(
        v.array(
          v.picklist([
            'COUNTRY',
            'REGION',
            'PORT',
            'PLACE',
            'RAILWAY',
            'CORRIDOR',
            'AGREEMENT',
            'ORGANIZATION',
            'EVENT',
            'COMMODITY',
            'SECTOR',
            'PASSAGE',
            'PERSON',
          ]),
        ),
        v.description('Only relations to entities of these kinds'),
      ),
    ),
    cursor,
  }),
  item: v.union([ClaimItem, Relation]),
  async run({ entity, show, partner, measure, year, kinds, cursor }, ask) {
    const about = await entityCalled(ask, 'entity', entity)
    if (show === 'relations') {
      const data = await ask(RelatedTo, { id: about.id, ...given({ kinds, after: cursor }) })
      const related = data.entity?.neighbors
      return {
        about: [named(about)],
        heading: `What ${about.name} is related to`,
        total: related?.totalCount ?? null,
        goesOn: related?.pageInfo.hasNextPage ?? false,
        items: (related?.edges ?? []).map(
          ({ cursor, relation, direction, since, until, basis, lineStatus, node, citations }) => {
            const sources = sourcesOf(citations)
            const dates = [since && `since ${since}`, until && `until ${until}`, lineStatus?.toLowerCase()].filter(
              Boolean,
            )
            return {
              line: `${relationPhrase(english, relation, direction)} ${node.name} (${node.id})${dates.length > 0 ? `, ${dates.join(', ')}` : ''}${basis === 'DERIVED' ? ' [inferred]' : ''}${paragraphIn(sources)}`,
              value: { relation, direction, entity: named(node), since, until, basis, sources },
              cites: sources.map(({ uri }) => uri),
              cursor,
            }
          },
        ),
      }
    }
    const other = partner === undefined ? undefined : await entityCalled(ask, 'partner', partner)
    const where = given({
      partner: other && [other.id],
      measure: measure && [measure],
      year: year === undefined ? undefined : [year],
    })
    const narrowed = Object.keys(where).length > 0 ? { where } : {}
    const data = await ask(SaidOf, { id: about.id, ...narrowed, ...given({ after: cursor }) })
    const { claims, codes = [], aliases = [] } = data.entity ?? {}
    const also = [...codes, ...aliases].slice(0, 6).join(', ')
    return {
      about: [named(about), ...(other ? [named(other)] : [])],
      heading: `${english.kinds[about.kind]} ${about.name}${also && `, also ${also}`}; what sources say of it`,
      total: claims?.totalCount ?? null,
      goesOn: claims?.pageInfo.hasNextPage ?? false,
      notes: cursor ? [] : [`Relations: show=relations. Resource: ${entityUri(about.id)}`],
      items: (claims?.edges ?? []).map(({ cursor, node }) => claimItem(node, cursor)),
    }
  },
})
