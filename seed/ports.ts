import { kilometresBetween } from '../cypher/knowledge/routes/position.ts'
import { crossingProperties } from './border-crossings-file.ts'
import type { CountryNames } from './country-names.ts'
import type { Citation, Draft } from './draft.ts'
import { addLocated } from './located.ts'
import { type LocodeRow, type Mode, modesOf, positionOf } from './locode-row.ts'
import type { Locodes } from './locodes.ts'
import type { PlaceNames } from './place-names.ts'
import type { PortKind } from './port-kind.ts'
import { subdivisionId } from './subdivision-codes.ts'
import type { WorldPort } from './world-port-row.ts'
import type { WorldPorts } from './world-ports.ts'

/** The largest distance between a port's position and UN/LOCODE's at which both still mean the same place. */
const farthestApart = 60

const unlocode: Citation = { source: 'source:unlocode' }

interface Tables {
  readonly worldPorts: WorldPorts
  readonly locodes: Locodes
  readonly countries: CountryNames
  readonly places: PlaceNames
}

/**
 * Adds the ports of the world, each once with all of its codes, and what UN/LOCODE says of them: their division and whether there
 * are roads and railways. The ids that they had before, and those that their other codes would give, lead to them.
 */
export function addWorldPorts(draft: Draft, { worldPorts, locodes, countries, places }: Tables): void {
  draft.read(worldPorts.ports.length)
  for (const port of worldPorts.ports) {
    const countryId = countries.byIso2(port.country)
    // A dry port on the border is where goods cross it, so it is listed with the crossings.
    const portKind = port.kind === 'DRY_PORT' && places.isLandCrossing(port) ? 'LAND_PORT' : port.kind
    if (countryId) addPort(draft, port, { countryId, portKind }, rowsOf(draft, port, locodes))
    else draft.leftOut(port.file, port.line, `${port.name}: ${port.country} is no country`)
  }
  addFormerIds(draft, worldPorts)
}

/** Lets former ids, and those that other codes give, lead to their port. One that is the id of another port today stands for that. */
function addFormerIds({ redirects }: Draft, { ports }: WorldPorts): void {
  const ids = new Set(ports.map(({ id }) => id))
  for (const { id, codes, formerIds } of ports)
    for (const former of [...formerIds, ...codes.map((code) => `port:${code}`)])
      if (!ids.has(former)) redirects.set(former, id)
}

/** The rows of UN/LOCODE for the codes of a port. One whose position is far away is reported, and nothing of it is used. */
function rowsOf(draft: Draft, port: WorldPort, locodes: Locodes): LocodeRow[] {
  return port.codes.flatMap((code) => {
    const row = locodes.find(code)
    const at = row && positionOf(row)
    const apart = at && port.position ? Math.round(kilometresBetween(port.position, at)) : 0
    if (apart <= farthestApart) return row ?? []
    draft.leftOut(port.file, port.line, `${port.name}: UN/LOCODE puts ${code} ${apart} km away`)
    return []
  })
}

function addPort(
  draft: Draft,
  port: WorldPort,
  { countryId, portKind }: { readonly countryId: string; readonly portKind: PortKind },
  rows: readonly LocodeRow[],
): void {
  const { id } = port
  const basis = rows.length > 0 ? 'REFERENCE' : port.basis
  const citations = [...port.citations, ...(rows.length > 0 ? [unlocode] : [])]
  const listed = rows.find(({ subdivision, country }) => subdivision && subdivisionId(country, subdivision))
  const regionId = port.division
    ? `region:${port.division}`
    : listed && subdivisionId(listed.country, listed.subdivision)
  addLocated(
    draft,
    {
      id,
      kind: 'PORT',
      name: port.name,
      nameZh: port.nameZh,
      aliases: port.aliases,
      codes: port.codes,
      basis,
      citations,
      properties: {
        worldPortIndex: port.worldPortIndex,
        portKind,
        portSize: port.size,
        importance: port.importance,
        hasContainers: port.containers,
        confidence: port.confidence,
        positionConfidence: port.positionConfidence,
        ...crossingProperties(port.crossingStatus),
        modes: modesOfPort(port, rows),
      },
    },
    {
      position: port.position,
      unlocode: port.unlocode,
      countryId,
      regionId,
      ofRegion: port.division ? undefined : { basis: 'REFERENCE', citations: [unlocode] },
    },
  )
}

/** Ships reach a port on water, and a road at least a dry one; what else reaches it, the crossings and UN/LOCODE say. */
function modesOfPort({ kind, crossingModes = [] }: WorldPort, rows: readonly LocodeRow[]): Mode[] {
  const byKind: readonly Mode[] = kind === 'DRY_PORT' ? ['ROAD'] : kind === 'LAND_PORT' ? [] : ['WATER']
  const onLand = rows.flatMap(modesOf).filter((mode) => mode !== 'WATER')
  return [...new Set([...onLand, ...crossingModes, ...byKind])].sort(inOrder)
}

const modes: readonly Mode[] = ['ROAD', 'RAIL', 'WATER']

function inOrder(one: Mode, other: Mode): number {
  return modes.indexOf(one) - modes.indexOf(other)
}
