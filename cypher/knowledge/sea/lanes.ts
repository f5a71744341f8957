import { readFileSync } from 'node:fs'
import { LRUCache } from 'lru-cache'
import type { Position } from '../routes/position.ts'
import { type Joint, joint } from './joint.ts'
import { type Lane, lanesIn, type SeaNetwork, seaNetwork } from './sea-network.ts'

/** The source that every route by sea cites. */
export const lanesSource = 'source:searoute-lanes'

let network: SeaNetwork | undefined

/** The sea lanes that the program brings along. They are read when the first route by sea is asked for, and kept. */
export function seaLanes(): SeaNetwork {
  network ??= seaNetwork(laneText())
  return network
}

/** The lanes as lines, to draw them. */
export const laneLines = (): readonly Lane[] => lanesIn(laneText())

function laneText(): string {
  return readFileSync(new URL('../../../seed/data/sea-lanes.csv', import.meta.url), 'utf8')
}

const joints = new LRUCache<string, { readonly joint: Joint | null }>({ max: 5_000 })

/** Where a position joins the sea lanes, null if it is too far away. Kept, since the ways to one port from all countries ask for them all. */
export function jointWithLanes(position: Position): Joint | null {
  const key = `${position.latitude} ${position.longitude}`
  const known = joints.get(key) ?? { joint: joint(seaLanes(), position) }
  joints.set(key, known)
  return known.joint
}
