import { describe, expect, it } from 'vitest'
import { toggled } from '../../src/web/explorer/answers/said-filter.tsx'
import { narrowedSentence } from '../../src/web/explorer/ask/narrowed-sentence.ts'
import { understand } from '../../src/web/explorer/ask/understand.ts'
import { withValues } from '../../src/web/explorer/copy-as/with-values.ts'
import { measuresIn, validIn } from '../../src/web/explorer/questions/narrowed.ts'
import { answerPath, linkOf, sceneOf } from '../../src/web/explorer/scene/scene-link.ts'
import { sceneReducer } from '../../src/web/explorer/scene/scene-reducer.ts'

const sceneAt = (link: string) => sceneOf(new URL(link, 'http://localhost'))
const filtered = '/q/said-about/country:CHN?measure=TRADE&partner=country:RUS&year=2022+2023'

describe('what claims are narrowed down to', () => {
  it('stands in the address, and a link holds all of it', () => {
    const scene = sceneAt(filtered)
    expect(scene.narrowing).toEqual({ measure: ['TRADE'], partner: ['country:RUS'], year: ['2022', '2023'] })
    expect(linkOf(scene)).toBe(filtered)
    expect(answerPath({ ...scene, view: 'table' } as typeof scene)).toBe(filtered)
    expect(sceneAt('/q/trade-of/country:CHN?year=2023').narrowing, 'a question that is not narrowed').toEqual({})
  })

  it('leaves out what can not be', () => {
    const asked = { measure: ['TRADE', 'SECRETS'], partner: ['Russia', 'none'], year: ['x', 'none'], basis: ['STATED'] }
    expect(validIn(asked)).toEqual({ measure: ['TRADE'], year: ['none'], basis: ['STATED'] })
  })

  it('takes several values of a facet, gives each back, and having none goes with no other', () => {
    const two = toggled(toggled({}, 'year', '2023'), 'year', '2022')
    expect(two).toEqual({ year: ['2023', '2022'] })
    expect(toggled(two, 'year', '2023')).toEqual({ year: ['2022'] })
    expect(toggled(two, 'year', 'none')).toEqual({ year: ['none'] })
    expect(toggled({ year: ['none'] }, 'year', '2022')).toEqual({ year: ['2022'] })
    expect(toggled({ year: ['2022'], basis: ['STATED'] }, 'year', '2022')).toEqual({ basis: ['STATED'] })
  })

  it('trade stands for the measures of trade, and not for investment', () => {
    expect(measuresIn('TRADE')).toEqual(
      expect.arrayContaining(['TRADE_VALUE', 'EXPORT_VALUE', 'IMPORT_VALUE', 'PARTNER_SHARE']),
    )
    expect(measuresIn('TRADE')).not.toContain('FDI_FLOW')
  })

  it('can be undone', () => {
    const start = { scene: sceneAt('/q/said-about/country:CHN'), past: [], future: [] }
    const narrowed = sceneReducer(start, { type: 'narrowed', narrowing: { year: ['2023'] } })
    expect(linkOf(narrowed.scene)).toBe('/q/said-about/country:CHN?year=2023')
    expect(linkOf(sceneReducer(narrowed, { type: 'undone' }).scene)).toBe('/q/said-about/country:CHN')
  })

  it('is copied with the operation as GraphQL writes it', () => {
    const query = 'query WhatIsSaid($about: ID!, $where: ClaimFilter) { about: entity(id: $about) { id } }'
    const where = { measure: ['TRADE_VALUE'], partner: ['country:RUS'], year: [2023], hasPeriod: false }
    expect(withValues({ query, variables: { about: 'country:CHN', where } })).toContain(
      '$where: ClaimFilter = {measure: [TRADE_VALUE], partner: ["country:RUS"], year: [2023], hasPeriod: false}',
    )
  })
})

it.each([
  ['what is said about China and Russia trade 2023', ['China', 'Russia'], { measure: ['TRADE'], year: ['2023'] }],
  ['What is said about China and Russia in 2023?', ['China', 'Russia'], { year: ['2023'] }],
  ['China–Russia trade in 2023 and who says so', ['China', 'Russia'], { measure: ['TRADE'], year: ['2023'] }],
  ['what is said about trade between China and Russia', ['China', 'Russia'], { measure: ['TRADE'] }],
  ['what is said about durian', null, {}],
  ['关于中国与俄罗斯2023年贸易的说法', ['中国', '俄罗斯'], { measure: ['TRADE'], year: ['2023'] }],
])('the sentence "%s" says about whom, of what and when', (typed, pair, narrowing) => {
  const said = understand(typed).find(({ question }) => question === 'said')
  expect(narrowedSentence(said?.texts[0] ?? '', typed)).toMatchObject({ pair, narrowing })
})
