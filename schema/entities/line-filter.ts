import { question } from '../../cypher/engine/question.ts'
import type { Keyed } from '../../cypher/engine/reader.ts'
import { oneOf } from '../filter/conditions.ts'
import { date } from '../filter/date-filter.ts'
import { answeredBy } from '../filter/held-ids.ts'
import { number } from '../filter/number-filter.ts'
import type { Dimensions, HeldRow } from '../lists/dimension.ts'
import { LineStatus } from './line-status.ts'

const linesOfCountries: Keyed<{ readonly key: string; readonly held: string }> = question('lines-of-countries')

const countriesOfLines: Keyed<HeldRow> = question('countries-of-lines')

/** What railways and corridors can be filtered by. */
export function lineConditions(kind: 'RAILWAY' | 'CORRIDOR') {
  return {
    status: oneOf(() => LineStatus, 'status', 'That have come as far as this.'),
    openedOn: date('openedOn', 'When they opened.'),
    lengthKilometres: number('lengthKilometres', 'Their length, in kilometres.'),
    gaugeMillimetres: number('gaugeMillimetres', 'The distance between their rails, in millimetres.'),
    country: answeredBy(linesOfCountries, 'Country', 'That stop in one of these countries.', () => ({ kind })),
  }
}

/** What they can be sorted by. */
export const lineOrders = {
  OPENED_ON: { property: 'openedOn', description: 'By when they opened.' },
  LENGTH_KILOMETRES: { property: 'lengthKilometres', holds: 'number', description: 'By their length.' },
} as const

/** What they can be counted by. */
export const lineDimensions: Dimensions = {
  STATUS: { property: 'status', description: 'How far they have come.' },
  GAUGE_MILLIMETRES: { property: 'gaugeMillimetres', description: 'The distance between their rails, in millimetres.' },
  COUNTRY: { related: countriesOfLines, description: 'The countries in which they stop; a line counts in each.' },
}

/** What can be summed up of them. */
export const lineNumbers = {
  LENGTH_KILOMETRES: { property: 'lengthKilometres', description: 'Their length, in kilometres.' },
} as const
