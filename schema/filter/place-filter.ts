import { BadInput } from '../../cypher/knowledge/errors.ts'
import { earthRadius } from '../../cypher/knowledge/routes/position.ts'
import { builder } from '../builder.ts'
import { type Condition, condition } from './condition.ts'
import { compares, type Expression, every, some } from './expression.ts'

interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** A point, and how far around it. */
export interface Around {
  readonly latitude: number
  readonly longitude: number
  readonly kilometres: number
}

/** Half the way round the equator: nothing is further away. */
const mostKilometres = 20_038

const WithinFilter = builder.inputRef<Box>('WithinFilter').implement({
  description:
    'A box between two parallels and two meridians, its edges included. Where `west` is greater than `east`, it crosses the 180th meridian: `west: 170, east: -170` holds Fiji.',
  fields: (t) => ({
    south: t.float({ required: true, description: 'Degrees north of the equator, -90 to 90; at most `north`.' }),
    west: t.float({ required: true, description: 'Degrees east of Greenwich, -180 to 180.' }),
    north: t.float({ required: true, description: 'Degrees north of the equator, -90 to 90.' }),
    east: t.float({ required: true, description: 'Degrees east of Greenwich, -180 to 180.' }),
  }),
})

/** The options of the three fields or arguments that say around which point, and how far. */
export const aroundOptions = {
  latitude: { required: true, description: 'Degrees north of the equator, -90 to 90.' },
  longitude: { required: true, description: 'Degrees east of Greenwich, -180 to 180.' },
  kilometres: {
    required: true,
    description: `How far away at most, along the great circle of a sphere with a radius of ${earthRadius.toLocaleString('en')} kilometres: more than 0, at most ${mostKilometres.toLocaleString('en')}. Distances are told to the metre.`,
  },
} as const

const NearFilter = builder.inputRef<Around>('NearFilter').implement({
  description: 'What lies within a distance of a point.',
  fields: (t) => ({
    latitude: t.float(aroundOptions.latitude),
    longitude: t.float(aroundOptions.longitude),
    kilometres: t.float(aroundOptions.kilometres),
  }),
})

/** The conditions on where something lies. */
export const placeFilters = (): Readonly<Record<'within' | 'near', Condition>> => ({
  within: condition<Box>(
    () => WithinFilter,
    'That lie in this box. Those whose position is not known never do.',
    (box, field) => inBox(checkedBox(box, field)),
  ),
  near: condition<Around>(
    () => NearFilter,
    'That lie within a distance of this point. Those whose position is not known never do. `Query.near` sorts by distance.',
    (around, field) => nearby(checkedAround(around, `${field}.`)),
  ),
})

/**
 * @param before what stands before the names of the fields, for messages: `where.near.`
 * @throws {BadInput} where there is no such point, or the distance is out of bounds
 */
export function checkedAround(around: Around, before: string): Around {
  checkDegrees(around.latitude, 90, `${before}latitude`)
  checkDegrees(around.longitude, 180, `${before}longitude`)
  const { kilometres } = around
  if (kilometres > 0 && kilometres <= mostKilometres) return around
  const field = `${before}kilometres`
  throw new BadInput(
    field,
    `\`${field}\` is ${kilometres}: give more than 0, and at most ${mostKilometres.toLocaleString('en')}, which is half the way round the earth`,
  )
}

/** @throws {BadInput} where an edge of the box is out of range, or it ends south of where it begins */
function checkedBox(box: Box, field: string): Box {
  for (const side of ['south', 'north'] as const) checkDegrees(box[side], 90, `${field}.${side}`)
  for (const side of ['west', 'east'] as const) checkDegrees(box[side], 180, `${field}.${side}`)
  if (box.south <= box.north) return box
  throw new BadInput(
    `${field}.south`,
    `\`${field}.south\` is ${box.south}, which is north of \`${field}.north\`, ${box.north}: put the southern edge first`,
  )
}

/** @throws {BadInput} where it is further from 0 than `most` */
function checkDegrees(degrees: number, most: number, field: string): void {
  if (degrees >= -most && degrees <= most) return
  throw new BadInput(field, `\`${field}\` is ${degrees}: give degrees from -${most} to ${most}`)
}

function inBox({ south, west, north, east }: Box): Expression {
  const bands =
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ]
  // The 180th meridian is -180 too; a box that crosses it holds both.
  if (east === 180 && west > -180) bands.push([-180, -180])
  if (west === -180 && east < 180) bands.push([180, 180])
  const inBand = bands.map(([begin, end]) => between('longitude', begin as number, end as number))
  return every([between('latitude', south, north), some(inBand)])
}

function nearby({ latitude, longitude, kilometres }: Around): Expression {
  const metres = kilometres * 1000
  // No point is further from another than in latitude. A metre more, since the distance is rounded.
  const reach = ((metres + 1) / (earthRadius * 1000)) * (180 / Math.PI)
  return every([
    between('latitude', latitude - reach, latitude + reach),
    {
      test: {
        property: 'latitude',
        how: 'NEAR',
        values: [latitude, longitude],
        value: metres,
        missing: false,
        holds: true,
      },
    },
  ])
}

function between(property: string, least: number, most: number): Expression {
  const { test } = compares(property, 'BETWEEN', null) as Extract<Expression, { test: unknown }>
  return { test: { ...test, values: [least, most] } }
}
