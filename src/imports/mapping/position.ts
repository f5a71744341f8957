/**
 * Degrees of a position as UN/LOCODE writes it: `4230N 00131E` is 42.5 north, 1.516667 east.
 * @returns undefined if it is none
 */
export function degreesOf(text: string, of: 'LATITUDE' | 'LONGITUDE'): string | undefined {
  const [, north, northMinutes, ns, east, eastMinutes, ew] =
    /^(\d{2})(\d{2})([NS])\s+(\d{3})(\d{2})([EW])$/.exec(text.trim()) ?? []
  if (!north || !northMinutes || !east || !eastMinutes) return undefined
  const [degrees, minutes, sign, most] =
    of === 'LATITUDE' ? [north, northMinutes, ns === 'S' ? -1 : 1, 90] : [east, eastMinutes, ew === 'W' ? -1 : 1, 180]
  if (Number(northMinutes) > 59 || Number(eastMinutes) > 59 || Number(degrees) > most) return undefined
  return String(sign * (Math.round((Number(degrees) + Number(minutes) / 60) * 1e6) / 1e6))
}

const modes = { 1: 'WATER', 2: 'RAIL', 3: 'ROAD' } as const

/** How goods reach a place, by the digits of its functions in UN/LOCODE. */
export function modesOf(functions: string): readonly string[] {
  return Object.entries(modes).flatMap(([digit, mode]) => (functions.includes(digit) ? [mode] : []))
}
