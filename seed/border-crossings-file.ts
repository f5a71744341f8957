import * as v from 'valibot'
import { checked } from './checked-yaml.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'

const confidence = v.picklist(['high', 'medium', 'low'])
const status = v.picklist(['open', 'limited', 'closed'])
const rank = v.picklist([1, 2, 3])

const side = {
  name: v.string(),
  country: v.string(),
  zh: v.optional(v.string()),
  aliases: v.optional(v.array(v.string()), []),
  lat: v.optional(v.number()),
  lon: v.optional(v.number()),
  at_conf: v.optional(confidence),
  at_source: v.optional(v.literal('geonames')),
  unlocode: v.optional(v.string()),
  present: v.optional(v.string()),
  same_town: v.optional(v.string()),
}

const file = v.strictObject({
  as_of: v.string(),
  crossings: v.array(
    v.strictObject({
      ...side,
      pair: v.strictObject(side),
      modes: v.array(v.picklist(['ROAD', 'RAIL', 'WATER'])),
      rank,
      status,
      conf: confidence,
      note: v.optional(v.string()),
    }),
  ),
  positions: v.record(v.string(), v.strictObject({ at: v.tuple([v.number(), v.number()]), conf: confidence })),
  positions_unknown: v.record(v.string(), v.string()),
  present: v.record(v.string(), v.strictObject({ rank, status, note: v.optional(v.string()) })),
})

export type BorderCrossings = v.InferOutput<typeof file>
export type BorderCrossing = BorderCrossings['crossings'][number]
export type CrossingSide = BorderCrossing['pair']
export type CrossingStatus = v.InferOutput<typeof status>

let read: { readonly yaml: YamlFile<unknown>; readonly content: BorderCrossings } | undefined

/**
 * The border crossings of `border_crossings.yaml`, and what it adds to those of `border_ports.yaml`. The file is parsed once.
 * @throws {MalformedData} if it can't be read
 */
export function readBorderCrossings(): { readonly yaml: YamlFile<unknown>; readonly content: BorderCrossings } {
  const yaml = read?.yaml ?? readYaml<unknown>('border_crossings.yaml')
  read ??= { yaml, content: checked(yaml, file) }
  return read
}

const importanceOfRank = { 1: 45, 2: 28, 3: 12 } as const
const lessIf = { open: 0, limited: 5, closed: 12 } as const

/** How important a crossing is for trade, on the scale of ports, from 0 to 100: by its rank, and less while it isn't open. */
export function importanceOfCrossing({ rank, status }: Pick<BorderCrossing, 'rank' | 'status'>): number {
  return importanceOfRank[rank] - lessIf[status]
}

/** What is to be said of a crossing beside its two sides: that it isn't open, and since when that is known, and its note. */
export function noteOfCrossing(
  { status, note }: Pick<BorderCrossing, 'status' | 'note'>,
  asOf: string,
): string | undefined {
  const closed = status === 'open' ? [] : [`${status === 'closed' ? 'Closed' : 'Open with limits'} as of ${asOf}`]
  return [...closed, ...(note ? [note] : [])].join(': ') || undefined
}

/** The properties of a port that is a crossing: whether goods can cross there, and as of when that is known. */
export function crossingProperties(status: CrossingStatus | undefined): Readonly<Record<string, string>> {
  if (!status) return {}
  return { crossingStatus: status.toUpperCase(), crossingStatusAsOf: readBorderCrossings().content.as_of }
}
