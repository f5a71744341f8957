import { question } from '../../engine/question.ts'
import { type Keyed, load, type Reader } from '../../engine/reader.ts'
import { knownEntity } from '../entities/known-entity.ts'
import { BadInput } from '../errors.ts'
import type { Position } from '../routes/position.ts'
import type { Joint } from './joint.ts'
import { jointWithLanes } from './lanes.ts'

/** A port as far as routes by sea are concerned. */
export interface SeaPort extends Position {
  readonly id: string
  readonly countryId: string
}

interface PortRow {
  readonly id: string
  readonly countryId: string
  readonly portKind?: string | null
  readonly latitude?: number | null
  readonly longitude?: number | null
}

const seaportsMeant: Keyed<{ key: string; port: PortRow }> = question('seaports-meant')
const mainSeaports: Keyed<{ key: string; country: string; ports: readonly PortRow[] }> = question('main-seaports')

/**
 * The port that an end of a route by sea stands for: the port itself, or the most prominent seaport of a country or of a part of one.
 * @returns null if it isn't at sea: a land port, a country without a seaport, a port too far from every lane or of unknown position
 * @throws {BadInput} if the id names nothing, or no port, country or part of a country
 */
export async function seaPortMeant(reader: Reader, argument: string, id: string): Promise<SeaPort | null> {
  const { id: known, kind, name } = await knownEntity(reader, argument, id)
  if (kind !== 'PORT' && kind !== 'COUNTRY' && kind !== 'REGION') {
    throw new BadInput(argument, `${name} is no port, country or region: a route by sea leads from and to one of these`)
  }
  const found = await load(reader, seaportsMeant, known)
  return firstAtSea(found.map(({ port }) => port))
}

/** The most prominent seaport of each country that has one at sea. */
export async function seaPortsOfCountries(reader: Reader): Promise<readonly SeaPort[]> {
  const countries = await load(reader, mainSeaports, 'WORLD')
  return countries.flatMap(({ ports }) => firstAtSea(ports) ?? [])
}

function firstAtSea(ports: readonly PortRow[]): SeaPort | null {
  return ports.find(isAtSea) ?? null
}

const onLand = ['LAND_PORT', 'DRY_PORT', 'INLAND_PORT']

/** How far a river port may lie from a lane, in kilometres: one that is farther away lies on a river or lake that no lane goes up. */
export const farthestOnRiver = 100

function isAtSea(port: PortRow): port is PortRow & SeaPort {
  return jointOfPort(port) !== null
}

/** Where a port joins the sea lanes; null if it isn't at sea, or no port at all. */
export function jointOfPort({ portKind, latitude, longitude }: Partial<Omit<PortRow, 'id'>>): Joint | null {
  if (!portKind || onLand.includes(portKind) || typeof latitude !== 'number' || typeof longitude !== 'number')
    return null
  const nearest = jointWithLanes({ latitude, longitude })
  return nearest !== null && (portKind !== 'RIVER_PORT' || nearest.kilometres <= farthestOnRiver) ? nearest : null
}
