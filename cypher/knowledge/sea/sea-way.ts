import type { Position } from '../routes/position.ts'
import { type Joint, joint } from './joint.ts'
import { type PassageSet, passageSet, passagesIn, type SeaPassage, usuallyClosed } from './passages.ts'
import type { SeaNetwork } from './sea-network.ts'
import { shortestWay } from './shortest-way.ts'

/** Why there is no way by sea: an end is too far from every lane, or no open lane leads from the one to the other. */
export type NoSeaWay = 'FROM_NOT_AT_SEA' | 'TO_NOT_AT_SEA' | 'NOT_CONNECTED'

/** A way by sea between two positions. */
export interface SeaWay {
  /** Exactly as computed, with the straight ways between the positions and the lanes. */
  readonly kilometres: number
  /** The passages that it goes through, in order, each once. */
  readonly passages: readonly SeaPassage[]
  /** Its points: the two positions, and the nodes of the lanes between them. */
  readonly points: readonly Position[]
}

/**
 * The shortest way by sea between two positions near the coast.
 * @param closed from {@link closedFor}
 * @returns why there is none, where there is none
 */
export function seaWay(network: SeaNetwork, from: Position, to: Position, closed: PassageSet): SeaWay | NoSeaWay {
  const [start, end] = [joint(network, from), joint(network, to)]
  if (!start) return 'FROM_NOT_AT_SEA'
  if (!end) return 'TO_NOT_AT_SEA'
  const way = shortestWay(network, start, end, closed)
  if (!way) return 'NOT_CONNECTED'
  return {
    kilometres: start.kilometres + way.kilometres + end.kilometres,
    passages: [...new Set(way.passages.flatMap(passagesIn))],
    points: [
      from,
      ...onLane(start),
      ...way.nodes.map((node) => network.positions[node] as Position),
      ...onLane(end),
      to,
    ],
  }
}

/** The point where a port joins a stretch between two nodes. */
function onLane({ point, stretch }: Joint): readonly Position[] {
  return stretch === null ? [] : [point]
}

/** The passages that a route doesn't go through: those to avoid, and those usually closed unless they are opened. */
export function closedFor(avoid: readonly SeaPassage[], open: readonly SeaPassage[] = []): PassageSet {
  return passageSet([...avoid, ...usuallyClosed.filter((passage) => !open.includes(passage))])
}

/** Kilometres as far as the lanes tell them: to ten, under a hundred to one. */
export function roundedKilometres(kilometres: number): number {
  return kilometres < 100 ? Math.round(kilometres) : Math.round(kilometres / 10) * 10
}
