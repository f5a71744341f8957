import { iso31662 } from 'iso-3166'

const codes = new Set(iso31662.map(({ code }) => code))

/** The id of the region for a country (alpha-2) and a UN/LOCODE subdivision code, if ISO 3166-2 has it. */
export function subdivisionId(country: string, subdivision: string): string | undefined {
  const code = `${country}-${subdivision}`
  return codes.has(code) ? `region:${code}` : undefined
}
