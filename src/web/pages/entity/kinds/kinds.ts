import type { Kind } from '../../../shared/graphql/fragments.ts'
import type { KindOfEntity } from '../profile.ts'
import { agreement } from './agreement.tsx'
import { commodity } from './commodity.tsx'
import { corridor } from './corridor.tsx'
import { country } from './country.tsx'
import { event } from './event.tsx'
import { organization } from './organization.tsx'
import { passage } from './passage.tsx'
import { person } from './person.tsx'
import { place } from './place.tsx'
import { port } from './port.tsx'
import { railway } from './railway.tsx'
import { region } from './region.tsx'
import { sector } from './sector.tsx'

/** How the profile of each kind of entity is loaded and told. */
export const kinds: Readonly<Record<Kind, KindOfEntity>> = {
  AGREEMENT: agreement,
  COMMODITY: commodity,
  CORRIDOR: corridor,
  COUNTRY: country,
  EVENT: event,
  ORGANIZATION: organization,
  PASSAGE: passage,
  PERSON: person,
  PLACE: place,
  PORT: port,
  RAILWAY: railway,
  REGION: region,
  SECTOR: sector,
}
