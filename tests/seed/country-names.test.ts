import { describe, expect, test } from 'vitest'
import { CountryNames } from '../../seed/country-names.ts'

const countries = new CountryNames()

describe('lookup of countries by name', () => {
  test.each([
    ['USA', 'USA'],
    ['US', 'USA'],
    ['UK', 'GBR'],
    ['UAE', 'ARE'],
    ['S. Korea', 'KOR'],
    ['NZ', 'NZL'],
    ['DRC', 'COD'],
    ["Cote d'Ivoire", 'CIV'],
    ["Côte d'Ivoire", 'CIV'],
    ['Bahamas, The', 'BHS'],
    ['The Gambia', 'GMB'],
    ['Trinidad & Tobago', 'TTO'],
    ['St. Vincent & the Grenadines', 'VCT'],
    ['Burma', 'MMR'],
    ['Turkey', 'TUR'],
    ['Macau', 'MAC'],
    ['哈萨克斯坦', 'KAZ'],
  ])('a country is found by the name %s', (name, code) => {
    expect(countries.byName(name)).toBe(`country:${code}`)
  })

  test.each([
    ['ch', 'CHN'],
    ['sz', 'CHE'],
    ['sw', 'SWE'],
    ['sn', 'SGP'],
    ['sg', 'SEN'],
    ['kv', 'UNK'],
    ['cw', 'COK'],
    ['uc', 'CUW'],
    ['ri', 'SRB'],
    ['od', 'SSD'],
    ['we', 'PSE'],
  ])("a country is found by the Factbook's code %s, which is not ISO's", (gec, code) => {
    expect(countries.byGec(gec)).toBe(`country:${code}`)
  })

  test('a country is found by its ISO codes, and Kosovo also by the code in use', () => {
    expect(countries.byIso2('KZ')).toBe('country:KAZ')
    expect(countries.byIso3('kaz')).toBe('country:KAZ')
    expect(countries.byIso3('XKX')).toBe('country:UNK')
    expect(countries.byIso2('XK')).toBe('country:UNK')
  })

  test('a name of no country is not found', () => {
    expect(countries.byName('Republic of the')).toBeUndefined()
    expect(countries.byName('Congo, Republic of the')).toBe('country:COG')
    expect(countries.byName('Congo, Dem. Rep.')).toBe('country:COD')
    expect(countries.byIso2('QM')).toBeUndefined()
    expect(countries.byGec('ee')).toBeUndefined()
  })
})
