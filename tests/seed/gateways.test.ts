import { describe, expect, test } from 'vitest'
import { drafted, edge } from './drafted.ts'

const served = [...drafted.relations.values()].filter(({ relation }) => relation === 'SERVES')
const reported = drafted.unresolved.filter(({ file }) => file.endsWith('/gateways.yaml'))

describe('gateways', () => {
  test('each row is a relation of its port to its place, and none is left out', () => {
    expect(reported).toEqual([])
    expect(served).toHaveLength(664)
  })

  test('a relation says by which countries, how, under which treaty and how important it is', () => {
    expect(edge('port:CLARI', 'SERVES', 'country:BOL')).toMatchObject({
      basis: 'CURATED',
      citations: [{ source: 'source:curated' }],
      confidence: 'high',
      serving: {
        ...{ via: ['country:CHL'], rank: 1, agreement: 'agreement:BOL_CHL_1904' },
        instrument: 'Treaty of Peace and Friendship Bolivia-Chile 1904',
      },
    })
    expect(edge('port:CNLYG', 'SERVES', 'region:CN-XJ').serving?.rank).toBeGreaterThan(0)
  })

  test('a place named twice among ports means the one of the kind that is named', () => {
    expect(edge('port:AZALA', 'SERVES', 'country:TKM').serving?.via).toEqual(['country:AZE'])
  })

  test('every landlocked country has a gateway', () => {
    const places = new Set(served.map(({ to }) => to))
    for (const { id, kind, properties } of drafted.entities.values())
      if (kind === 'COUNTRY' && properties?.landlocked === true) expect([...places], id).toContain(id)
  })
})
