import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Draft } from '../../seed/draft.ts'
import { addSources } from '../../seed/sources.ts'
import { drafted } from './drafted.ts'

const dataSets = [...drafted.sources.values()].filter(({ id }) => !/^source:S\d+$/.test(id))
const about = readFileSync(new URL('../../seed/data/SOURCES.md', import.meta.url), 'utf8')

describe('the sources of data sets', () => {
  it.each(dataSets)('$id has a licence, and an edition, a date or what is known of it', (source) => {
    expect(source.license).toBeTruthy()
    expect(source.edition ?? source.publishedNote).toBeTruthy()
    if (!source.publishedOn) expect(source.publishedNote).toMatch(/^Not noted/)
  })

  it.each(dataSets.filter(({ id }) => id !== 'source:curated'))('$id has an address', ({ url }) => {
    expect(url).toMatch(/^https:\/\/[\w.]+\//)
  })

  it.each([
    ['worldcountrygroups', 'source:worldcountrygroups', '0.5.0', 'MIT'],
    ['firmapanel-trade-country-data', 'source:firmapanel', '0.3.0', 'CC-BY-4.0'],
  ])('SOURCES.md and the graph say the same of %s', (name, id, version, license) => {
    expect(drafted.sources.get(id)).toMatchObject({ edition: version, license })
    expect(about).toContain(`\`${name}\` ${version}`)
  })

  it('no two sources have the same id', () => {
    const draft = new Draft()
    addSources(draft)
    expect(draft.sources.size).toBe(draft.rowsRead)
  })

  it('the notices that SOURCES.md links to are there', () => {
    const links = [...about.matchAll(/\]\((licences\/[^)]+)\)/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(2)
    for (const link of links.filter((one) => one !== 'licences/'))
      expect(existsSync(new URL(`../../seed/data/${link}`, import.meta.url)), link).toBe(true)
    expect(
      readFileSync(new URL('../../seed/data/licences/worldcountrygroups-0.5.0-MIT.txt', import.meta.url), 'utf8'),
    ).toContain('Copyright (c) 2026 Tomas Gonzalez')
  })
})
