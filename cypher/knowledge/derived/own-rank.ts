/** A port, as far as it decides where it comes among the ports of its country. */
export interface Ranked {
  readonly portKind?: unknown
  readonly crossingStatus?: unknown
  /** From 0 to 100; none where nobody says. */
  readonly importance?: unknown
  readonly prominence: number
  readonly sortKey: string
}

/**
 * Where a port comes in the order of importance among all that serve a place in which it lies, if nothing else joins it to the place: no
 * crossing, line or known trade. `ports-serving-place` makes the like for other ports: 0 before crossings, which are 1, and closed ones, 6;
 * then the most important first, those without a known rank, the best known, and by name.
 */
export function ownRank({ portKind, crossingStatus, importance, prominence, sortKey }: Ranked): string {
  const score = typeof importance === 'number' ? importance : 0
  return `${group(portKind, crossingStatus)}${1999 - score}9${19999 - prominence}\t${sortKey}`
}

function group(portKind: unknown, crossingStatus: unknown): number {
  if (crossingStatus === 'CLOSED') return 6
  return portKind === 'LAND_PORT' ? 1 : 0
}
