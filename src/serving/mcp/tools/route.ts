import * as v from 'valibot'
import { english } from '../../../web/explorer/words/english.ts'
import { Card, Cited } from '../../../web/shared/graphql/fragments.ts'
import { graphql } from '../../../web/shared/graphql/graphql.ts'
import { ClaimItem, sourcesOf } from '../claims.ts'
import { called, entityCalled, kindsOf, named } from '../entity.ts'
import { given } from '../given.ts'
import { pageOf } from '../told.ts'
import { tool } from '../tool.ts'
import { cursor, day } from './inputs.ts'

const Ways = graphql(
  `
  query WaysForAgents($from: ID!, $to: ID!, $modes: [TransportMode!], $avoid: [SeaPassage!], $asOf: PartialDate) {
    routes(from: $from, to: $to, modes: $modes, avoid: $avoid, asOf: $asOf) {
      apart { reason }
      nodes {
        merits basis confidence kilometres isAtLeast distance undatedLegs
        service { name }
        lines { name }
        countries { name }
        gaugeChanges { stations { name } fromMillimetres toMillimetres }
        legs { kilometres mode from { ...Card } to { ...Card } line { name } passages { name } citations { ...Cited } }
      }
    }
  }
`,
  [Card, Cited],
)

const Sea = graphql(
  `
  query SeaWayForAgents($from: ID!, $to: ID!, $avoid: [SeaPassage!]) {
    seaRoute(from: $from, to: $to, avoid: $avoid) {
      basis kilometres nauticalMiles reason note
      from { name } to { name }
      passages { name }
      detours { passage { name } detourKilometres detourPercent }
      citations { ...Cited }
    }
  }
`,
  [Cited],
)

const passages = [
  ...([
    'BAB_EL_MANDEB',
    'BERING',
    'BOSPORUS',
    'CAPE_HORN',
    'DANISH_STRAITS',
    'DARDANELLES',
    'DOVER',
    'GIBRALTAR',
  ] as const),
  ...(['GOOD_HOPE', 'HORMUZ', 'KERCH', 'KOREA_STRAIT', 'LOMBOK', 'MAGELLAN', 'MAKASSAR', 'MALACCA'] as const),
  ...(['PANAMA', 'SUEZ', 'SUNDA', 'TAIWAN_STRAIT', 'TORRES'] as const),
] as const

const Way = v.object({
  by: v.string(),
  kilometres: v.nullable(v.number()),
  basis: v.string(),
  confidence: v.nullable(v.string()),
  merits: v.array(v.string()),
  stops: v.array(v.string()),
  lines: v.array(v.string()),
  countries: v.array(v.string()),
  passages: v.array(v.string()),
  gaugeChanges: v.array(v.string()),
  sources: ClaimItem.entries.sources,
})

const namesOf = (all: readonly { readonly name: string }[] | null | undefined) => (all ?? []).map(({ name }) => name)

export const route = tool({
  name: 'route',
  title: 'The way from one place to another',
  description:
    'Ways by rail (and road and ferry), by sea, or by rail and sea, with length, stops, countries, breaks of gauge and straits; or the reason why there is none. Sea ways are modelled, not for navigation.',
  input: v.object({
    from: called('Where it begins'),
    to: called('Where it ends'),
    by: v.optional(
      v.pipe(v.picklist(['LAND', 'SEA', 'RAIL_AND_SEA']), v.description('LAND is rail, road and ferries')),
      'LAND',
    ),
    avoid: v.optional(v.pipe(v.array(v.picklist(passages)), v.description('Straits and canals not to go through'))),
    asOf: day,
    cursor,
  }),
  item: Way,
  async run({ from, to, by, avoid, asOf, cursor }, ask) {
    const [start, end] = [
      await entityCalled(ask, 'from', from, kindsOf.place),
      await entityCalled(ask, 'to', to, kindsOf.place),
    ]
    const about = [named(start), named(end)]
    const heading = `Ways from ${start.name} to ${end.name}`
    const ends = { from: start.id, to: end.id }
    if (by === 'SEA') {
      const { seaRoute } = await ask(Sea, { ...ends, ...given({ avoid }) })
      if (!seaRoute || seaRoute.kilometres === null)
        return { about, heading, items: [], total: 0, unknown: `no way by sea: ${seaRoute?.reason ?? 'not known'}` }
      const sources = sourcesOf(seaRoute.citations)
      const through = namesOf(seaRoute.passages)
      const detours = seaRoute.detours.map(({ passage, detourKilometres, detourPercent }) =>
        detourKilometres === null
          ? `without ${passage?.name} there is no other way`
          : `without ${passage?.name} ${detourKilometres} km (${detourPercent} %) longer`,
      )
      const way = {
        ...{ by: 'SEA', kilometres: seaRoute.kilometres, basis: seaRoute.basis, confidence: null, merits: detours },
        ...{ stops: namesOf([seaRoute.from, seaRoute.to].filter((port) => port !== null)), lines: [], countries: [] },
        ...{ passages: through, gaugeChanges: [], sources },
      }
      const line = `By sea from ${way.stops.join(' to ')}: ${seaRoute.kilometres} km (${seaRoute.nauticalMiles} nautical miles), modelled, through ${through.join(', ') || 'no strait'}. ${detours.join('; ')}`
      const cites = sources.map(({ uri }) => uri)
      return { about, heading, notes: [seaRoute.note], ...pageOf([{ line, value: way, cites }], cursor) }
    }
    const modes = by === 'RAIL_AND_SEA' ? (['RAIL', 'SEA'] as const) : undefined
    const { routes } = await ask(Ways, { ...ends, ...given({ modes: modes && [...modes], avoid, asOf }) })
    const items = (routes?.nodes ?? []).map((way) => {
      const { merits, basis, confidence, kilometres, isAtLeast, legs, service, distance } = way
      const stops = [
        ...namesOf(legs.slice(0, 1).flatMap((leg) => leg.from ?? [])),
        ...namesOf(legs.flatMap((leg) => leg.to ?? [])),
      ]
      const gaugeChanges = (way.gaugeChanges ?? []).map(
        ({ stations, fromMillimetres, toMillimetres }) =>
          `${namesOf(stations).join('/')}: ${fromMillimetres} to ${toMillimetres} mm`,
      )
      const sources = [
        ...new Map(legs.flatMap((leg) => sourcesOf(leg.citations)).map((source) => [source.uri, source])).values(),
      ]
      const lines = namesOf(way.lines)
      const countries = namesOf(way.countries)
      const straits = [...new Set(legs.flatMap((leg) => namesOf(leg.passages)))]
      const through = stops.length > 10 ? [...stops.slice(0, 4), '…', ...stops.slice(-4)] : stops
      const line = [
        `${merits.map((merit) => merit.toLowerCase().replaceAll('_', ' ')).join(', ')}: ${kilometres === null ? 'length unknown' : `${isAtLeast ? 'at least ' : ''}${Math.round(kilometres)} km (${english.distances[distance]})`}`,
        service && `service ${service.name}`,
        `${through.join(' – ')}`,
        `through ${countries.join(', ')}`,
        straits.length > 0 && `straits: ${straits.join(', ')}`,
        gaugeChanges.length > 0 && `breaks of gauge at ${gaugeChanges.join('; ')}`,
        confidence && `confidence ${confidence.toLowerCase()}`,
        basis === 'DERIVED' && 'inferred',
      ]
      return {
        line: line.filter(Boolean).join('; '),
        value: {
          by,
          kilometres,
          basis,
          confidence,
          merits,
          stops,
          lines,
          countries,
          passages: straits,
          gaugeChanges,
          sources,
        },
        cites: sources.map(({ uri }) => uri),
      }
    })
    return {
      about,
      heading,
      ...pageOf(items, cursor),
      unknown: routes?.apart?.reason ?? 'the graph knows no way',
    }
  },
})
