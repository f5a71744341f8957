import { addAgreements } from './agreements.ts'
import { addAliases } from './aliases.ts'
import { addBorderCrossings } from './border-crossings.ts'
import { addBorderPorts } from './border-ports.ts'
import { addClaims } from './claims.ts'
import { addCommodityGroups } from './commodity-groups.ts'
import { addCountries } from './countries.ts'
import { addDivisionBorders } from './division-borders.ts'
import type { Draft } from './draft.ts'
import { addGateways } from './gateways.ts'
import { addGroups } from './groups.ts'
import { addHarmonizedSystem } from './harmonized-system.ts'
import { checkMemberships } from './membership-checks.ts'
import { addMemberships } from './memberships.ts'
import { addOrganizations } from './organizations.ts'
import { addPartnerShares } from './partner-shares.ts'
import { addPassages } from './passages.ts'
import { addPortDivisions } from './port-divisions.ts'
import { addPortModes } from './port-modes.ts'
import { addWorldPorts } from './ports.ts'
import type { Profile } from './profiles.ts'
import { addRailways } from './railways.ts'
import type { References } from './references.ts'
import { addSources } from './sources.ts'
import { addSubdivisions } from './subdivisions.ts'
import { addSummits } from './summits.ts'
import { addTradeTotals } from './trade-totals.ts'
import { addTradedGoods } from './traded-goods.ts'
import { addUnlocode } from './unlocode.ts'
import { addUnnamedParties } from './unnamed-parties.ts'
import { addWikidata } from './wikidata.ts'
import { addWorldRegions } from './world-regions.ts'

interface DataSet {
  readonly name: string
  add(draft: Draft, references: References, profile: Profile): void
}

/**
 * Every data set, in reading order. An entity keeps the first name it gets, so the curated files come before the open data
 * sets, which write places in capitals or by old names. A data set comes after those that it refers to.
 */
export const dataSets: readonly DataSet[] = [
  { name: 'sources', add: (draft) => addSources(draft) },
  { name: 'countries', add: (draft) => addCountries(draft) },
  { name: 'world regions', add: (draft, { countries }) => addWorldRegions(draft, countries) },
  { name: 'items of Wikidata', add: (draft) => addWikidata(draft) },
  { name: 'subdivisions', add: (draft, { countries }) => addSubdivisions(draft, countries) },
  { name: 'commodities', add: (draft, { commodities }, profile) => addHarmonizedSystem(draft, profile, commodities) },
  { name: 'ports of the world', add: (draft, references) => addWorldPorts(draft, references) },
  { name: 'groups of goods', add: (draft) => addCommodityGroups(draft) },
  { name: 'border crossings', add: (draft, { places }) => addBorderPorts(draft, places) },
  { name: 'pairs of crossings', add: (draft, { worldPorts }) => addBorderCrossings(draft, worldPorts) },
  { name: 'borders of divisions', add: (draft) => addDivisionBorders(draft) },
  { name: 'railways and corridors', add: (draft, { places, countries }) => addRailways(draft, places, countries) },
  { name: 'passages', add: (draft) => addPassages(draft) },
  { name: 'memberships', add: (draft) => addMemberships(draft) },
  { name: 'agreements', add: (draft) => addAgreements(draft) },
  { name: 'gateways', add: (draft, references) => addGateways(draft, references) },
  { name: 'organizations', add: (draft) => addOrganizations(draft) },
  { name: 'claims', add: (draft) => addClaims(draft) },
  { name: 'parties not named', add: (draft) => addUnnamedParties(draft) },
  { name: 'summits', add: (draft, { places }) => addSummits(draft, places) },
  { name: 'country groups', add: (draft, { countries }) => addGroups(draft, countries) },
  { name: 'checks of memberships', add: (draft) => checkMemberships(draft) },
  { name: 'UN/LOCODE', add: (draft, references, profile) => addUnlocode(draft, profile, references) },
  { name: 'divisions of ports', add: (draft, references) => addPortDivisions(draft, references) },
  { name: 'modes of ports', add: (draft) => addPortModes(draft) },
  { name: 'partner shares', add: (draft, { countries }) => addPartnerShares(draft, countries) },
  { name: 'trade totals', add: (draft, { countries }) => addTradeTotals(draft, countries) },
  { name: 'traded goods', add: (draft, references) => addTradedGoods(draft, references) },
  { name: 'aliases', add: (draft) => addAliases(draft) },
]
