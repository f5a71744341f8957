import { CommodityNames } from './commodity-names.ts'
import { CountryNames } from './country-names.ts'
import { Locodes } from './locodes.ts'
import { PlaceNames } from './place-names.ts'

/** What the data sets look names and codes up in, read once for all of them. */
export class References {
  readonly countries = new CountryNames()
  readonly locodes = new Locodes()
  readonly places = new PlaceNames(this.locodes, this.countries)
  readonly commodities = new CommodityNames()
}
