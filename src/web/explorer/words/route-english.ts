import { dateIn } from '../../pages/entity/words/dates.ts'
import type { Leg, Way } from '../questions/route.ts'

const number = (value: number) => Math.round(value).toLocaleString('en')
const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`
const km = (kilometres: number) => `${number(kilometres)} km`

/** How a route goes: by rail, by sea, or both. */
export type Means = 'RAIL' | 'SEA' | 'BOTH'
const means: Readonly<Record<Means, string>> = { RAIL: 'by rail', SEA: 'by sea', BOTH: 'by rail and sea' }

/** The texts of the answer about a route, and of the day for which a question is asked. */
export const routeEnglish = {
  date: (partial: string) => dateIn('en', partial),
  asOf: 'As of',
  asOfHint: 'A year, a month or a day: 2016, 2016-07 or 2016-07-01',
  asOfDay: (date: string) => `as of ${date}`,
  asOfShown: (date: string) => `As it was on ${date}.`,
  linkedAsOf: (date: string) =>
    `Railways, agreements, organizations and chains as of ${date}; figures and statements of the times that they name.`,
  asOfSet: 'Show',
  asOfToday: 'Today',
  anyTime: 'Any time',
  undatedAmong: 'Relations without known dates are among them.',
  routeFound: (from: string, to: string, kilometres: number, by: Means = 'RAIL', isAtLeast = false) =>
    `${isAtLeast ? 'At least ' : ''}${km(kilometres)} ${means[by]} from ${from} to ${to}`,
  routeUnknown: (from: string, to: string, by: Means = 'RAIL') =>
    `A route ${means[by]} from ${from} to ${to}, its length unknown`,
  noRoute: (from: string, to: string) =>
    `The graph knows no line or lines by rail all the way from ${from} to ${to}. Ask how they are linked instead.`,
  routeWords: {
    ways: 'Ways to go',
    strip: 'The way, from start to end',
    merits: {
      THROUGH_SERVICE: 'Through service',
      SUSPENDED_SERVICE: 'Service that is suspended',
      ONE_LINE: 'One line',
      SHORTEST: 'Shortest',
      FEWEST_BORDERS: 'Fewest borders',
      FEWEST_GAUGE_CHANGES: 'Fewest changes of gauge',
      ANOTHER_WAY: 'Another way',
      BY_SEA: 'By sea',
    } satisfies Record<Way['merits'][number], string>,
    length: (kilometres: number | null, isAtLeast: boolean) =>
      kilometres === null ? 'length unknown' : `${isAtLeast ? 'over ' : ''}${km(kilometres)}`,
    about: (kilometres: number) => `≈ ${km(kilometres)}`,
    borders: (count: number) => (count === 0 ? 'no land border' : many(count, 'border', 'borders')),
    gaugeChanges: (count: number) => (count === 0 ? 'one gauge' : many(count, 'change of gauge', 'changes of gauge')),
    gaugesUnknown: (legs: number, ofLegs: number) =>
      legs === ofLegs
        ? `gauge unknown on all ${many(ofLegs, 'leg', 'legs')}`
        : `gauge unknown on ${legs} of ${ofLegs} legs`,
    onWater: (kilometres: number) => `${km(kilometres)} by water`,
    noGauge: 'no track',
    service: 'Through train',
    runs: (status: string, since: string | null) => (since ? `${status} since ${since}` : status),
    days: (days: string) => `${days.replace('-', '–')} days, as its operator says`,
    statuses: {
      OPEN: 'runs',
      PARTLY_OPEN: 'runs in part',
      BUILDING: 'under construction',
      PLANNED: 'planned',
      SUSPENDED: 'suspended',
      CLOSED: 'closed',
    } satisfies Record<Leg['status'], string>,
    stated: (stated: number, network: number) =>
      `The operator states ${km(stated)}; the sections below add up to ${km(network)}: another course, an older line or rounding.`,
    uncertain: (kilometres: number) => `${km(kilometres)} of it are estimates, straight lines or of low confidence.`,
    undated: (legs: number) => `${many(legs, 'leg has', 'legs have')} no known day of opening and count as old.`,
    stops: (count: number) => many(count, 'stop', 'stops'),
    legs: (count: number) => many(count, 'leg', 'legs'),
    gauge: (millimetres: readonly number[]) => `${millimetres.map(number).join(' and ')} mm`,
    gaugeUnknown: 'gauge unknown',
    gaugeUnknownOn: (legs: number) => `gauge unknown on ${many(legs, 'leg', 'legs')}`,
    openedOn: (date: string) => `open since ${date}`,
    confidence: (confidence: string) => `${confidence} confidence`,
    border: (from: string, to: string) => `Border ${from} – ${to}`,
    between: 'What links the two',
    gaugeChange: (from: number, to: number) => `Gauge ${number(from)} → ${number(to)} mm`,
    reloaded: (place: string) => `at ${place}: goods are reloaded, or wagons get other bogies`,
    sea: 'By sea',
    ferry: 'By water',
    modelled: 'modelled over shipping lanes, not for navigation',
    through: (passages: string) => `through ${passages}`,
    atSea: 'sea',
    atGauge: 'gauge, mm',
    unknown: 'unknown',
    picture: (from: string, to: string, length: string, borders: number, changes: number) =>
      `The way from ${from} to ${to} as a diagram: ${length}, ${many(borders, 'border', 'borders')}, ${many(changes, 'known change of gauge', 'known changes of gauge')}. The list below tells all of it.`,
    noneByRail: 'The graph knows no line or lines that lead all the way by rail.',
    apart: 'What would join the two if it were open to goods:',
    legend: {
      border: 'border',
      change: 'change of gauge',
      estimated: 'length estimated',
      water: 'by water',
      unknown: 'gauge unknown',
    },
  },
}

export type RouteWords = typeof routeEnglish
