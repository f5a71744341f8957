import type { EnumRef } from '@pothos/core'
import type { Value } from '../../cypher/engine/graph.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'

type SchemaTypes = typeof builder.$inferSchemaTypes

/** What facets and groups of every sort can be counted by. Each list takes those that its members have. */
export const DimensionName = builder.enumType('Dimension', {
  description:
    'What the members of a list can be counted by. Each list takes some of these: `PortDimension` says which are for ports, and what each means there.',
  values: {
    AGREEMENT_KIND: { description: 'What sort of agreement it is.' },
    ATTRIBUTED_TO: { description: 'Who said it, where a source passes on the words of somebody else.' },
    BASIS: { description: 'What it rests on.' },
    COMMODITY: { description: 'The commodity that a number is about.' },
    COMMODITY_LEVEL: { description: 'How wide a commodity is.' },
    COMPARATOR: { description: 'How a stated number relates to the true one.' },
    CORRIDOR_KIND: { description: 'What sort of corridor it is.' },
    PASSAGE_KIND: { description: 'What sort of passage it is.' },
    COUNTRY: { description: 'The countries that it lies in, stops in or has to do with.' },
    FLOW: { description: 'Which way goods go.' },
    GAUGE_MILLIMETRES: { description: 'The distance between rails, in millimetres.' },
    KIND: { description: 'What a number is: an amount, a growth rate, a share …' },
    LANDLOCKED: { description: 'Whether a country has no coast on the ocean.' },
    MEASURE: { description: 'What is measured.' },
    MODES: { description: 'How goods reach a port.' },
    ORGANIZATION_KIND: { description: 'What sort of organization it is.' },
    PARENT: { description: 'The next wider commodity.' },
    PARTNER: { description: 'With whom somebody trades or invests; of claims, what else they are about.' },
    PERIOD: { description: 'The period that a number is about, in words.' },
    PREDICATE: { description: 'What is said, in words.' },
    PORT_KIND: { description: 'What sort of port it is.' },
    REGION: { description: 'The part of a country that it lies in.' },
    REGION_KIND: { description: 'What sort of region it is.' },
    REPORTER: { description: 'Whose number it is.' },
    SIZE: { description: 'How large a port is.' },
    SOURCE: { description: 'The strongest source; of claims, every source that they cite.' },
    STATUS: { description: 'How far a railway or corridor has come.' },
    TYPE: { description: 'What sort of claim it is.' },
    UNIT: { description: 'The unit of a number.' },
    YEAR: { description: 'The years that a claim speaks of.' },
  } as const,
})

export type DimensionName = typeof DimensionName.$inferType

/** What things can be counted by: a property of theirs, or what they are related to. */
export interface Dimension {
  readonly description: string
  /** The property; `*` before it where it holds a list, whose values are counted one by one. */
  readonly property?: string
  /** Asks of many things at once what they are related to, where no property says. */
  readonly related?: Keyed<HeldRow>
  /** What having no value is called in words; "none" where left out. */
  readonly none?: string
}

/** What one thing has in a dimension. */
export interface HeldRow {
  readonly key: string
  readonly held: Value
}

export type Dimensions = Readonly<Partial<Record<DimensionName, Dimension>>>

/**
 * Defines the enum of what things can be counted by.
 * @param name the type of what is counted
 * @param of what is counted, in words: "ports"
 */
export function dimensionEnum(name: string, of: string, dimensions: Dimensions): EnumRef<SchemaTypes, DimensionName> {
  return builder.enumType(`${name}Dimension`, {
    description: `What ${of} can be counted by.`,
    values: Object.fromEntries(
      Object.entries(dimensions).map(([value, { description }]) => [value, { description }]),
    ) as Record<DimensionName, { description: string }>,
  })
}

/** @throws {BadInput} where things are to be grouped by nothing, by too much, or by one thing twice */
export function checkBy(by: readonly DimensionName[]): void {
  if (by.length < 1 || by.length > 2) {
    throw new BadInput('by', `\`by\` names ${by.length} dimensions: give one or two`)
  }
  if (by[0] === by[1]) {
    throw new BadInput('by', `\`by\` names ${by[0]} twice: leave one out, or take another`)
  }
}
