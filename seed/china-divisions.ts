import { readYaml } from './read-yaml.ts'

/** A provincial-level division of China. */
export interface ChinaDivision {
  /** `CN-XJ` */
  readonly iso3166: string
  readonly name: string
  readonly short: string
  readonly zh: string
  readonly shortZh: string
  /** Its first-order code in GeoNames, `CN.13`, if the division's towns have one there. */
  readonly geonames?: string
}

/** The divisions of China with their English and Chinese names. */
export function chinaDivisions(): ChinaDivision[] {
  const { content } =
    readYaml<readonly (Omit<ChinaDivision, 'iso3166'> & { code: string })[]>('china_division_names.yaml')
  return content.map(({ code, ...division }) => ({ iso3166: `CN-${code}`, ...division }))
}
