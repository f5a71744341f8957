import * as v from 'valibot'
import { agreementId } from './agreement-file.ts'
import { checked } from './checked-yaml.ts'
import { curated } from './curated.ts'
import type { Draft } from './draft.ts'
import { GatewayPorts } from './gateway-ports.ts'
import { MalformedData } from './malformed.ts'
import { readYaml } from './read-yaml.ts'
import type { References } from './references.ts'
import { subdivisionId } from './subdivision-codes.ts'

const modes = { ROAD: 'ROAD', RAIL: 'RAIL', RIVER: 'WATER', PIPELINE: 'PIPELINE' } as const

const gateway = v.strictObject({
  /** A UN/LOCODE, an id of the graph, or a country (alpha-2) and a name: `AF:Islam Qala`. */
  port: v.string(),
  name: v.string(),
  country: v.pipe(v.string(), v.length(2)),
  kind: v.picklist(['SEAPORT', 'RIVER_PORT', 'DRY_PORT', 'OFFSHORE_TERMINAL', 'CROSSING']),
  /** What it is served by the port: a country (alpha-3) or a division (ISO 3166-2). */
  serves: v.pipe(v.string(), v.regex(/^[A-Z]{3}$|^[A-Z]{2}-[A-Z0-9]+$/)),
  /** The countries on the way from the place to the port (alpha-3), in order. */
  via: v.array(v.pipe(v.string(), v.length(3))),
  mode: v.pipe(v.array(v.picklist(['ROAD', 'RAIL', 'RIVER', 'PIPELINE'])), v.minLength(1)),
  /** The treaty or arrangement that it rests on, and its year. */
  instrument: v.optional(v.string()),
  share: v.optional(v.string()),
  /** 1 is the most important for the place; several can have the same. */
  rank: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  conf: v.picklist(['high', 'medium', 'low']),
  note: v.optional(v.string()),
})

const file = v.strictObject({
  gateways: v.array(gateway),
  /** The agreement that an instrument certainly is, by its words: its id in agreements.yaml. */
  agreements: v.record(v.string(), v.string()),
})

export type GatewayRow = v.InferOutput<typeof gateway>

/**
 * Adds which ports and crossings carry the trade of which countries and divisions. A row whose port is not in the graph is reported.
 * @throws {MalformedData} if a row has no such form, or names a country, division or agreement that there is not
 */
export function addGateways(draft: Draft, { worldPorts }: Pick<References, 'worldPorts'>): void {
  const yaml = readYaml<unknown>('gateways.yaml')
  const { gateways, agreements } = checked(yaml, file)
  draft.read(gateways.length)
  const ports = new GatewayPorts(draft, worldPorts)
  for (const [position, row] of gateways.entries()) {
    const place = { file: yaml.file, line: yaml.lineOf('gateways', position) }
    const known = (id: string) => {
      if (!draft.entities.has(id)) throw new MalformedData(place, `there is no ${id}`)
      return id
    }
    const to = known(placeId(row.serves))
    const via = row.via.map((iso3) => known(`country:${iso3}`))
    const agreement = row.instrument === undefined ? undefined : agreements[row.instrument]
    const agreedIn = agreement === undefined ? undefined : known(agreementId(agreement))
    const from = ports.find(row)
    if (from === undefined) draft.leftOut(place.file, place.line, `${row.port} ${row.name} is no port of the graph`)
    else
      draft.relation({
        from,
        relation: 'SERVES',
        to,
        ...curated,
        confidence: row.conf,
        note: row.note,
        ...serving(row, via, agreedIn),
      })
  }
}

function placeId(code: string): string {
  const [country = '', division] = code.split('-')
  return division === undefined ? `country:${code}` : (subdivisionId(country, division) ?? `region:${code}`)
}

function serving({ mode, instrument, share, rank }: GatewayRow, via: readonly string[], agreement: string | undefined) {
  return { serving: { via, modes: [...new Set(mode.map((each) => modes[each]))], instrument, agreement, share, rank } }
}
