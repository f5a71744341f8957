import { iso31662 } from 'iso-3166'

const codes = new Set(iso31662.map(({ code }) => code))

/** The id of the region that a country (alpha-2) and UN/LOCODE's subdivision code name together, if ISO 3166-2 has it. */
export function subdivisionId(country: string, subdivision: string): string | undefined {
  const code = `${country}-${subdivision}`
  return codes.has(code) ? `region:${code}` : undefined
}
