import { CommodityNames } from './commodity-names.ts'
import { CountryNames } from './country-names.ts'
import { Towns } from './geonames.ts'
import { Locodes } from './locodes.ts'
import { PlaceNames } from './place-names.ts'
import { WorldPorts } from './world-ports.ts'

/** The lookup tables for names and codes, read once and shared by all data sets. */
export class References {
  readonly countries = new CountryNames()
  readonly locodes = new Locodes()
  readonly towns = new Towns()
  readonly worldPorts = new WorldPorts(this.locodes)
  readonly places = new PlaceNames(this)
  readonly commodities = new CommodityNames()
}
