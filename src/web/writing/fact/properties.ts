import type { Kind } from '../../shared/graphql/fragments.ts'
import type { EntityInput } from '../mutations.ts'

type Name = keyof NonNullable<EntityInput['properties']>

/** A property that entities of a kind have: how its value is written, and what is sent of it. */
export interface Property {
  readonly name: Name
  readonly type: 'text' | 'number' | 'date' | 'yes or no' | 'list'
  /** The values that there are, where it has a few. */
  readonly values?: readonly string[]
  readonly read: (text: string) => unknown
}

const text = (...names: readonly Name[]) =>
  names.map((name): Property => ({ name, type: 'text', read: (said) => said }))
const date = (...names: readonly Name[]) =>
  names.map((name): Property => ({ name, type: 'date', read: (said) => said }))
const number = (...names: readonly Name[]) =>
  names.map((name): Property => ({ name, type: 'number', read: (said) => (said === '' ? '' : Number(said)) }))
const yesOrNo = (...names: readonly Name[]) =>
  names.map((name): Property => ({ name, type: 'yes or no', read: (said) => (said === '' ? '' : said === 'true') }))
const oneOf = (name: Name, ...values: readonly string[]): Property[] => [
  { name, type: 'list', values, read: (said) => said },
]

const position = number('latitude', 'longitude')
const status = oneOf('status', 'OPEN', 'PARTLY_OPEN', 'BUILDING', 'PLANNED', 'SUSPENDED', 'CLOSED')
const line = [...status, ...date('openedOn'), ...number('lengthKilometres', 'gaugeMillimetres'), ...text('note')]

const properties: Readonly<Record<Kind, readonly Property[]>> = {
  COUNTRY: [...text('capital'), ...number('areaSquareKilometres'), ...yesOrNo('landlocked'), ...position],
  REGION: [...text('iso3166', 'm49'), ...position],
  PORT: [
    ...oneOf('crossingStatus', 'OPEN', 'LIMITED', 'CLOSED'),
    ...date('crossingStatusAsOf'),
    ...oneOf('portSize', 'LARGE', 'MEDIUM', 'SMALL', 'VERY_SMALL'),
    ...yesOrNo('hasContainers'),
    ...text('unlocode'),
    ...position,
  ],
  PLACE: [...text('unlocode'), ...position],
  RAILWAY: line,
  CORRIDOR: [...line, ...text('transitDays', 'organizer')],
  COMMODITY: text('note'),
  AGREEMENT: [
    ...date('signedOn', 'inForceSince', 'negotiatedSince', 'concludedOn', 'provisionalSince', 'endedOn'),
    ...text('instrument', 'note'),
  ],
  ORGANIZATION: [...date('foundedOn', 'dissolvedOn'), ...text('seat', 'note')],
  EVENT: date('startsOn', 'endsOn'),
  PERSON: text('role'),
  SECTOR: [],
  PASSAGE: [...date('openedOn'), ...number('lengthKilometres', 'narrowestKilometres'), ...text('note'), ...position],
}

/** What may be said of an entity of a kind besides its names and codes. */
export function propertiesOf(kind: Kind): readonly Property[] {
  return properties[kind]
}
