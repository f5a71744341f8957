import { areaCode, codeOf, goodsCode, notApplicable } from '../../../cypher/knowledge/sdmx/code.ts'
import { timePeriod } from '../../../cypher/knowledge/sdmx/time.ts'
import { type Cited, citedSelection, evidenceCells } from '../evidence.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly nameZh: string
}

/** An observation as the operation below asks for it. */
export interface Observation {
  readonly id: string
  readonly measure: string
  readonly kind: string
  readonly flow: string | null
  readonly reporter: Named | null
  readonly partner: Named | null
  readonly commodity: Named | null
  readonly unit: string
  readonly comparator: string
  readonly value: string
  readonly basis: string
  readonly type: string
  readonly transportMode: string | null
  readonly valuation: string | null
  readonly estimate: boolean | null
  readonly channel: Named | null
  readonly period: {
    readonly start: string | null
    readonly end: string | null
    readonly label: string
    readonly ambiguity: string | null
  } | null
  readonly attributedTo: { readonly id: string; readonly name: string } | null
  readonly attribution: string | null
  readonly objectText: string | null
  readonly note: string | null
  readonly formula: string | null
  readonly citations: readonly Cited[]
}

const named = '{ id name nameZh: name(language: ZH) }'

/** Asks for a page of observations. */
export const observationsPage = `query SdmxData($where: ObservationFilter, $first: Int, $after: String, $count: Boolean!) {
  about { revision }
  list: observations(where: $where, first: $first, after: $after) {
    totalCount @include(if: $count)
    nodes {
      id measure kind flow unit comparator value basis type transportMode valuation estimate objectText note formula attribution
      reporter ${named} partner ${named} commodity ${named} channel ${named} attributedTo { id name }
      period { start end label ambiguity }
      ${citedSelection}
    }
    pageInfo { hasNextPage endCursor }
  }
}`

/** A code with its names. */
export interface Code {
  readonly id: string
  readonly name: string
  readonly nameZh?: string | undefined
}

/** A column of the data: a dimension, the measure or an attribute. */
export interface Component {
  readonly id: string
  readonly name: string
  readonly nameZh: string
  readonly description: string
  readonly role: 'dimension' | 'time' | 'measure' | 'attribute'
  /** The codelist of its values; left out for text and numbers. */
  readonly codelist?: string
  /** Whether every observation has it. */
  readonly mandatory?: true
  /** Reads it: a code, or a text; null where there is none. */
  readonly read: (row: Observation, site: string) => Code | string | null
}

const none: Code = { id: notApplicable, name: 'Not applicable', nameZh: '不适用' }

const coded = (entity: Named | null, code: (id: string) => string): Code =>
  entity ? { id: code(entity.id), name: entity.name, nameZh: entity.nameZh } : none

/** A value of an enum is a code that says its own name. */
const word = (value: string | null): Code => (value === null ? none : { id: codeOf(value), name: value })

const sourcesOf = ({ citations }: Observation) => citations.map(({ source }) => source)

/** The codes of CL_OBS_STATUS. */
export const statuses = {
  A: 'Meant as it stands',
  E: 'Inexact: the source says about, over, under, nearly or at least, as COMPARATOR tells, or that it is an estimate',
  F: 'An amount aimed at: no measurement',
  I: 'Derived: computed from other facts',
} as const

/** Whether it is a measured value as it stands, and if not, why. */
function status({ comparator, estimate, basis, kind }: Observation): Code {
  const exact = comparator === 'EQUAL' && !estimate ? 'A' : 'E'
  const id = kind === 'TARGET' ? 'F' : basis === 'DERIVED' ? 'I' : exact
  return { id, name: statuses[id] }
}

/** The codes of CL_FREQ. */
export const frequencies = {
  ...{ A: 'Annual', S: 'Half-yearly', Q: 'Quarterly', M: 'Monthly', D: 'Daily', _O: 'Another span of time' },
} as const

const when = ({ period }: Observation) => timePeriod(period?.start ?? null, period?.end ?? null)

/** The components of the data structure, in their order. Names are stable: programs depend on them. */
export const components: readonly Component[] = [
  {
    id: 'FREQ',
    name: 'Frequency',
    nameZh: '频率',
    role: 'dimension',
    codelist: 'CL_FREQ',
    description: 'How often such periods come; _O for spans such as January to July.',
    read: (row) => {
      const id = when(row)?.frequency ?? '_O'
      return { id, name: frequencies[id] }
    },
  },
  {
    id: 'REPORTER',
    name: 'Reporter',
    nameZh: '报告方',
    role: 'dimension',
    codelist: 'CL_AREA',
    description: 'Whose number it is.',
    read: ({ reporter }) => coded(reporter, areaCode),
  },
  {
    id: 'PARTNER',
    name: 'Partner',
    nameZh: '伙伴',
    role: 'dimension',
    codelist: 'CL_AREA',
    description: 'With whom; _Z is the world, or that it has none.',
    read: ({ partner }) => coded(partner, areaCode),
  },
  {
    id: 'MEASURE',
    name: 'Measure',
    nameZh: '指标',
    role: 'dimension',
    codelist: 'CL_MEASURE',
    description: 'What is measured.',
    read: ({ measure }) => word(measure),
  },
  {
    id: 'KIND',
    name: 'Kind of number',
    nameZh: '数值类型',
    role: 'dimension',
    codelist: 'CL_KIND',
    description: 'An amount, a growth rate, a share, a rank, or a target.',
    read: ({ kind }) => word(kind),
  },
  {
    id: 'FLOW',
    name: 'Trade flow',
    nameZh: '贸易流向',
    role: 'dimension',
    codelist: 'CL_FLOW',
    description: 'Which way the goods go; _Z where it is not about trade.',
    read: ({ flow }) => word(flow),
  },
  {
    id: 'COMMODITY',
    name: 'Commodity',
    nameZh: '商品',
    role: 'dimension',
    codelist: 'CL_COMMODITY',
    description:
      'A code of the Harmonized System, HS081060, or a group of goods; _Z is all goods, or that it has none.',
    read: ({ commodity }) => coded(commodity, goodsCode),
  },
  {
    id: 'UNIT_MEASURE',
    name: 'Unit',
    nameZh: '单位',
    role: 'dimension',
    codelist: 'CL_UNIT',
    description: 'A currency of ISO 4217, percent, tonnes … in base units: dollars, not billions.',
    read: ({ unit }) => word(unit),
  },
  {
    id: 'SOURCE',
    name: 'Source',
    nameZh: '来源',
    role: 'dimension',
    codelist: 'CL_SOURCE',
    description: 'The source that says it. Sources that disagree are different observations.',
    read: (row) => {
      const [source] = sourcesOf(row)
      return source ? { id: codeOf(source.id.replace(/^source:/, '')), name: source.title } : none
    },
  },
  {
    id: 'CLAIM',
    name: 'Claim',
    nameZh: '陈述',
    role: 'dimension',
    description: 'Its id without "observation:". It makes the key unique where a source says two numbers of one thing.',
    read: ({ id }) => codeOf(id.replace(/^observation:/, '')),
  },
  {
    id: 'TIME_PERIOD',
    name: 'Period',
    nameZh: '时期',
    role: 'time',
    description:
      'The time that it speaks of. Observations without one, or with one that is open at an end, are left out.',
    read: (row) => when(row)?.text ?? null,
  },
  {
    id: 'OBS_VALUE',
    name: 'Value',
    nameZh: '数值',
    role: 'measure',
    description: 'The number as stated: read it with COMPARATOR.',
    read: ({ value }) => value,
  },
  {
    id: 'COMPARATOR',
    name: 'Comparator',
    nameZh: '比较方式',
    role: 'attribute',
    codelist: 'CL_COMPARATOR',
    mandatory: true,
    description: 'How the stated number relates to the true one: "over 240 billion" is MORE_THAN.',
    read: ({ comparator }) => word(comparator),
  },
  {
    id: 'OBS_STATUS',
    name: 'Status',
    nameZh: '状态',
    role: 'attribute',
    codelist: 'CL_OBS_STATUS',
    mandatory: true,
    description: 'A where the number is meant as it stands; other codes say why it is not.',
    read: status,
  },
  {
    id: 'BASIS',
    name: 'Basis',
    nameZh: '依据',
    role: 'attribute',
    codelist: 'CL_BASIS',
    mandatory: true,
    description: 'What it rests on.',
    read: ({ basis }) => word(basis),
  },
  {
    id: 'CLAIM_TYPE',
    name: 'Kind of claim',
    nameZh: '陈述类型',
    role: 'attribute',
    codelist: 'CL_CLAIM_TYPE',
    mandatory: true,
    description: 'How sure it is meant to be.',
    read: ({ type }) => word(type),
  },
  {
    id: 'PARAGRAPH',
    name: 'Paragraph',
    nameZh: '段落',
    role: 'attribute',
    description: 'The paragraphs of the citations, in their order, separated by "; ".',
    read: ({ citations }) => evidenceCells.paragraph(citations),
  },
  {
    id: 'CITED',
    name: 'Cited sources',
    nameZh: '引用来源',
    role: 'attribute',
    description: 'Ids of all sources that it cites, in their order, separated by "; ".',
    read: ({ citations }) => evidenceCells.source_id(citations),
  },
  {
    id: 'PUBLISHER',
    name: 'Publisher',
    nameZh: '发布者',
    role: 'attribute',
    description: 'Who published the sources, in the same order.',
    read: ({ citations }) => evidenceCells.publisher(citations),
  },
  {
    id: 'LICENCE',
    name: 'Licence',
    nameZh: '许可',
    role: 'attribute',
    description: 'The licences of the sources, in the same order.',
    read: ({ citations }) => evidenceCells.licence(citations),
  },
  {
    id: 'SPEAKER',
    name: 'Speaker',
    nameZh: '发言者',
    role: 'attribute',
    description: 'Who said it, where the source passes on the words of somebody else.',
    read: ({ attributedTo, attribution }) => attributedTo?.name ?? attribution,
  },
  {
    id: 'SPEAKER_ID',
    name: 'Id of the speaker',
    nameZh: '发言者标识',
    role: 'attribute',
    description: 'The id of the speaker, where the graph knows them.',
    read: ({ attributedTo }) => attributedTo?.id ?? null,
  },
  {
    id: 'TRANSPORT_MODE',
    name: 'Mode of transport',
    nameZh: '运输方式',
    role: 'attribute',
    description: 'The mode of transport that it is limited to.',
    read: ({ transportMode }) => transportMode,
  },
  {
    id: 'VALUATION',
    name: 'Valuation',
    nameZh: '计价方式',
    role: 'attribute',
    description:
      "Where goods are valued: CIF at the importer's border, FOB at the exporter's; empty where the source does not say.",
    read: ({ valuation }) => valuation,
  },
  {
    id: 'CHANNEL',
    name: 'Channel',
    nameZh: '渠道',
    role: 'attribute',
    description: 'The channel that it is limited to, such as e-commerce.',
    read: ({ channel }) => channel?.name ?? null,
  },
  {
    id: 'OBJECT_TEXT',
    name: 'Object in words',
    nameZh: '对象说明',
    role: 'attribute',
    description: 'With whom or of what, in words, where it is no entity.',
    read: ({ objectText }) => objectText,
  },
  {
    id: 'PERIOD_LABEL',
    name: 'Period in words',
    nameZh: '时期说明',
    role: 'attribute',
    description: 'The period as the source has it.',
    read: ({ period }) => period?.label ?? null,
  },
  {
    id: 'PERIOD_NOTE',
    name: 'Note on the period',
    nameZh: '时期备注',
    role: 'attribute',
    description: 'How the period was inferred, where the source leaves it open.',
    read: ({ period }) => period?.ambiguity ?? null,
  },
  {
    id: 'NOTE',
    name: 'Note',
    nameZh: '备注',
    role: 'attribute',
    description: 'What a careful reader should know of it.',
    read: ({ note }) => note,
  },
  {
    id: 'FORMULA',
    name: 'Formula',
    nameZh: '公式',
    role: 'attribute',
    description: 'How a derived value was computed.',
    read: ({ formula }) => formula,
  },
  {
    id: 'ENTREPOT_ID',
    name: 'Id',
    nameZh: '标识',
    role: 'attribute',
    mandatory: true,
    description: 'Its id in GraphQL.',
    read: ({ id }) => id,
  },
  {
    id: 'PERMALINK',
    name: 'Permalink',
    nameZh: '永久链接',
    role: 'attribute',
    mandatory: true,
    description: 'Its page, with what contradicts it.',
    read: ({ id }, site) => `${site}/claim/${id.replace(/^observation:/, '')}`,
  },
]

/** The components that make the key of a series, in their order: all dimensions but time. */
export const keyed = components.filter(({ role }) => role === 'dimension')
