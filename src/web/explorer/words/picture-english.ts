import type { Kind } from '../../shared/graphql/fragments.ts'
import type { Series } from '../picture/flows/flow.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

const manyKinds: Readonly<Record<Kind, string>> = {
  COUNTRY: 'countries',
  REGION: 'regions',
  PORT: 'ports and crossings',
  PLACE: 'towns',
  RAILWAY: 'railways',
  CORRIDOR: 'corridors',
  PASSAGE: 'straits and canals',
  COMMODITY: 'commodities',
  SECTOR: 'sectors',
  AGREEMENT: 'agreements',
  ORGANIZATION: 'organizations',
  EVENT: 'events',
  PERSON: 'persons',
}

/** The texts of the picture about trade flows and about paths between two entities. */
export const pictureEnglish = {
  twoFingers: 'Two fingers move the picture.',
  flows: 'Trade flows',
  flowWords: {
    measure: 'Measure',
    year: 'Year',
    close: 'Take the trade flows off the map',
    nothing: 'No source in the graph gives a number for the trade with a partner. Choose a country on the map first.',
    noYear: 'no whole year',
    series: (measure: Series['measure'], flow: Series['flow'], unit: string) =>
      `${{ EXPORTS: 'Exports', IMPORTS: 'Imports', TRADE: 'Trade, both ways' }[flow]}, ${
        measure === 'PARTNER_SHARE' ? 'share of each partner' : unit
      }`,
    drawn: (count: number, year: number) => `${many(count, 'flow', 'flows')} in ${year}`,
    gap: (year: number, years: readonly number[]) =>
      `No value for ${year}: no arc is drawn.${years.length > 0 ? ` There is one for ${years.join(', ')}.` : ''}`,
    unknown: 'no value in this measure',
    drawnTitle: 'On the map',
    offMap: 'Without a place on the map',
    otherTimes: 'Of another time than a year, not drawn',
    sharesOfEach: (count: number) =>
      `Each share is of its own reporter’s total: compare arcs of one, not of all ${count}.`,
  },
  bundle: (count: number, kind: Kind) => `+${count.toLocaleString('en')} ${manyKinds[kind]}`,
  bundledNote: (count: number) =>
    `${count === 1 ? 'A node that begins' : 'Nodes that begin'} with “+” ${count === 1 ? 'stands' : 'stand'} for many: a click opens ${count === 1 ? 'it' : 'one'}.`,
  outsideMap: (count: number) =>
    `${count} ${count === 1 ? 'lies' : 'lie'} farther away: zoom out to see ${count === 1 ? 'it' : 'them'}.`,
}

export type PictureWords = typeof pictureEnglish
