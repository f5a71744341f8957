import type { Collection } from './collection.ts'
import { countries } from './countries.ts'
import { lines } from './lines.ts'
import { points } from './points.ts'
import { seaLanes } from './sea-lanes.ts'

/** All collections by their ids. */
export const collections: ReadonlyMap<string, Collection> = new Map(
  [...points, ...lines, seaLanes, countries].map((one) => [one.id, one]),
)
