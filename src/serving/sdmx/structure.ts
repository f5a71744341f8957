import type { AskGraphql } from '../tables/asking.ts'
import { codelists } from './codelists.ts'
import { type Component, components, keyed } from './components.ts'
import { type LeftOut, leftOutNote, metaOf, namedCode } from './data.ts'
import { codelistUrn, conceptUrn, flowUrn, structureUrn, version } from './names.ts'
import { SdmxRefused } from './refused.ts'

/** Kinds of structures, as in an address and as in a message. */
const kinds = {
  dataflow: 'dataflows',
  datastructure: 'dataStructures',
  codelist: 'codelists',
  conceptscheme: 'conceptSchemes',
  agencyscheme: 'agencySchemes',
} as const

type Kind = keyof typeof kinds

/** What each kind refers to. */
const children: Readonly<Record<Kind, readonly Kind[]>> = {
  dataflow: ['datastructure'],
  datastructure: ['conceptscheme', 'codelist'],
  codelist: [],
  conceptscheme: [],
  agencyscheme: [],
}

/** Which structures are asked for: `/structure/codelist/ENTREPOT/CL_AREA/1.0.0`. */
export interface StructureAsked {
  readonly kind: string
  readonly agency: string
  readonly id: string
  readonly version: string
  /** none, children, descendants, parents, all … */
  readonly references: string
  /** True if only names are asked for. */
  readonly isStub: boolean
}

/**
 * Writes a structure message of SDMX-JSON 2.0.
 * @param leftOut how many observations the dataflow leaves out
 * @throws {SdmxRefused} if there is nothing of the kind
 */
export async function structureMessage(ask: AskGraphql, asked: StructureAsked, leftOut: LeftOut): Promise<string> {
  const data: Record<string, readonly object[]> = {}
  const asksAll = ['*', ...Object.keys(kinds)]
  if (!asksAll.includes(asked.kind))
    throw new SdmxRefused(100, `There are no structures of the kind ${asked.kind}: there are ${asksAll.join(', ')}`)
  const own = (Object.keys(kinds) as Kind[]).filter((kind) => asked.kind === '*' || kind === asked.kind)
  for (const kind of own) {
    const found = await makers[kind](ask, ids(asked, kind), leftOut)
    if (found.length > 0) data[kinds[kind]] = found.map((one) => (asked.isStub ? stub(one) : one))
  }
  if (Object.keys(data).length === 0)
    throw new SdmxRefused(100, 'There is no such structure: /sdmx/3.0/structure/*/ENTREPOT/*/* has all')
  for (const kind of referred(own, asked.references)) data[kinds[kind]] ??= await makers[kind](ask, () => true, leftOut)
  return `${JSON.stringify({ meta: metaOf('structure'), data })}\n`
}

function ids({ agency, id, version: asked }: StructureAsked, kind: Kind): (id: string) => boolean {
  const owners = kind === 'agencyscheme' ? ['*', 'ENTREPOT', 'SDMX'] : ['*', 'ENTREPOT']
  const isOurs = agency.split(',').some((one) => owners.includes(one))
  const isCurrent = asked
    .split(',')
    .some((one) => ['*', '~', '+', 'latest', version, '1.0+.0', '1.0.0+', '1+.0.0'].includes(one))
  return (one) => isOurs && isCurrent && (id === '*' || id.split(',').includes(one))
}

function referred(own: readonly Kind[], references: string): readonly Kind[] {
  const direct = own.flatMap((kind) => children[kind])
  if (references === 'children') return direct
  if (references === 'descendants' || references === 'all')
    return [...direct, ...direct.flatMap((kind) => children[kind])]
  if (references in kinds) return [references as Kind]
  return []
}

const stub = (structure: object) =>
  Object.fromEntries(
    Object.entries(structure).filter(([name]) =>
      ['id', 'agencyID', 'version', 'name', 'names', 'structure'].includes(name),
    ),
  )

const ours = (id: string, name: string, nameZh: string) => ({
  ...{ id, agencyID: 'ENTREPOT', version, name, names: { en: name, zh: nameZh } },
})

type Maker = (ask: AskGraphql, wanted: (id: string) => boolean, leftOut: LeftOut) => Promise<readonly object[]>

const makers: Readonly<Record<Kind, Maker>> = {
  dataflow: async (_, wanted, leftOut) =>
    wanted('OBSERVATIONS')
      ? [
          {
            ...ours('OBSERVATIONS', 'Observations with their sources', '观测值及其来源'),
            description:
              'Every number of the graph that has a period, as its source states it. One source may say two numbers of one thing, and sources disagree: SOURCE and CLAIM are dimensions, so that none is dropped.',
            structure: structureUrn,
            annotations: [leftOutNote(leftOut)],
            links: [{ rel: 'self', urn: flowUrn, type: 'dataflow' }],
          },
        ]
      : [],
  datastructure: async (_, wanted) =>
    wanted('OBSERVATIONS')
      ? [
          {
            ...ours('OBSERVATIONS', 'Observations with their sources', '观测值及其来源'),
            dataStructureComponents: componentLists,
          },
        ]
      : [],
  conceptscheme: async (_, wanted) =>
    wanted('CONCEPTS')
      ? [
          {
            ...ours('CONCEPTS', 'Concepts of observations', '观测值概念'),
            concepts: components.map(({ id, name, nameZh, description }) => ({
              ...{ id, name, names: { en: name, zh: nameZh }, description },
            })),
          },
        ]
      : [],
  codelist: async (ask, wanted) => {
    const made: object[] = []
    for (const { id, name, nameZh, codes } of codelists.filter((one) => wanted(one.id)))
      made.push({
        ...ours(id, name, nameZh),
        codes: (await codes(ask)).map((code) => ({
          ...namedCode(code),
          ...(code.description && { description: code.description }),
        })),
      })
    return made
  },
  agencyscheme: async (_, wanted) =>
    wanted('AGENCIES')
      ? [
          {
            ...{ id: 'AGENCIES', agencyID: 'SDMX', version: '1.0', isPartial: true, name: 'Agencies' },
            names: { en: 'Agencies', zh: '机构' },
            agencies: [{ id: 'ENTREPOT', name: 'Entrepôt', names: { en: 'Entrepôt' } }],
          },
        ]
      : [],
}

const representation = ({ codelist, role }: Component) => {
  if (codelist) return { localRepresentation: { enumeration: codelistUrn(codelist) } }
  const dataType = { time: 'ObservationalTimePeriod', measure: 'Decimal', dimension: 'String', attribute: 'String' }[
    role
  ]
  return { localRepresentation: { format: { dataType } } }
}

const described = (one: Component) => ({ id: one.id, conceptIdentity: conceptUrn(one.id), ...representation(one) })

const of = (role: Component['role']) => components.filter((one) => one.role === role)

const componentLists = {
  dimensionList: {
    id: 'DimensionDescriptor',
    dimensions: keyed.map((one, place) => ({ ...described(one), position: place })),
    timeDimension: of('time').map(described)[0],
  },
  measureList: {
    id: 'MeasureDescriptor',
    measures: of('measure').map((one) => ({ ...described(one), usage: 'mandatory' })),
  },
  attributeList: {
    id: 'AttributeDescriptor',
    attributes: of('attribute').map((one) => ({
      ...described(one),
      ...{ usage: one.mandatory ? 'mandatory' : 'optional', attributeRelationship: { observation: {} } },
    })),
  },
}
