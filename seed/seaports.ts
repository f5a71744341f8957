import type { CountryNames } from './country-names.ts'
import type { Draft } from './draft.ts'
import type { Locodes } from './locodes.ts'

/** The Index lists three of the United States Minor Outlying Islands under codes that were never in ISO 3166. */
const otherCountryCodes: Readonly<Record<string, string>> = { QM: 'UM', QW: 'UM', XU: 'UM' }

const cited = { basis: 'REFERENCE', citations: [{ source: 'source:world-port-index' }] } as const

/** Adds the sea ports of the World Port Index. Runs after UN/LOCODE, because its spelling of names is the more usual one. */
export function addSeaports(draft: Draft, { locodes, countries }: { locodes: Locodes; countries: CountryNames }): void {
  draft.read(locodes.portIndex.length)
  for (const port of locodes.portIndex) {
    if (port.doubt) draft.leftOut(port.file, port.line, port.doubt)
    const countryId = countries.byIso2(otherCountryCodes[port.country] ?? port.country)
    if (!countryId) {
      draft.leftOut(port.file, port.line, `${port.name}: ${port.country} is no country`)
      continue
    }
    const known = draft.entities.get(port.id)?.properties?.countryId
    if (known && known !== countryId) {
      draft.leftOut(port.file, port.line, `${port.name}: ${port.unlocode} is in ${known}, not in ${countryId}`)
      continue
    }
    draft.entity({
      id: port.id,
      kind: 'PORT',
      name: port.name,
      codes: port.unlocode ? [port.unlocode] : [],
      ...cited,
      properties: {
        latitude: port.position.latitude,
        longitude: port.position.longitude,
        unlocode: port.unlocode,
        worldPortIndex: port.wpi,
        countryId,
        portKind: 'SEAPORT',
        modes: ['WATER'],
      },
    })
    draft.relation({ from: port.id, relation: 'LOCATED_IN', to: countryId, ...cited })
  }
}
