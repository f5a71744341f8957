import { question } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { EntityRow } from '../entities/entity.ts'
import { BadInput } from '../errors.ts'
import type { Leg } from './leg.ts'

const areasWithin = question<{ key: string; area: string }, { keys: readonly string[] }>('areas-within')

/**
 * The stops that an argument stands for: the place or port itself, or all stops in a country or region.
 * @returns a function that picks these stops from those of some legs
 * @throws {BadInput} if the entity is none of these
 */
export async function stopsMeant(
  reader: Reader,
  argument: string,
  { id, kind, name }: EntityRow,
): Promise<(legs: readonly Leg[]) => ReadonlySet<string>> {
  if (kind === 'PORT' || kind === 'PLACE') return () => new Set([id])
  if (kind !== 'COUNTRY' && kind !== 'REGION') {
    throw new BadInput(argument, `${name} is no place, port, country or region: a route leads from and to one of these`)
  }
  const areas = new Set((await load(reader, areasWithin, id)).map(({ area }) => area))
  return (legs) =>
    new Set(
      legs
        .flatMap(({ from, to }) => [from, to])
        .filter(({ countryId, regionId }) => areas.has(countryId) || areas.has(regionId ?? ''))
        .map((stop) => stop.id),
    )
}
