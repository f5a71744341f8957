import { expect, it } from 'vitest'
import { mapper } from '../../../src/imports/mapping/mapped.ts'
import { parseMapping } from '../../../src/imports/mapping/mapping.ts'
import type { Matcher } from '../../../src/imports/mapping/matcher.ts'

/** Takes each text for the code of a country. */
const matcher: Matcher = {
  match: async (meant) => meant.map(({ text }) => ({ id: `country:${text}`, name: text, kind: 'COUNTRY' })),
  guesses: () => [],
}
const mapping = parseMapping(`
mapping: 1
fact: OBSERVATION
fields:
  measure: { is: EXPORT_VALUE }
  reporter: { column: r, match: COUNTRY }
  value: { column: v, times: 1000 }
  unit: { is: USD }
  period: { column: t }
  note: { column: n }
`)

it('rows of more texts than are kept at once say what they say, as often as these come again', async () => {
  const months = Array.from({ length: 12_000 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0')
    return `${1500 + Math.floor(at / 12)}-${month}`
  })
  const rows = months.map((t, at) => ({ number: at + 2, cells: { r: `C${at}`, v: `${at}.5`, t, n: '' } }))
  const expected = months.map((month, at) => ({
    ...{ measure: 'EXPORT_VALUE', unit: 'USD', reporter: `country:C${at}`, value: `${at === 0 ? '' : at}500` },
    period: { start: month, end: month },
  }))
  const map = mapper(mapping, matcher)
  for (let time = 0; time < 4; time += 1) {
    const mapped = await map(rows)
    expect(mapped.map((row) => ('facts' in row ? row.facts.map(({ input }) => input) : row))).toEqual(
      expected.map((input) => [input]),
    )
  }
})

it('a text that is none is wrong each time, and an empty one is nothing', async () => {
  const map = mapper(mapping, matcher)
  const row = (cells: object) => ({ number: 2, cells: { r: 'KAZ', v: '1.5', t: '2023', n: '', ...cells } })
  for (let time = 0; time < 4; time += 1) {
    const [wrong, timeless, noted, nobodys] = await map([
      row({ t: '2023-13' }),
      row({ t: '' }),
      row({ n: 'x'.repeat(200) }),
      row({ r: '' }),
    ])
    expect(wrong).toMatchObject({ wrong: { field: 'period' } })
    expect(timeless).not.toHaveProperty('facts.0.input.period')
    expect(noted).toMatchObject({
      facts: [{ input: { note: 'x'.repeat(200), period: { start: '2023', end: '2023' } } }],
    })
    expect(nobodys).toMatchObject({ wrong: { field: 'reporter', message: 'reporter is empty' } })
  }
})
