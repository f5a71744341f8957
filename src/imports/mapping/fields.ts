import type { Kind } from '../../../cypher/knowledge/entities/entity.ts'
import { kinds } from '../../../cypher/knowledge/entities/entity.ts'
import { measureNames } from '../../../cypher/knowledge/ledger/acts/units.ts'

/** What rows of a file can come to. */
export const factKinds = ['OBSERVATION', 'STATEMENT', 'ENTITY'] as const

export type FactKind = (typeof factKinds)[number]

/** What a field holds. */
export type Holds = 'ENTITY' | 'NUMBER' | 'PERIOD' | 'DATE' | 'BOOLEAN' | 'LIST' | 'TEXT'

export interface Field {
  readonly holds: Holds
  /** Whether a fact can't be without it. */
  readonly needed?: true
  /** The values that it may have, if they are few. */
  readonly oneOf?: readonly string[]
  /** The kind of entity that it names, if it is always the same. */
  readonly kind?: Kind
}

const entity: Field = { holds: 'ENTITY' }
const text: Field = { holds: 'TEXT' }
const number: Field = { holds: 'NUMBER' }
const oneOf = (...values: readonly string[]): Field => ({ holds: 'TEXT', oneOf: values })
const needed = (field: Field): Field => ({ ...field, needed: true })

const period = {
  period: { holds: 'PERIOD' },
  periodStart: { holds: 'DATE' },
  periodEnd: { holds: 'DATE' },
  periodLabel: text,
} as const satisfies Readonly<Record<string, Field>>

/** The fields of each kind of fact. A property of an entity is written `properties.latitude`. */
export const fields: Readonly<Record<FactKind, Readonly<Record<string, Field>>>> = {
  OBSERVATION: {
    measure: needed(oneOf(...measureNames)),
    kind: oneOf('LEVEL', 'GROWTH', 'SHARE', 'RANK', 'TARGET'),
    value: needed(number),
    unit: needed(text),
    comparator: oneOf('EQUAL', 'MORE_THAN', 'AT_LEAST', 'LESS_THAN', 'NEARLY', 'ABOUT'),
    reporter: needed(entity),
    partner: entity,
    commodity: { ...entity, kind: 'COMMODITY' },
    channel: entity,
    attributedTo: entity,
    flow: oneOf('EXPORTS', 'IMPORTS', 'TRADE'),
    transportMode: oneOf('ROAD', 'RAIL', 'WATER'),
    valuation: oneOf('CIF', 'FOB'),
    estimate: { holds: 'BOOLEAN' },
    note: text,
    ...period,
  },
  STATEMENT: {
    ...{ subject: needed(entity), predicate: needed(text), object: entity, objectText: text },
    ...{ since: { holds: 'DATE' }, until: { holds: 'DATE' }, type: text, attributedTo: entity, note: text },
    ...period,
  },
  ENTITY: {
    ...{ id: text, kind: needed(oneOf(...kinds)), name: text, nameZh: text },
    ...{ aliases: { holds: 'LIST' }, codes: { holds: 'LIST' } },
    ...{ country: { ...entity, kind: 'COUNTRY' }, region: { ...entity, kind: 'REGION' } },
  },
}

const numbers = new Set(
  'latitude longitude importance lengthKilometres narrowestKilometres gaugeMillimetres areaSquareKilometres'.split(' '),
)
const booleans = new Set(['hasContainers', 'landlocked'])

/** A field of a kind of fact; undefined if it has none of this name. */
export function fieldOf(fact: FactKind, name: string): Field | undefined {
  const [, property] = /^properties\.(\w+)$/.exec(name) ?? []
  if (!property) return Object.hasOwn(fields[fact], name) ? fields[fact][name] : undefined
  if (fact !== 'ENTITY') return undefined
  if (numbers.has(property)) return number
  if (booleans.has(property)) return { holds: 'BOOLEAN' }
  return property === 'modes' ? { holds: 'LIST' } : text
}
