import type { PortServed } from '../questions/ports.ts'

type PortKind = PortServed['port']['portKind']
type PortSize = NonNullable<PortServed['port']['size']>
type TransitMode = NonNullable<PortServed['modes']>[number]
type Confidence = NonNullable<PortServed['confidence']>

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** The texts of answers that have a shape of their own. */
export const answersEnglish = {
  howLinked: (from: string, to: string) => `How ${from} and ${to} are linked`,
  linkedBy: (kinds: readonly string[]) => `By ${listed(kinds)}.`,
  linksAbsent: (kinds: readonly string[]) =>
    `The graph has ${listed(kinds.map((kind) => `no ${kind}`))} between the two.`,
  noLinks: (from: string, to: string) =>
    `The graph links ${from} and ${to} neither directly nor by a chain of at most four steps. Look at what surrounds each of them.`,
  linkKinds: {
    trade: 'Trade',
    direct: 'Direct links',
    rail: 'By rail',
    agreements: 'Agreements in force',
    organizations: 'Organizations in common',
    chains: 'By way of others',
  },
  linksCounted: {
    have: {
      trade: 'trade',
      border: 'a common border',
      facts: (count: number) => many(count, 'direct link', 'direct links'),
      rail: 'rail',
      agreements: (count: number) => many(count, 'agreement in force', 'agreements in force'),
      organizations: (count: number) => many(count, 'organization in common', 'organizations in common'),
      said: (count: number) => many(count, 'statement on both', 'statements on both'),
      chains: (count: number) => many(count, 'chain by way of others', 'chains by way of others'),
    },
    lack: {
      trade: 'figures on trade',
      rail: 'railway all the way',
      agreements: 'agreement in force',
      organizations: 'organization in common',
      said: 'statement on both',
    },
  },
  chainsAlike: (count: number) => `and ${count.toLocaleString('en')} more by other stops`,
  suspendedSince: (day: string) => `not applied between them since ${day}`,
  atLeast: (amount: string) => `at least ${amount}`,
  throughService: 'Through train:',
  gaugesUnknown: 'The gauges on the way are not known.',
  wholeRoute: 'The whole route, leg by leg',

  portGroups: {
    gateways: {
      title: 'Gateways',
      meaning: 'Known to carry a good part of the trade, though in another country or on the border.',
    },
    own: { title: 'Its own ports', meaning: 'They lie in it.' },
    crossings: { title: 'Border crossings', meaning: 'What lies across the border from them is in it.' },
    farSeaports: {
      title: 'Seaports by rail, one change',
      meaning: 'It follows from the railway network; no source says so.',
    },
    farEnds: {
      title: 'Far ends of trains',
      meaning: 'A railway, train or corridor that stops there also stops in it.',
    },
    minor: { title: 'Minor gateways', meaning: 'Said to carry a little, or to be allowed to.' },
    internal: { title: 'Crossings within it', meaning: 'Between two of its own members.' },
    closed: { title: 'Closed', meaning: 'They carry nothing for the time being.' },
  } satisfies Record<string, { title: string; meaning: string }>,
  portKinds: {
    DRY_PORT: 'dry port',
    INLAND_PORT: 'inland port',
    LAND_PORT: 'land crossing',
    OFFSHORE_TERMINAL: 'offshore terminal',
    RIVER_PORT: 'river or lake port',
    SEAPORT: 'seaport',
    WATER_PORT: 'port on water',
  } as Readonly<Record<PortKind, string>>,
  portSizes: { LARGE: 'large', MEDIUM: 'medium', SMALL: 'small', VERY_SMALL: 'very small' } as Readonly<
    Record<PortSize, string>
  >,
  transitModes: { PIPELINE: 'pipeline', RAIL: 'rail', ROAD: 'road', WATER: 'water' } satisfies Record<
    TransitMode,
    string
  >,
  confidences: { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } satisfies Record<Confidence, string>,
  comma: ', ',
  byRail: (kilometres: number) => `${Math.round(kilometres).toLocaleString('en')} km by rail`,
  rankNotKnown: 'It is not known to carry its trade: it follows from the facts below alone.',
  rankKnown: (rank: number, place: string, confidence: string | null) =>
    `Importance for ${place}: ${rank} on a scale from 1, the most, to 9${confidence ? ` (confidence: ${confidence})` : ''}.`,
  wayThrough: (countries: string) => `By way of ${countries}.`,
  changeAt: (station: string) => `Goods change trains at ${station}.`,
  under: 'Under:',

  tableColumns: {
    address: 'Address',
    basis: 'Basis',
    claim: 'What is said',
    commodity: 'Goods',
    confidence: 'Confidence',
    country: 'Country',
    disagreement: 'Disagreement',
    disagreementAt: 'Page of the disagreement',
    disagrees: 'Disagrees with',
    distance: 'Kilometres',
    end: 'To day',
    entity: 'Entity',
    flow: 'Direction',
    formula: 'Formula',
    from: 'From',
    gauges: 'Gauge, mm',
    howKnown: 'How the length is known',
    impliedHigh: 'Implies at most',
    impliedLow: 'Implies at least',
    kind: 'Kind',
    kindOfLink: 'Kind of link',
    knownRank: 'Importance, 1 to 9',
    leg: 'Leg',
    licences: 'Licences',
    line: 'Line',
    measure: 'Measure',
    modes: 'Modes',
    note: 'Note',
    number: 'No.',
    other: 'With',
    part: 'Part',
    partner: 'Partner',
    period: 'Period',
    port: 'Port',
    portKind: 'Kind',
    presumed: 'What leaves the period open',
    publishers: 'Publishers',
    rank: 'Rank',
    reason: 'Why they disagree',
    relation: 'Relation',
    reporter: 'Of',
    role: 'Role',
    saidBy: 'Said by',
    share: 'Share',
    side: 'Side',
    size: 'Size',
    sourceAddresses: 'Addresses of sources',
    sources: 'Sources',
    start: 'From day',
    statedAs: 'Stated as',
    to: 'To',
    treaty: 'Treaty',
    unit: 'Unit',
    value: 'Value',
    via: 'By way of',
    year: 'Year',
  },
  filterRows: 'Filter',
  rowsShown: (shown: number, count: number) => `${shown.toLocaleString('en')} of ${count.toLocaleString('en')}`,
  number: (number: number) => number.toLocaleString('en', { maximumFractionDigits: 3 }),
  tradeChart: {
    title: (flow: string, name: string) => `${flow} of ${name} by partner`,
    note: (share: string) =>
      `Each area is a ${share}, as its source states it. Sources name the largest partners only.`,
    others: 'Others, not named',
    none: (name: string) => `No source gives shares of partners in the trade of ${name}. The table has what there is.`,
    ofSomeGoods: 'Shares in some goods',
    goods: 'in the order of their value; no source gives amounts',
    rankOf: (rank: number) => `${rank}.`,
  },
  imageOfWidth: (width: number) => `PNG, ${width} px`,
  relationsAsCsv: 'Relations, CSV',
  sourcesOfPicture: (titles: string, more: number) => `Sources: ${titles}${more > 0 ? ` and ${more} more` : ''}`,
  downloadAnswer: (ending: string) => `Download ${ending.toUpperCase()}`,
  answerFile: {
    sheet: 'Answer',
    about: 'About',
    question: 'Question',
    rows: 'Rows',
    day: 'Day of the download',
    revision: 'Revision of the graph',
    seededAt: 'Data as of',
    address: 'Address',
    program: 'Made by',
    licence: 'Licence',
    licences:
      'Each source keeps its own licence, named in the rows and below. Name the source and the address when you use a row.',
    basis: 'Basis',
    sources: 'Sources',
    published: 'Published',
    cut: (rows: number, all: number | null) =>
      `Only the first ${rows.toLocaleString('en')}${all === null ? '' : ` of ${all.toLocaleString('en')}`} rows: a file holds no more.`,
    missing: (messages: string) => `Parts are missing, since they could not be read: ${messages}`,
  },
}
