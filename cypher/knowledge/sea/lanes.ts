import { readFileSync } from 'node:fs'
import { type SeaNetwork, seaNetwork } from './sea-network.ts'

/** The source that every route by sea cites. */
export const lanesSource = 'source:searoute'

let network: SeaNetwork | undefined

/** The sea lanes that the program brings along. They are read when the first route by sea is asked for, and kept. */
export function seaLanes(): SeaNetwork {
  network ??= seaNetwork(readFileSync(new URL('../../../seed/data/sea-lanes.csv', import.meta.url), 'utf8'))
  return network
}
