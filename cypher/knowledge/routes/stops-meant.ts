import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { EntityRow } from '../entities/entity.ts'
import { BadInput } from '../errors.ts'
import type { Leg } from './leg.ts'
import type { Network } from './network.ts'
import type { Stop } from './stop.ts'

const areasWithin = question<{ key: string; area: string }, { keys: readonly string[] }>('areas-within')

/**
 * The stops that an argument stands for: the place or port itself; the main station of a country or of a part of one; the main stations
 * of the countries of a world region.
 * @returns a function that picks these stops from those of a network, as far as a leg that can be used reaches them
 * @throws {BadInput} if the entity is none of these
 */
export async function stopsMeant(
  reader: Reader,
  argument: string,
  { id, kind, name }: EntityRow,
): Promise<(network: Network, isPassable: (leg: Leg) => boolean) => ReadonlySet<string>> {
  if (kind === 'PORT' || kind === 'PLACE') return () => new Set([id])
  if (kind !== 'COUNTRY' && kind !== 'REGION') {
    throw new BadInput(argument, `${name} is no place, port, country or region: a route leads from and to one of these`)
  }
  const areas = (await load(reader, areasWithin, id)).map(({ area }) => area)
  const countries = areas.filter((area) => area.startsWith('country:'))
  return (network, isPassable) => {
    const reached = reachedStops(network, isPassable)
    const mains =
      countries.length > 0
        ? countries.map((country) =>
            mainStop(
              reached.filter(({ stop }) => stop.countryId === country),
              network.capitals.get(country),
            ),
          )
        : [
            mainStop(
              reached.filter(({ stop }) => areas.includes(stop.regionId ?? '')),
              undefined,
            ),
          ]
    return new Set(mains.filter((stop) => stop !== undefined))
  }
}

interface ReachedStop {
  readonly stop: Stop
  /** How many legs leave it. */
  readonly legs: number
}

/** The stops that a leg other than one by road over a border reaches; those of such legs too where there is nothing else. */
function reachedStops({ stops, leaving }: Network, isPassable: (leg: Leg) => boolean): readonly ReachedStop[] {
  return [...stops.values()].flatMap((stop) => {
    const legs = (leaving.get(stop.id) ?? []).filter(isPassable)
    return legs.length > 0 ? [{ stop, legs: legs.filter(({ mode }) => mode !== 'ROAD').length }] : []
  })
}

/** The main stop among some: the one named like the capital, or else the one where most lines meet, the most prominent of several. */
function mainStop(reached: readonly ReachedStop[], capital: string | undefined): string | undefined {
  const isCapital = ({ name, aliases }: Stop) =>
    capital !== undefined && (name === capital || aliases?.includes(capital))
  const named = reached.find(({ stop, legs }) => legs > 0 && isCapital(stop))
  if (named) return named.stop.id
  const [main] = [...reached].sort(
    (one, other) =>
      other.legs - one.legs ||
      (other.stop.prominence ?? 0) - (one.stop.prominence ?? 0) ||
      (one.stop.id < other.stop.id ? -1 : 1),
  )
  return main?.stop.id
}
