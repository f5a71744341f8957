import type { Value } from '../../../engine/graph.ts'
import type { Kind } from '../../entities/entity.ts'
import { Refused } from '../refusal.ts'
import { date, longest, text, texts } from './checked.ts'

type Check = (field: string, value: Value) => Value

const words: Check = (field, value) => text(field, asText(field, value))
const day: Check = (field, value) => date(field, asText(field, value)) as string
const list: Check = (field, value) => {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string'))
    throw new Refused(field, 'NOT_A_VALUE', `\`${field}\` is a list of texts`)
  return texts(field, value as readonly string[], longest.name)
}
const yesOrNo: Check = (field, value) => {
  if (typeof value !== 'boolean') throw new Refused(field, 'NOT_A_VALUE', `\`${field}\` is true or false`)
  return value
}
const number =
  (least: number, most: number, whole = false): Check =>
  (field, value) => {
    if (typeof value !== 'number' || !(value >= least && value <= most) || (whole && !Number.isInteger(value)))
      throw new Refused(
        field,
        'NOT_A_VALUE',
        `\`${field}\` is a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not ${JSON.stringify(value)}`,
      )
    return value
  }
const oneOf =
  (...values: readonly string[]): Check =>
  (field, value) => {
    if (!values.includes(String(value)))
      throw new Refused(field, 'NOT_A_VALUE', `${JSON.stringify(value)} is none of ${values.join(', ')}`)
    return value
  }

const lineStatus = oneOf('OPEN', 'PARTLY_OPEN', 'BUILDING', 'PLANNED', 'SUSPENDED', 'CLOSED')
const position = { latitude: number(-90, 90), longitude: number(-180, 180) }
const line = {
  status: lineStatus,
  openedOn: day,
  lengthKilometres: number(0, 50_000),
  gaugeMillimetres: number(300, 3_000, true),
  note: words,
}

/** What may be said of an entity of a kind, besides what it is called. */
const properties: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  COUNTRY: { landlocked: yesOrNo, areaSquareKilometres: number(0, 20_000_000), capital: words, ...position },
  REGION: { regionKind: oneOf('SUBDIVISION', 'WORLD_REGION', 'INFORMAL'), iso3166: words, m49: words, ...position },
  PORT: {
    portKind: oneOf('SEAPORT', 'RIVER_PORT', 'DRY_PORT', 'OFFSHORE_TERMINAL', 'LAND_PORT', 'INLAND_PORT', 'WATER_PORT'),
    portSize: oneOf('LARGE', 'MEDIUM', 'SMALL', 'VERY_SMALL'),
    importance: number(0, 100),
    hasContainers: yesOrNo,
    crossingStatus: oneOf('OPEN', 'LIMITED', 'CLOSED'),
    crossingStatusAsOf: day,
    unlocode: words,
    modes: list,
    ...position,
  },
  PLACE: { unlocode: words, ...position },
  RAILWAY: line,
  CORRIDOR: { ...line, corridorKind: oneOf('CORRIDOR', 'SERVICE'), transitDays: words, organizer: words },
  COMMODITY: { note: words },
  AGREEMENT: {
    agreementKind: words,
    signedOn: day,
    inForceSince: day,
    negotiatedSince: day,
    concludedOn: day,
    provisionalSince: day,
    endedOn: day,
    instrument: words,
    note: words,
  },
  ORGANIZATION: { organizationKind: words, foundedOn: day, dissolvedOn: day, seat: words, note: words },
  EVENT: { startsOn: day, endsOn: day, periodAmbiguity: words },
  PERSON: { role: words },
  SECTOR: {},
  PASSAGE: {
    passageKind: oneOf('STRAIT', 'CANAL', 'CAPE', 'ROUTE'),
    openedOn: day,
    lengthKilometres: number(0, 50_000),
    narrowestKilometres: number(0, 5_000),
    note: words,
    ...position,
  },
}

/** What an entity of a kind can't be without, and an example of each. */
const required: Partial<Readonly<Record<Kind, Readonly<Record<string, string>>>>> = {
  REGION: { regionKind: 'INFORMAL' },
  PORT: { portKind: 'SEAPORT' },
  RAILWAY: { status: 'OPEN' },
  CORRIDOR: { status: 'OPEN', corridorKind: 'CORRIDOR' },
}

/** Kinds of which nobody can add a new one, and why. */
const complete: Partial<Readonly<Record<Kind, string>>> = {
  COUNTRY: 'The countries are those of ISO 3166, which come with the data: add to one of them, or add a region',
  PASSAGE: 'A passage is a part of the net of sea lanes, which comes with the data: add to one that is there',
}

/**
 * What a new entity has besides what is given of it: goods that a source names are a group.
 * @throws {Refused} if it lacks what its kind can't be without, or there can be no new one of its kind
 */
export function asNew(kind: Kind, given: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const reason = complete[kind]
  if (reason) throw new Refused('kind', 'NOT_A_VALUE', reason)
  for (const [name, example] of Object.entries(required[kind] ?? {})) {
    if (given[name] === undefined)
      throw new Refused(
        `properties.${name}`,
        'NOT_A_VALUE',
        `A new ${kind.toLowerCase()} has a \`${name}\`, such as ${example}`,
      )
  }
  return kind === 'COMMODITY' ? { ...given, commodityLevel: 'GROUP' } : given
}

/** The names of what may be said of an entity of a kind. */
function propertiesOf(kind: Kind): readonly string[] {
  return Object.keys(properties[kind])
}

/**
 * The properties of an entity, checked. Null takes one away.
 * @throws {Refused} naming one that its kind doesn't have, or whose value is none
 */
export function checkedProperties(
  kind: Kind,
  given: Readonly<Record<string, Value>> | null | undefined,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([name, value]) => {
      const field = `properties.${name}`
      const check = Object.hasOwn(properties[kind], name) ? properties[kind][name] : undefined
      if (!check)
        throw new Refused(
          field,
          'NOT_A_VALUE',
          `A ${kind} has no ${JSON.stringify(name)}: ${propertiesOf(kind).join(', ') || 'it has names and codes alone'}`,
        )
      if (value === null && (required[kind]?.[name] !== undefined || name === 'landlocked'))
        throw new Refused(field, 'NOT_A_VALUE', `A ${kind} always has a \`${name}\`: give another instead of none`)
      return [name, value === null ? null : check(field, value)]
    }),
  )
}

function asText(field: string, value: Value): string {
  if (typeof value === 'string') return value
  throw new Refused(field, 'NOT_A_VALUE', `\`${field}\` is a text, not ${JSON.stringify(value)}`)
}
