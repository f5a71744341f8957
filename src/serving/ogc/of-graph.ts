import {
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'
import { schema } from '../../../schema/index.ts'
import { asked as askedOf } from '../linked/asking.ts'
import { type AskGraphql, refusedBy, TableRefused } from '../tables/asking.ts'
import { touches } from './box.ts'
import type { Collection, Feature, FeatureFilter, FeatureProperty, FeaturesAsked, FeaturesFound } from './collection.ts'
import { type EntityRow, entitySelection, evidenceProperties, firstProperties } from './evidence.ts'

/** A collection whose features are a list of GraphQL. */
interface FromGraph<Row extends EntityRow> extends Pick<Collection, 'id' | 'title' | 'description' | 'geometry'> {
  /** The list on GraphQL's root. */
  readonly list: string
  /** What of its rows belongs to the collection; all by default. */
  readonly only?: object
  /** What is asked of a row, besides what every entity has. */
  readonly selection: string
  /** The properties of its own, between the names and the evidence. */
  readonly properties: readonly FeatureProperty[]
  /** The conditions of the list's filter by their names in the address. */
  readonly filters: Readonly<Record<string, string>>
  /** How many rows are read at once. */
  readonly pageRows: number
  readonly feature: (row: Row, site: string, ask: AskGraphql) => Promise<Feature> | Feature
}

/** A collection of a list of GraphQL, with the filters of that list. */
export function ofGraph<Row extends EntityRow>(from: FromGraph<Row>): Collection {
  const filter = filterOf(from.list)
  const conditions = filter.getFields()
  const query = `query Features($first: Int!, $after: String, $where: ${filter.name}, $count: Boolean!) {
    about { revision }
    list: ${from.list}(first: $first, after: $after, where: $where) {
      totalCount @include(if: $count)
      edges { cursor node { ${entitySelection} ${from.selection} } }
      pageInfo { hasNextPage }
    }
  }`

  async function rowsOf(ask: AskGraphql, variables: RowsAsked): Promise<Rows<Row>> {
    const { data, errors } = (await ask({ query, variables })) as Answer<Row>
    if (!data?.list || errors?.length) throw refusedBy(errors)
    return { ...data.list, revision: data.about.revision }
  }

  return {
    ...{ id: from.id, title: from.title, description: from.description, geometry: from.geometry },
    properties: [...firstProperties, ...from.properties, ...evidenceProperties],
    filters: Object.entries(from.filters).map(([name, condition]) => described(name, conditions[condition])),
    async page(ask, asked, site) {
      const all = [
        ...(from.only ? [from.only] : []),
        ...(asked.id === undefined ? [] : [{ id: await idsNow(ask, asked.id) }]),
        ...[...asked.values].map(([name, value]) => ({ [from.filters[name] ?? name]: value })),
        ...(asked.box && 'within' in conditions ? [{ within: asked.box }] : []),
        // What opened when nobody knows may well have been open.
        ...(asked.until && 'openedOn' in conditions
          ? [{ or: [{ openedOn: { to: asked.until } }, { openedOn: { known: false } }] }]
          : []),
      ]
      const where = all.length > 0 ? { and: all } : undefined
      // Where GraphQL doesn't know where things lie, they are sorted out as they come.
      const box = 'within' in conditions ? null : asked.box
      return found(asked, box, where)

      async function found({ limit, cursor }: FeaturesAsked, box: FeaturesAsked['box'], where: object | undefined) {
        const features: Feature[] = []
        let after = cursor
        let begun: Rows<Row> | undefined
        while (true) {
          const first = box ? from.pageRows : Math.min(from.pageRows, limit - features.length)
          const page = await rowsOf(ask, { first, after, ...(where && { where }), count: !begun && !box })
          begun ??= page
          if (page.revision !== begun.revision)
            throw new TableRefused(503, 'UNAVAILABLE', 'The graph changed while it was read: ask again', undefined)
          const edges = page.edges ?? []
          for (const [place, edge] of edges.entries()) {
            after = edge.cursor
            const feature = await from.feature(edge.node, site, ask)
            if (box && !touches(box, feature.geometry)) continue
            features.push(feature)
            const isLast = place === edges.length - 1 && !page.pageInfo.hasNextPage
            if (features.length === limit) return answered(features, begun, isLast ? null : after)
          }
          if (!page.pageInfo.hasNextPage) return answered(features, begun, null)
        }
      }
    },
  }
}

/** The id that a thing has now, which may have had this one before; none where there is no such thing. */
async function idsNow(ask: AskGraphql, id: string): Promise<readonly string[]> {
  const query = 'query FeatureNow($id: ID!) { entity(id: $id) { id } }'
  const { entity } = await askedOf<{ readonly entity: { readonly id: string } | null }>(ask, {
    query,
    variables: { id },
  })
  return entity ? [entity.id] : []
}

function answered(features: readonly Feature[], begun: Rows<unknown>, next: string | null): FeaturesFound {
  return { revision: begun.revision, features, next, matched: begun.totalCount ?? undefined }
}

type RowsAsked = {
  readonly first: number
  readonly after: string | null
  readonly where?: object
  /** Whether to count all that the filter lets pass. */
  readonly count: boolean
}

interface List<Row> {
  readonly totalCount?: number | null
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[] | null
  readonly pageInfo: { readonly hasNextPage: boolean }
}

interface Rows<Row> extends List<Row> {
  readonly revision: number
}

interface Answer<Row> {
  readonly data?: { readonly about: { readonly revision: number }; readonly list: List<Row> | null } | null
  readonly errors?: Parameters<typeof refusedBy>[0]
}

/** The type of a list's filter. */
function filterOf(list: string) {
  const field = schema.getQueryType()?.getFields()[list]
  const type = getNamedType(field?.args.find(({ name }) => name === 'where')?.type)
  if (!field || !isObjectType(getNamedType(field.type)) || !isInputObjectType(type))
    throw new TypeError(`GraphQL has no list ${list} with a filter`)
  return type
}

/** A condition of a filter as a parameter. */
function described(name: string, condition: GraphQLInputField | undefined): FeatureFilter {
  if (!condition) throw new TypeError(`The list has no filter for ${name}`)
  const type = getNamedType(condition.type)
  const isList = isListType(getNullableType(condition.type))
  const description = (condition.description ?? '').replace(' An empty list lets nothing pass.', '')
  if (isList && isEnumType(type))
    return {
      name,
      description,
      values: type
        .getValues()
        .map((value) => value.name)
        .sort(),
    }
  if (isList && type.name === 'ID') return { name, description, values: 'ids' }
  if (type.name === 'Boolean') return { name, description, values: 'boolean' }
  throw new TypeError(`${name} doesn't fit in an address`)
}
