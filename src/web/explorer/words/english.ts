import type { Claim } from '../../pages/claim/claim.ts'
import type { Conflict } from '../../pages/conflict/conflict.ts'
import type { Told } from '../../pages/conflict/told.ts'
import { amountsIn } from '../../shared/amounts.ts'
import type { Basis, Kind, Relation, Said } from '../../shared/graphql/fragments.ts'
import type { PortServed } from '../questions/ports.ts'
import type { Leg } from '../questions/route.ts'
import type { Question } from '../scene/scene.ts'
import { answersEnglish } from './answers-english.ts'
import { mirrorEnglish } from './mirror-english.ts'
import { observedInEnglish, withinEnglish } from './observed-english.ts'
import { pictureEnglish } from './picture-english.ts'
import { routeEnglish } from './route-english.ts'
import { supplyEnglish } from './supply-english.ts'

export type Measure = Extract<Said, { measure: unknown }>['measure']
type Reason = Conflict['reason']
type Role = NonNullable<Claim['roles']>[number]['role']
type Mode = NonNullable<Extract<Said, { measure: unknown }>['transportMode']>

const listOf = (parts: readonly string[]) => new Intl.ListFormat('en').format(parts)

export interface Period {
  /** How it was inferred, where the source leaves it open. */
  readonly ambiguity?: string | null
  readonly label: string | null
  readonly start: string | null
  readonly end: string | null
}

/** The sentences of a statement, in English and in Chinese. */
interface Sentences {
  readonly sentence: string | null
  readonly sentenceZh: string | null
}

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** What an observation measures, with the names as they stand within a line of the page's language. */
export interface Observed extends Pick<Extract<Said, { measure: unknown }>, 'measure' | 'kind' | 'flow'> {
  readonly commodity: string | null
  readonly partner: string | null
  /** How the reporter stands to the partner. */
  readonly direction: 'EXPORTS' | 'IMPORTS' | 'TRADE' | 'INVESTMENT'
  /** By which mode of transport, if it is limited to one. */
  readonly mode: string | null
  readonly channel: string | null
}

const unitsAfterNumbers: Readonly<Record<string, string>> = {
  percent: '%',
  'percent/year': '% a year',
  'persons/day': ' persons a day',
  year: '',
}

const measures: Readonly<Record<Measure, string>> = {
  COMMODITY_SHARE: 'share of a good',
  CONSUMER_PRICES: 'consumer prices',
  CONTRACTING_TURNOVER: 'turnover of contracted projects',
  ENTERPRISE_COUNT: 'number of enterprises',
  EXCHANGE_RATE: 'exchange rate',
  EXPORT_VALUE: 'value of exports',
  EXPORT_VOLUME: 'volume of exports',
  FDI_FLOW: 'flow of direct investment',
  FDI_STOCK: 'stock of direct investment',
  IMPORT_QUANTITY: 'quantity of imports',
  IMPORT_VALUE: 'value of imports',
  MONTHS_OF_FALLING_PRICES: 'months of falling prices',
  NEIGHBOUR_COUNT: 'number of neighbouring countries',
  PARTNER_COUNT: 'number of trading partners',
  PARTNER_SHARE: 'share of a partner',
  PERSON_CROSSINGS: 'crossings by persons',
  PREVIOUS_DECLINE_YEAR: 'year of the previous decline',
  TRADE_GROWTH_PREMIUM: 'how much faster trade grew than all trade',
  TRADE_VALUE: 'value of trade',
  YEARS_AS_LARGEST_PARTNER: 'years with the same largest trading partner',
  YEARS_HELD: 'years held',
  YEARS_OF_DIPLOMATIC_TIES: 'years of diplomatic ties',
}

/** How a relation reads from one end to the other, and back. */
const relationWords: Readonly<Record<Relation, readonly [string, string]>> = {
  BORDERS: ['borders', 'borders'],
  CONCERNS: ['concerns', 'is a concern of'],
  CONNECTS: ['connects', 'is connected by'],
  COOPERATES_IN: ['cooperates in', 'is a field of cooperation of'],
  EXPORTS: ['exports', 'is exported by'],
  HELD_IN: ['is held in', 'hosts'],
  IMPORTS: ['imports', 'is imported by'],
  INVESTS_IN: ['invests in', 'receives investment from'],
  LOCATED_IN: ['lies in', 'contains'],
  ASSOCIATED_WITH: ['is associated with', 'has the associate'],
  MEMBER_OF: ['is a member of', 'has the member'],
  ORGANIZES: ['organizes', 'is organized by'],
  PAIRED_WITH: ['lies across the border from', 'lies across the border from'],
  PARTICIPATES_IN: ['takes part in', 'has the participant'],
  PARTY_TO: ['is a party to', 'has the party'],
  TREATY_OF: ['is the treaty of', 'has the treaty'],
  PART_OF: ['is part of', 'includes'],
  SERVES: ['serves', 'is served by'],
  SPEAKS_AT: ['speaks at', 'has the speaker'],
  STOPS_AT: ['stops at', 'is a stop of'],
  SUBCATEGORY_OF: ['is a kind of', 'covers'],
  SUPPLIES: ['supplies', 'is supplied by'],
  TRADES_WITH: ['trades with', 'trades with'],
  UPGRADES: ['upgrades', 'is upgraded by'],
  WORKS_FOR: ['works for', 'employs'],
}

const amounts = amountsIn('en', (unit) => unitsAfterNumbers[unit] ?? ` ${unit}`, {
  currencyDisplay: 'symbol',
  compactFrom: 1_000_000,
  compactWords: { M: ' m', B: ' bn', T: ' tn' },
})

/** What went wrong, by the message of `AskFailed`. */
const troubles: Readonly<Record<string, string>> = {
  BUSY: 'Too many questions at once: try again in a moment.',
  BROKEN: 'The server had a problem.',
  OFFLINE: 'The server does not answer. Are you offline?',
  CANCELLED: 'Cancelled.',
}

export const english = {
  ...pictureEnglish,
  ...answersEnglish,
  ...routeEnglish,
  supplyWords: supplyEnglish,
  mirror: mirrorEnglish,
  ...amounts,
  title: 'Trade and transport, with the evidence',
  lead: 'Ask how places, railways, goods and agreements are linked. Every answer shows who says so, and where sources disagree, both are shown.',
  home: {
    ports: 'ports and crossings',
    claims: 'claims, each with what it rests on',
    sources: 'sources',
    comma: ', ',
    allWithEvidence: (count: number) => `All ${count.toLocaleString('en')}, with the evidence`,
    cannotBothBeRight: "They can't both be right",
    disagreementLead: (count: number) =>
      `${many(count, 'time two sources say', 'times sources say')} what can't be true together. Nothing is averaged here, and nobody is said to be right.`,
    allDisagreements: 'All disagreements, side by side',
    more: 'More questions',
    storiesLead: 'Told with live figures, maps and disagreements, each with its sources.',
  },
  account: {
    signIn: 'Sign in',
    account: 'Account',
    signedInAs: (who: string) => `Signed in as ${who}`,
    refused: (why: string) => `Your key was refused, and you go on without it: ${why}`,
    addFact: 'Add a fact',
    history: 'History',
  },
  charts: 'Charts',
  stories: 'Stories',
  pinToStory: 'Pin to story',
  pinned: (count: number) => `${count} in your story: open it`,
  notPinned: 'The story is full, or the browser keeps nothing',
  searchLabel: 'Find anything',
  searchHint: 'Which ports serve Central Asia? · 霍尔果斯 · CNSHA',
  question: 'Question',
  nothingFound: (text: string) =>
    `Nothing is called “${text}”. Try a shorter part of the name, its Chinese name or a code.`,
  questionsTitle: 'Ask a question',
  ask: 'Ask',
  blank: 'Choose …',
  newQuestion: 'Other questions',
  sentences: {
    ports: ['Ports serving', ''],
    linked: ['How is', 'linked to', '?'],
    said: ['What is said about', '?'],
    trade: ['How does', 'trade?'],
    supply: ['Who supplies', 'with', '?'],
    route: ['Route from', 'to', 'by rail'],
    around: ['What surrounds', '?'],
    conflicts: ['Where do sources disagree?'],
  } satisfies Record<Question, readonly string[]>,
  blankLabels: {
    ports: ['Place'],
    linked: ['From', 'To'],
    said: ['Subject'],
    trade: ['Country or region'],
    supply: ['Country or region', 'Goods'],
    route: ['From', 'To'],
    around: ['Middle'],
    conflicts: [],
  } satisfies Record<Question, readonly string[]>,
  loading: 'Asking the graph …',
  loadingLong: 'This takes longer than it should.',
  cancel: 'Cancel',
  failed: (message: string) => troubles[message] ?? `This could not be answered: ${message}`,
  partlyFailed: (messages: string) => `Parts of this could not be read: ${messages}`,
  notRead: 'not read',
  failedHint: 'Try again, or search for it by its name above.',
  tryAgain: 'Try again',
  unknown: (id: string) => `Nothing has the id ${id}. Search for its name instead.`,
  openInGraphiql: 'Open this query in GraphiQL',
  share: 'Share',
  copyLink: 'Copy link',
  copyEmbed: 'Copy to embed',
  copyAs: 'Copy as',
  copied: 'Copied',
  copyFailed: 'The browser refused to copy',
  language: '中文',
  languageLabel: '中文界面',
  theme: { auto: 'Colours of the system', light: 'Light', dark: 'Dark' },
  themeLabel: 'Colours',
  skip: 'Skip to the answer',

  answer: 'Answer',
  portsCount: (count: number, place: string) =>
    `${many(count, 'port or crossing serves', 'ports and crossings serve')} ${place}`,
  portsShown: (shown: number, count: number) =>
    `The first ${shown.toLocaleString('en')} of ${count.toLocaleString('en')} are listed and drawn.`,
  showMore: (left: number) => `Show more (${left.toLocaleString('en')} left)`,
  noPorts: (place: string) =>
    `No port or crossing in the graph serves ${place}. Ask for a country, a region or a group of countries.`,
  portRoles: {
    GATEWAY: 'gateway',
    OWN_PORT: 'own port',
    BORDER_CROSSING: 'border crossing',
    INTERNAL_CROSSING: 'internal crossing',
    RAIL_PORT: 'by through train',
    RAIL_PORT_ONE_CHANGE: 'by rail, one change',
    MINOR_GATEWAY: 'minor gateway',
    CLOSED_CROSSING: 'closed',
  } satisfies Record<PortServed['role'], string>,
  showAll: (count: number) => `Show all ${count}`,
  why: 'Why?',
  claimsCount: (count: number, about: string) => `Sources say ${many(count, 'thing', 'things')} about ${about}`,
  noClaims: (about: string) => `No source in the graph says anything about ${about}. See what surrounds it instead.`,
  tradeOf: (name: string) => `How ${name} trades`,
  noTrade: (name: string) =>
    `No source in the graph has numbers of the trade of ${name}. Ask what is said about it instead.`,
  tradeParts: {
    TRADE: 'Both ways together',
    EXPORTS: 'Exports',
    IMPORTS: 'Imports',
    total: 'The latest totals',
    withPartners: 'With each partner',
    shares: 'The largest partners',
    goods: 'Main goods',
  },
  distances: {
    STATED: 'as the operator states it',
    PUBLISHED: 'as published',
    RECONSTRUCTED: 'a share of a known length',
    MODELLED: 'modelled over shipping lanes',
    ESTIMATED: 'an estimate',
    GREAT_CIRCLE: 'straight over the globe; the way is longer',
    UNKNOWN: 'length unknown',
  } satisfies Record<Leg['distance'], string>,
  kilometres: (kilometres: number) => `${Math.round(kilometres).toLocaleString('en')} km`,
  gaugeChange: (place: string, from: number, to: number) => `${place}: gauge ${from} → ${to} mm`,
  overBorder: 'over the border',
  /** The reason why claims disagree. The server explains it in English, with the figures. */
  /** A statement as a sentence; null if it could not be read. */
  statement: ({ sentence }: Sentences) => sentence,
  conflictsCount: (count: number) => `Sources disagree ${many(count, 'time', 'times')}`,
  noConflicts: 'No sources in the graph disagree.',
  aroundCount: (count: number, name: string) => `${name} has ${many(count, 'relation', 'relations')}`,
  alsoCalled: 'Also called',
  codes: 'Codes',

  views: { chart: 'Chart', graph: 'Graph', map: 'Map', table: 'Table' },
  viewsLabel: 'View',
  fit: 'Fit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  undo: 'Undo',
  redo: 'Redo',
  depth: 'Depth',
  exportLabel: 'Export',
  legend: 'Legend and filter',
  shown: (nodes: number, edges: number) =>
    `${many(nodes, 'entity', 'entities')}, ${many(edges, 'relation', 'relations')}`,
  truncated: 'There is more around it than is drawn. Lower the depth, or expand one entity at a time.',
  emptyPicture: 'Nothing to draw yet. Ask a question, or switch kinds back on in the legend.',
  noWebgl: 'This browser draws no WebGL, so the graph can’t be drawn. The table has all of it.',
  mapNote: 'Boundaries are no endorsement.',
  offMap: (count: number) => `${many(count, 'entity has', 'entities have')} no place on the map; the table lists all.`,
  canvasLabel: (nodes: number, edges: number) =>
    `Picture of ${nodes} entities and ${edges} relations; the table view lists them`,
  inferred: 'inferred',
  pin: 'Pin',
  unpin: 'Unpin',
  hide: 'Hide',
  close: 'Close',
  expand: 'Expand',
  more: (count: number) => `+${count.toLocaleString('en')} more`,
  allShown: 'all shown',
  factsPage: 'All facts',
  claimPage: {
    claim: 'Claim',
    whoSays: 'Who says so',
    howSure: 'How sure it is',
    sureness: {
      STATED: 'A document says so, in the paragraph named above.',
      REFERENCE: 'An open data set has it, and it was taken over as it stands there.',
      DERIVED: 'No source says it: it was computed from the claims below.',
      CURATED: 'It is our own knowledge: no document is cited, so check it before you rely on it.',
    } satisfies Record<Basis, string>,
    howInferred: 'How it was inferred',
    contradictedBy: 'What contradicts it',
    toConflict: 'Both sides, and what would settle it',
    about: 'What it speaks of',
    sameAs: 'The same amount in another unit',
    others: 'Other numbers of the same thing',
    othersShown: (shown: number, count: number) => `The first ${shown} of ${count.toLocaleString('en')}.`,
    roles: {
      SUBJECT: 'About',
      OBJECT: 'Object',
      REPORTER: 'Whose number',
      PARTNER: 'Partner',
      COMMODITY: 'Goods',
      SECTOR: 'Sector',
      EVENT: 'Event',
      PLACE: 'Place',
      SPEAKER: 'Speaker',
      PARTICIPANT: 'Participants',
      CHANNEL: 'Channel',
      ATTRIBUTED_TO: 'Said by',
      VIA: 'Relayed by',
    } satisfies Record<Role, string>,
    mode: 'Transport',
    modes: { ROAD: 'by road', RAIL: 'by rail', WATER: 'by inland water', SEA: 'by sea' } satisfies Record<Mode, string>,
    rank: 'Rank',
    trend: 'Trend',
    share: 'Share',
    office: 'Office',
    position: 'Stance',
    inWords: 'In words',
    firstTime: 'For the first time, the source says.',
    record: 'A record, the source says.',
    inferredFromName: 'No more than a name says it.',
  },
  sourcePage: {
    source: 'Source',
    description: (title: string, publisher: string | null) =>
      `What ${publisher ? `${publisher} says` : 'is said'} in “${title}”, claim by claim.`,
    publisher: 'Publisher',
    published: 'Published',
    edition: 'Edition',
    license: 'Licence',
    address: 'Where it is published',
    noAddress: 'No public address is known.',
    noPublisher: 'publisher not named',
    fullTitle: 'Full title',
    undated: 'date unknown',
    inferred: 'inferred',
    claims: 'What it says',
    claimsInAll: (count: number) => many(count, 'claim', 'claims'),
    claimsOfPage: (shown: number, count: number) => `${shown} of ${count.toLocaleString('en')} on this page.`,
    first: 'Back to the first',
    next: 'Next page',
  },
  desk: {
    title: 'The disagreement desk',
    lead: 'Where sources can’t all be right. Both sides stand as they are: nothing is averaged, and nobody is declared the winner.',
    description: (count: number) =>
      `${many(count, 'disagreement', 'disagreements')} between sources on trade, transport and memberships: who says what, what each figure implies, and what would settle it.`,
    reason: 'Kind of disagreement',
    about: 'About',
    measure: 'Measure',
    any: 'all',
    show: 'Show',
    found: (found: number, all: number) =>
      found === all
        ? many(all, 'disagreement', 'disagreements')
        : `${found} of ${many(all, 'disagreement', 'disagreements')}`,
    first: 'Back to the first',
    next: 'Next page',
    inExplorer: 'See them in the explorer',
  },
  conflictPage: {
    title: (about: string, reason: string) => `${about}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    all: 'All disagreements',
    side: (index: number) => String.fromCharCode(65 + index),
    says: (index: number) => `${String.fromCharCode(65 + index)} says`,
    implies: 'which implies',
    alsoInDoubt: 'In doubt with it',
    belongs: (of: string, holds: boolean) => `${holds ? 'belongs' : 'does not belong'} to ${of}`,
    around: (amount: string) => `about ${amount}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    open: (low: string | null, high: string | null) => (low ? `more than ${low}` : high ? `less than ${high}` : 'open'),
    figures: 'The figures, exactly',
    sideColumn: 'Side',
    low: 'At least',
    high: 'At most',
    noBound: 'open',
    restsOn: 'Rests on',
    settle: 'What would settle it',
    verdict: 'Verdict',
    unresolved: 'Unresolved',
    settledBy: {
      TWO_VALUES:
        'The series that both figures were computed from, with its definition: which years, which goods and whose statistics.',
      TOTAL_BELOW_PART:
        'The customs table of the year before, total and part side by side, or the growth rates as first published.',
      GROWTH_AGAINST_LEVELS:
        'Both levels from one edition of the same series, since revisions change the base of a growth rate.',
      SHARE_AGAINST_AMOUNTS: 'The total on which the share was computed: its goods, its period and its currency.',
      SHARE_BEYOND_PARTNER:
        'A statement of the partner’s customs for the same year; a wrong country code would explain it too.',
      MIRROR_FLOWS:
        'Both customs’ tables for the goods and the period, with how each values them (CIF or FOB), what it counts as partner and what passes through.',
      WINDOW_DRIFT: 'The years that each source counts, named one by one.',
      STREAK_AGAINST_START: 'The monthly or yearly series itself, from the start that is claimed.',
      MEMBERSHIP_AGAINST_TREATY:
        'The depositary’s list of the parties to the treaty, with the day on which it entered into force for each.',
      TWO_LISTS:
        'The organization’s own list of members with the day on which it was read; an older list is explained by later accessions.',
    } satisfies Record<Reason, string>,
    sentences: {
      TWO_VALUES: ({ first, period, amounts }) =>
        `For one thing (${[first, period].filter(Boolean).join(', ')}) sources give ${listOf(amounts)}.`,
      TOTAL_BELOW_PART: ({ first, second, period, amounts: [total, part], implied }) =>
        implied
          ? `A part would have been larger than the whole: in the year before ${period}, “${second}” would have come to ${part}, but “${first}” to no more than ${total}.`
          : `A part is larger than the whole: “${second}” comes to ${part}, but “${first}” to ${total}.`,
      GROWTH_AGAINST_LEVELS: ({ first, period, amounts: [implied, stated] }) =>
        `“${first}” in ${period} and its growth make the year before ${implied}, but ${stated} is stated for it.`,
      SHARE_AGAINST_AMOUNTS: ({ first, amounts: [stated, implied] }) =>
        `“${first}” is stated as ${stated}, but the amounts make it ${implied}.`,
      SHARE_BEYOND_PARTNER: ({ about, partner, flow, period, amounts: [share, all] }) =>
        flow === 'EXPORTS'
          ? `${about} would have exported ${share} to ${partner} in ${period}, more than all that ${partner} imported: ${all}.`
          : `${about} would have imported ${share} from ${partner} in ${period}, more than all that ${partner} exported: ${all}.`,
      MIRROR_FLOWS: ({ about, partner, period, amounts: [exported, imported] }) =>
        `${about} reports exports to ${partner} of ${exported}${period && ` for ${period}`}, but ${partner} reports imports from ${about} of ${imported}.`,
      WINDOW_DRIFT: ({ first, amounts: [earlier, later], days: [on, again] }) =>
        `“${first}: ${earlier}” was said on ${on}, and ${later} again on ${again}: both can’t count up to their own day.`,
      STREAK_AGAINST_START: ({ first, second, amounts: [stated, counted] }) =>
        `“${first}” is stated as ${stated}, but counted from the start that is stated too (“${second}”) it is ${counted}.`,
      MEMBERSHIP_AGAINST_TREATY: ({ members, one, other }) =>
        `${listOf(members)} ${one?.holds ? 'belongs' : 'does not belong'} to ${one?.of}, but ${other?.holds ? 'belongs' : 'does not belong'} to ${other?.of}, its treaty.`,
      TWO_LISTS: ({ about, members }) => `Two lists of the members of ${about} differ over ${listOf(members)}.`,
    } satisfies Record<Reason, (told: Told) => string>,
  },
  entityPage: {
    description: (name: string, kind: string) =>
      `${name} (${kind.toLowerCase()}): what is known of it, where it lies, what it is linked to, and what sources say of it.`,
    title: (name: string) => `${name} · Entrepôt`,
    facts: 'Facts',
    memberships: 'Memberships and agreements over time',
    overTime: 'Trade over time',
    undated: 'No source gives a date for these',
    neighbours: 'Related',
    said: 'What sources say',
    themes: { figures: 'Figures', statements: 'In words' },
    aliases: 'Also called',
    codes: 'Codes',
    basis: 'Rests on',
    location: 'Position',
    showOnMap: 'Show on the map',
    today: 'today',
    map: 'Where it lies',
    mapOf: (name: string) => `Map of where ${name} lies`,
    marked: (places: number, inAll: number, lines: number) =>
      [
        places > 0 &&
          (places < inAll
            ? `${places} of ${inAll} ports, crossings and towns`
            : many(places, 'port, crossing or town', 'ports, crossings and towns')),
        lines > 0 && many(lines, 'line through it', 'lines through it'),
      ]
        .filter(Boolean)
        .join(', ')
        .replace(/.$/, '$&.'),
    noNumber: 'no number',
    gaps: (count: number) => many(count, 'period without a number', 'periods without a number'),
  },
  exploreFrom: 'Explore from here',
  whatIsSaid: 'What is said about it',
  columns: {
    name: 'Name',
    kind: 'Kind',
    relations: 'Relations',
    from: 'From',
    relation: 'Relation',
    to: 'To',
    basis: 'Basis',
    source: 'Source',
  },
  entities: 'Entities',
  relations: 'Relations',

  evidence: 'Evidence',
  restsOn: 'Rests on',
  sources: 'Sources',
  saidOfBoth: 'What sources say of the two',
  /** Where in a source: of a table its rows are numbered. */
  paragraph: (number: number, isTable = false) => (isTable ? `row ${number}` : `paragraph ${number}`),
  /** A source in a chip. */
  citedAt: (title: string, paragraph: number | null, isTable = false) =>
    paragraph === null ? title : `${title}, ${isTable ? 'row ' : '¶'}${paragraph}`,
  published: (day: string) => `published ${day}`,
  /** A period, with "≈" where it was inferred. */
  period: (period: Period | null) =>
    period?.ambiguity && period.label
      ? `≈ ${period.label.replace(/^not stated \(presumably (.*)\)$/, '$1').replace(/ \(implied\)$/, '')}`
      : (period?.label ?? ''),
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  copyCitation: 'Copy citation',
  citeAs: { title: 'Cite as', accessed: (day: string) => `accessed ${day}` },
  noSources: 'It was computed; no source states it.',
  saidBy: (who: string) => `said by ${who}`,
  note: 'Note',
  formula: 'Computed as',
  disagrees: (count: number) => `disagrees with ${many(count, 'other claim', 'other claims')}`,
  unit: (unit: string) => unit,
  comparators: {
    ABOUT: 'about',
    AT_LEAST: 'at least',
    EQUAL: '',
    LESS_THAN: 'less than',
    MORE_THAN: 'more than',
    NEARLY: 'nearly',
  },
  shareOf: { EXPORTS: 'share of exports', IMPORTS: 'share of imports', TRADE: 'share of trade' },
  /** What an observation measures, without whose it is: "value of exports of durian, fresh to Germany". */
  observed: (observed: Observed) => observedInEnglish(observed, measures),
  colon: ': ',
  inBrackets: (text: string) => ` (${text})`,
  /** The name of a thing within a line. */
  within: (name: string, kind: Kind): string => withinEnglish(name, kind),
  world: 'the world',
  /** A number with how it relates to the true one: "more than $240 bn". */
  compared: (comparator: string, amount: string) => (comparator ? `${comparator} ${amount}` : amount),
  bases: {
    STATED: 'Stated',
    REFERENCE: 'Data set',
    DERIVED: 'Inferred',
    CURATED: 'General knowledge',
  } satisfies Record<Basis, string>,
  basesMeaning: {
    STATED: 'A cited document says it.',
    REFERENCE: 'An open data set has it.',
    DERIVED: 'Computed from other facts; no source states it as such.',
    CURATED: 'From general knowledge; no document is cited.',
  } satisfies Record<Basis, string>,
  kinds: {
    COUNTRY: 'Country',
    REGION: 'Region',
    PORT: 'Port or crossing',
    PLACE: 'Town',
    RAILWAY: 'Railway',
    CORRIDOR: 'Corridor',
    PASSAGE: 'Strait or canal',
    COMMODITY: 'Goods',
    SECTOR: 'Sector',
    AGREEMENT: 'Agreement',
    ORGANIZATION: 'Organization',
    EVENT: 'Event',
    PERSON: 'Person',
  } satisfies Record<Kind, string>,
  /** Read from the source to the target, and the other way. */
  relationWords,
  /** A relation as a sentence: "China borders Laos". */
  related: (relation: Relation, from: string, to: string) => `${from} ${relationWords[relation][0]} ${to}`,
  measures,
  reasons: {
    GROWTH_AGAINST_LEVELS: 'The growth does not fit the levels',
    SHARE_AGAINST_AMOUNTS: 'The share does not fit the amounts',
    MEMBERSHIP_AGAINST_TREATY: 'A membership against its treaty',
    SHARE_BEYOND_PARTNER: 'The share is more than all trade of the partner',
    STREAK_AGAINST_START: 'The streak does not fit its start',
    TOTAL_BELOW_PART: 'The total is below one of its parts',
    TWO_VALUES: 'Two values for one thing',
    TWO_LISTS: 'Two lists of members differ',
    MIRROR_FLOWS: 'Exporter and importer report different numbers',
    WINDOW_DRIFT: 'The same streak, said again later',
  } satisfies Record<Reason, string>,
}

export type Words = typeof english
