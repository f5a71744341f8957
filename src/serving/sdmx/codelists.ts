import { isEnumType } from 'graphql'
import { areaCode, codeOf, goodsCode, notApplicable } from '../../../cypher/knowledge/sdmx/code.ts'
import { schema } from '../../../schema/index.ts'
import { type AskGraphql, refusedBy } from '../tables/asking.ts'
import { frequencies, statuses } from './components.ts'

/** A code as it stands in a codelist. */
export interface ListedCode {
  readonly id: string
  readonly name: string
  readonly nameZh?: string
  readonly description?: string | undefined
}

export interface Codelist {
  readonly id: string
  readonly name: string
  readonly nameZh: string
  readonly codes: (ask: AskGraphql) => Promise<readonly ListedCode[]>
}

const none: ListedCode = { id: notApplicable, name: 'Not applicable', nameZh: '不适用' }

/** All codelists: those of enums are the schema's, those of things and units are what observations have. */
export const codelists: readonly Codelist[] = [
  { id: 'CL_FREQ', name: 'Frequencies', nameZh: '频率', codes: async () => entriesOf(frequencies) },
  {
    id: 'CL_AREA',
    name: 'Countries and other areas',
    nameZh: '国家和其他区域',
    codes: async (ask) => {
      const areas = [...(await met(ask, 'REPORTER')), ...(await met(ask, 'PARTNER'))]
      const codes = areas.flatMap(({ entity }) => (entity ? [{ ...namesOf(entity), id: areaCode(entity.id) }] : []))
      return [none, ...distinct(codes)]
    },
  },
  { id: 'CL_MEASURE', name: 'Measures', nameZh: '指标', codes: ofEnum('Measure') },
  { id: 'CL_KIND', name: 'Kinds of numbers', nameZh: '数值类型', codes: ofEnum('ObservationKind') },
  { id: 'CL_FLOW', name: 'Trade flows', nameZh: '贸易流向', codes: ofEnum('Flow', [none]) },
  {
    id: 'CL_COMMODITY',
    name: 'Goods: codes of the Harmonized System, and groups',
    nameZh: '商品：协调制度编码与类别',
    codes: async (ask) => {
      const codes = (await met(ask, 'COMMODITY')).flatMap(({ entity }) =>
        entity
          ? [
              {
                ...namesOf(entity),
                id: goodsCode(entity.id),
                description: entity.hsEdition ? `Harmonized System ${entity.hsEdition}` : 'A group of goods',
              },
            ]
          : [],
      )
      return [none, ...codes]
    },
  },
  {
    id: 'CL_UNIT',
    name: 'Units',
    nameZh: '单位',
    codes: async (ask) =>
      (await met(ask, 'UNIT')).flatMap(({ value }) => (value === null ? [] : [{ id: codeOf(value), name: value }])),
  },
  { id: 'CL_SOURCE', name: 'Sources', nameZh: '来源', codes: sources },
  { id: 'CL_COMPARATOR', name: 'Comparators', nameZh: '比较方式', codes: ofEnum('Comparator') },
  { id: 'CL_OBS_STATUS', name: 'Statuses', nameZh: '状态', codes: async () => entriesOf(statuses) },
  { id: 'CL_BASIS', name: 'What facts rest on', nameZh: '依据', codes: ofEnum('Basis') },
  { id: 'CL_CLAIM_TYPE', name: 'Kinds of claims', nameZh: '陈述类型', codes: ofEnum('ClaimType') },
]

const entriesOf = (names: Readonly<Record<string, string>>): readonly ListedCode[] =>
  Object.entries(names).map(([id, name]) => ({ id, name }))

function ofEnum(name: string, more: readonly ListedCode[] = []): Codelist['codes'] {
  return async () => {
    const type = schema.getType(name)
    const values = isEnumType(type) ? type.getValues() : []
    return [
      ...values.map((one) => ({ id: one.name, name: one.name, description: one.description ?? undefined })),
      ...more,
    ]
  }
}

interface Met {
  readonly value: string | null
  readonly entity: {
    readonly id: string
    readonly name: string
    readonly nameZh: string
    readonly hsEdition?: number | null
  } | null
}

const namesOf = ({ name, nameZh }: { readonly name: string; readonly nameZh: string }) => ({ name, nameZh })

const distinct = (codes: readonly ListedCode[]) => [...new Map(codes.map((code) => [code.id, code])).values()]

/** The values that observations have in a dimension, page by page. */
async function met(ask: AskGraphql, dimension: string): Promise<readonly Met[]> {
  const query = `query SdmxCodes($by: [ObservationDimension!]!, $after: String) {
    observations(first: 1) {
      groups(by: $by, first: 100, after: $after) {
        nodes { keys { value entity { id name nameZh: name(language: ZH) ... on Commodity { hsEdition } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`
  const groups = await whole(ask, query, { by: [dimension] }, (data) => data?.observations?.groups)
  return groups.flatMap(({ keys }) => keys as readonly Met[])
}

async function sources(ask: AskGraphql): Promise<readonly ListedCode[]> {
  const query = `query SdmxSources($after: String) {
    sources(first: 100, after: $after) { nodes { id title publisher license } pageInfo { hasNextPage endCursor } }
  }`
  const listed = await whole(ask, query, {}, (data) => data?.sources)
  const codes = listed.map(({ id, title, publisher, license }) => ({
    id: codeOf(String(id).replace(/^source:/, '')),
    name: String(title),
    description: [publisher, license].filter(Boolean).join('; ') || undefined,
  }))
  return [none, ...codes]
}

interface Page {
  readonly nodes: readonly Readonly<Record<string, unknown>>[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface Data {
  readonly observations?: { readonly groups?: Page | null } | null
  readonly sources?: Page | null
}

/** A list from its first page to its last. @throws {TableRefused} if a page isn't answered */
async function whole(
  ask: AskGraphql,
  query: string,
  variables: object,
  pageOf: (data: Data | null | undefined) => Page | null | undefined,
): Promise<Page['nodes']> {
  const nodes: Page['nodes'][number][] = []
  let after: string | null = null
  do {
    const { data, errors } = (await ask({ query, variables: { ...variables, after } })) as {
      readonly data?: Data | null
      readonly errors?: Parameters<typeof refusedBy>[0]
    }
    const page = pageOf(data)
    if (!page || errors?.length) throw refusedBy(errors)
    nodes.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return nodes
}
