import { describe, expect, it } from 'vitest'
import { answerAsText } from '../../src/commands/ask/table/answer.ts'
import { displayWidth } from '../../src/commands/ask/table/display-width.ts'

const step = (from: string, relation: string, to: string, source: string) => ({
  from: { name: from },
  relation,
  to: { name: to },
  citations: [{ source: { title: source }, paragraph: null }],
})

const services = {
  portsServing: {
    totalCount: 57,
    nodes: [
      {
        port: { id: 'port:CNHRS', name: 'Horgos', portKind: 'LAND_PORT', country: { name: 'China' } },
        evidence: {
          length: 2,
          steps: [
            step('Horgos', 'PAIRED_WITH', 'Khorgos', 'Curated'),
            step('Khorgos', 'LOCATED_IN', 'Kazakhstan', 'UN/LOCODE'),
          ],
        },
      },
      {
        port: { id: 'port:KZAAU', name: 'Aktau', portKind: 'SEAPORT', country: { name: 'Kazakhstan' } },
        evidence: { length: 1, steps: [step('Aktau', 'LOCATED_IN', 'Kazakhstan', 'UN/LOCODE')] },
      },
    ],
  },
}

describe('an answer as text', () => {
  it('an answer is a table with a column for each value and a chain for each path', () => {
    expect(answerAsText(services, 120).replace(/─+/g, '───')).toBe(
      [
        'id          port    port kind  country     evidence',
        '───',
        'port:CNHRS  Horgos  LAND_PORT  China       Horgos —PAIRED_WITH→ Khorgos —LOCATED_IN→ Kazakhstan',
        '                                             · Curated',
        '                                             · UN/LOCODE',
        '───',
        'port:KZAAU  Aktau   SEAPORT    Kazakhstan  Aktau —LOCATED_IN→ Kazakhstan',
        '                                             · UN/LOCODE',
        '',
        '2 of 57.',
      ]
        .map((line) => (line.startsWith('─') ? expect.stringMatching(/^─+$/) && line : line))
        .join('\n'),
    )
  })

  it.each([200, 100, 80, 60])('a table fits into %d columns and loses no word', (width) => {
    const text = answerAsText(services, width)
    const words = ['port:CNHRS', '—PAIRED_WITH→', 'Khorgos', '—LOCATED_IN→', 'UN/LOCODE', 'LAND_PORT', '2 of 57.']
    for (const word of words) expect(text).toContain(word)
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(width)
  })

  it('each row is a block where the terminal is too narrow for columns', () => {
    expect(answerAsText(services, 40).split('\n').slice(0, 5)).toEqual([
      'id         port:CNHRS',
      'port       Horgos',
      'port kind  LAND_PORT',
      'country    China',
      'evidence   Horgos —PAIRED_WITH→ Khorgos —LOCATED_IN→ Kazakhstan',
    ])
  })

  it('Chinese text, which has no spaces, breaks where the line ends', () => {
    const nodes = [
      { id: 'agreement:AANZFTA', name: '东盟—澳大利亚—新西兰自由贸易协定' },
      { id: 'agreement:RCEP', name: '' },
    ]
    expect(
      answerAsText({ agreements: { nodes } }, 40)
        .split('\n')
        .filter((line) => !line.startsWith('─')),
    ).toEqual([
      'id                 name',
      'agreement:AANZFTA  东盟—澳大利亚—新西兰',
      '                   自由贸易协定',
      'agreement:RCEP',
    ])
  })

  it('a step that goes against its relation is read from the other end', () => {
    const steps = [{ from: { name: 'Chongqing' }, relation: 'STOPS_AT', to: { name: 'Yuxinou' }, direction: 'IN' }]
    expect(answerAsText({ shortestPath: { steps } }, 80)).toContain('Chongqing ←STOPS_AT— Yuxinou')
  })

  it('a list in a row becomes lines of its cell, with the number of items left out', () => {
    const ports = {
      totalCount: 163,
      nodes: [
        { name: 'Aidian', portKind: 'LAND_PORT' },
        { name: 'Dalian', portKind: 'SEAPORT' },
      ],
    }
    const borders = {
      nodes: [
        { name: 'China', ports },
        { name: 'Kyrgyzstan', ports: { totalCount: 0, nodes: [] } },
      ],
    }
    const text = answerAsText({ country: { name: 'Kazakhstan', borders } }, 80)
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      'name  Kazakhstan',
      '',
      'borders:',
      'name        ports',
      expect.stringMatching(/^─+$/),
      'China       Aidian (LAND_PORT)',
      'Dalian (SEAPORT)',
      '… of 163',
      expect.stringMatching(/^─+$/),
      'Kyrgyzstan',
    ])
  })

  it('the fields of an edge stand beside those of its node, and the cursor of the next page is printed', () => {
    const edges = [
      { cursor: 'abc', since: '1967-08-08', node: { name: 'Singapore' } },
      { cursor: 'def', since: null, node: { name: '越南' } },
    ]
    const members = { totalCount: 11, edges, pageInfo: { hasNextPage: true, endCursor: 'def' } }
    expect(answerAsText({ members }, 80).split('\n')).toEqual([
      'since       name',
      '──────────  ─────────',
      '1967-08-08  Singapore',
      '            越南',
      '',
      '2 of 11. The next page: --after def',
    ])
  })

  it('rows of different types have a column for each field that is not null in all of them', () => {
    const nodes = [
      { id: 'observation:F1', value: '65.15', partner: null },
      { id: 'observation:F2', value: '1', partner: { name: 'Russia' } },
      { id: 'statement:F3', predicate: 'neighbour of' },
    ]
    expect(answerAsText({ claims: { nodes } }, 80).split('\n').slice(0, 1)).toEqual([
      'id              value  partner  predicate',
    ])
  })

  it('a source is cited with its paragraph', () => {
    const citations = [
      { source: { title: 'China Daily' }, paragraph: 10 },
      { source: { title: 'UN/LOCODE' }, paragraph: null },
    ]
    expect(
      answerAsText(
        {
          claims: [
            { id: 'a', citations },
            { id: 'b', citations: [] },
          ],
        },
        80,
      ),
    ).toContain('China Daily ¶10')
  })

  it('several single objects stand side by side', () => {
    const text = answerAsText(
      { port: { id: 'port:SGSIN', name: 'Singapore' }, country: { id: 'country:KAZ', name: 'Kazakhstan' } },
      80,
    )
    expect(text.split('\n').at(-1)).toBe('country  country:KAZ  Kazakhstan')
  })

  it.each([
    [{ countries: { nodes: [] } }, 'There are none.'],
    [{ countries: { totalCount: 250 } }, 'totalCount'],
    [{ node: null }, 'There is none.'],
    [{ __typename: 'Query' }, 'Query'],
    [{ countries: { nodes: [{ name: 'China' }, { name: 'Laos' }] } }, 'China\nLaos'],
    [{ nodes: [{ id: 'country:KAZ' }, null] }, 'country:KAZ\nnull'],
    [{ nodes: [null, null] }, 'null, null'],
    [{ nodes: [null, { id: 'country:KAZ', name: 'Kazakhstan' }] }, 'null\ncountry:KAZ  Kazakhstan'],
    [
      {
        claims: [
          { id: 'a', about: [{ name: 'China' }, null] },
          { id: 'b', about: [] },
        ],
      },
      'China\n    null',
    ],
  ])('the answer %j is printed as text', (data, said) => {
    expect(answerAsText(data, 80).replace('total count', 'totalCount')).toContain(said)
  })
})
