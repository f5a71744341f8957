import { areaId, goodsId, notApplicable, wordOf } from '../../../cypher/knowledge/sdmx/code.ts'
import { daysOf, timePeriod } from '../../../cypher/knowledge/sdmx/time.ts'
import { schema } from '../../../schema/index.ts'
import { components, keyed, type Observation } from './components.ts'
import { SdmxRefused } from './refused.ts'

/** What is asked of the data. */
export interface Asked {
  /** A filter of GraphQL that lets everything pass that is asked for, and perhaps more. */
  readonly where: object | undefined
  /** True if an observation is asked for. */
  readonly matches: (row: Observation) => boolean
  /** True if the filter lets nothing more pass than what is asked for, but for periods that SDMX can't write. */
  readonly isExact: boolean
}

/** Observations whose period has a first and a last day: SDMX has no way to write others. */
const closed = [{ from: '0001-01-01' }, { not: { from: '9999-12-31' } }, { not: { to: '0001-01-01' } }]

/** Those that are asked for but have no such period. */
export const leftOutOf = ({ where }: Asked): object => ({ and: [...(where ? [where] : []), { not: { and: closed } }] })

/** Those are sorted out as they come: to test the periods of all in the graph takes several times as long. */
const isWritable = ({ period }: Observation) => timePeriod(period?.start ?? null, period?.end ?? null) !== null

/**
 * Reads which data are asked for.
 * @param key such as `A.KAZ.*`, with `*` or nothing for all values of a dimension; several keys are separated by commas
 * @param parameters `c[REPORTER]=KAZ,UZB`, `c[TIME_PERIOD]=ge:2020+le:2023`
 * @throws {SdmxRefused} if there is no such dimension or operator
 */
export function dataAsked(key: string, parameters: URLSearchParams): Asked {
  const conditions = [...ofKeys(key.split(',').map(partsOf))]
  for (const [name, value] of parameters) {
    const [, id] = /^c\[(\w+)\]$/.exec(name) ?? []
    if (id) conditions.push(...(id === 'TIME_PERIOD' ? inTime(value) : [among(id, value)]))
  }
  const { where, matches, isExact } = allOf(conditions)
  return { where: where ?? undefined, matches: (row) => isWritable(row) && matches(row), isExact }
}

interface Condition extends Omit<Asked, 'where'> {
  /** Null if GraphQL has no filter for it. */
  readonly where: object | null
}

function allOf(conditions: readonly Condition[]): Condition {
  const filters = conditions.flatMap(({ where }) => where ?? [])
  return {
    where: filters.length > 0 ? { and: filters } : null,
    matches: (row) => conditions.every(({ matches }) => matches(row)),
    isExact: conditions.every(({ isExact }) => isExact),
  }
}

/** The codes that a key has for each dimension; null where it leaves them open. */
function partsOf(key: string): readonly (string | null)[] {
  const parts = key.split('.')
  if (parts.length > keyed.length) {
    const names = keyed.map(({ id }) => id).join('.')
    throw new SdmxRefused(140, `The key has ${parts.length} parts: ${names} are ${keyed.length}`)
  }
  return keyed.map((_, place) => (['', '*'].includes(parts[place] ?? '') ? null : (parts[place] ?? null)))
}

/**
 * Any of the keys. GraphQL is asked for the codes that they have in each dimension, all together, because it limits alternatives; which of
 * them belong together is compared with what comes.
 */
function ofKeys(keys: readonly (readonly (string | null)[])[]): readonly Condition[] {
  const together = keyed.flatMap(({ id }, place) => {
    const codes = keys.map((parts) => parts[place] ?? null)
    return codes.includes(null) ? [] : [among(id, [...new Set(codes)].join(','))]
  })
  if (keys.length === 1) return together
  const each = keys.map((parts) =>
    allOf(parts.flatMap((part, place) => (part ? [among(keyed[place]?.id ?? '', part)] : []))),
  )
  return [...together, { where: null, matches: (row) => each.some(({ matches }) => matches(row)), isExact: false }]
}

/** The filters of GraphQL by dimension. FREQ has none: it is compared with what comes. */
const filters: Readonly<Record<string, (codes: readonly string[]) => object | null>> = {
  FREQ: () => null,
  REPORTER: (codes) => ({ reporter: codes.map(areaId).filter(isId) }),
  PARTNER: (codes) => orNone({ partner: codes.map(areaId).filter(isId) }, { hasPartner: false }, codes),
  MEASURE: (codes) => ({ measure: ofEnum('Measure', codes) }),
  KIND: (codes) => ({ kind: ofEnum('ObservationKind', codes) }),
  FLOW: (codes) => (codes.includes(notApplicable) ? null : { flow: ofEnum('Flow', codes) }),
  COMMODITY: (codes) =>
    orNone({ commodity: codes.filter((code) => code !== notApplicable).map(goodsId) }, { hasCommodity: false }, codes),
  UNIT_MEASURE: (codes) => ({ unit: codes.map(wordOf) }),
  SOURCE: (codes) => (codes.includes(notApplicable) ? null : { source: codes.map((code) => `source:${wordOf(code)}`) }),
  CLAIM: (codes) => ({ id: codes.map((code) => `observation:${wordOf(code)}`) }),
}

/** False for a code that stands for no id: nothing has it. */
const isId = (text: string) => /^[a-z]+:./.test(text)

/** Whether there is one, and which: both together are compared with what comes. */
function orNone(some: object, without: object, codes: readonly string[]): object | null {
  if (!codes.includes(notApplicable)) return some
  return codes.length === 1 ? without : null
}

/** Without those that the enum doesn't have: nothing has them. */
function ofEnum(name: string, codes: readonly string[]): readonly string[] {
  const type = schema.getType(name)
  const values = type && 'getValues' in type ? type.getValues().map((value) => value.name) : []
  return codes.filter((code) => values.includes(code))
}

function among(id: string, text: string): Condition {
  const filter = filters[id]
  const component = keyed.find((one) => one.id === id)
  if (!filter || !component) {
    const names = [...keyed.map((one) => one.id), 'TIME_PERIOD'].join(', ')
    throw components.some((one) => one.id === id)
      ? new SdmxRefused(501, `${id} can't be filtered by: there are ${names}`)
      : new SdmxRefused(140, `There is no dimension ${JSON.stringify(id)}: there are ${names}`)
  }
  const codes = text.split(',').map((part) => {
    const [, operator = 'eq', code = ''] = /^(?:([a-z]{2}):)?(.*)$/.exec(part) ?? []
    if (operator !== 'eq') throw new SdmxRefused(501, `${id} takes no operator ${operator}: list the codes, KAZ,UZB`)
    return code
  })
  const where = filter(codes)
  return {
    where,
    matches: (row) => {
      const read = component.read(row, '')
      return codes.includes(typeof read === 'string' ? read : (read?.id ?? ''))
    },
    // The source of the key is the first of those that are cited.
    isExact: where !== null && id !== 'SOURCE',
  }
}

/** `ge:2020+le:2023`: + is "and", and a comma "or". A span of several years lies within them only as a whole. */
function inTime(text: string): readonly Condition[] {
  return text.split(/[+ ]/).map((all) => {
    const conditions = all.split(',').map(compared)
    const [only, ...others] = conditions
    const where = others.length === 0 ? (only?.where ?? null) : null
    return { where, matches: (row) => conditions.some(({ matches }) => matches(row)), isExact: false }
  })
}

function compared(text: string): Condition {
  const [, operator = 'eq', bound = ''] = /^(?:([a-z]{2}):)?(.*)$/.exec(text) ?? []
  const days = daysOf(bound)
  if (!days)
    throw new SdmxRefused(
      140,
      `${JSON.stringify(bound)} is no time period: 2023, 2023-Q1, 2023-01, 2023-01-05 or 2023-01-01/P7M`,
    )
  const { first, last } = days
  const inDays = {
    eq: { where: { from: first, to: last }, holds: (period) => period.first === first && period.last === last },
    ge: { where: { from: first }, holds: (period) => period.first >= first },
    gt: { where: { from: last }, holds: (period) => period.first > last },
    le: { where: { to: last }, holds: (period) => period.last <= last },
    lt: { where: { to: first }, holds: (period) => period.last < first },
  } satisfies Record<string, { where: object; holds: (period: { first: string; last: string }) => boolean }>
  if (!(operator in inDays))
    throw new SdmxRefused(501, `TIME_PERIOD takes no operator ${operator}: there are ${Object.keys(inDays).join(', ')}`)
  const { where, holds } = inDays[operator as keyof typeof inDays]
  return {
    where,
    matches: ({ period }) => {
      const found = timePeriod(period?.start ?? null, period?.end ?? null)
      return found !== null && holds(found)
    },
    isExact: false,
  }
}
