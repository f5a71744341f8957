import type { Drawing } from '../../src/serving/export/drawing.ts'

const article = { source: 'source:S2', title: 'Exports "up" 23.2 % & more', paragraph: 10 }
const dataSet = { source: 'source:unlocode', title: 'UN/LOCODE' }

/** A drawing with the difficult cases: characters that formats escape, other scripts, missing values, parallel edges, the antimeridian. */
export const drawing: Drawing = {
  title: 'Horgos <&> "friends"',
  truncated: true,
  nodes: [
    {
      id: 'port:CNHRS',
      label: 'Horgos, "the" <port> & O\'Neill\nsecond line',
      kind: 'PORT',
      nameZh: '霍尔果斯',
      codes: ['CNHRS', 'X'],
      country: 'country:CHN',
      latitude: 44.21,
      longitude: 80.41,
      prominence: 3,
      basis: 'STATED',
      citations: [article, dataSet],
    },
    {
      id: 'country:FJI',
      label: 'Fiji',
      kind: 'COUNTRY',
      codes: [],
      latitude: -18,
      longitude: 175,
      basis: 'REFERENCE',
      citations: [dataSet],
    },
    {
      id: 'country:WSM',
      label: 'Samoa',
      kind: 'COUNTRY',
      codes: [],
      latitude: -13,
      longitude: -172.5,
      basis: 'REFERENCE',
      citations: [dataSet],
    },
    {
      id: 'agreement:X',
      label: 'Control\u0001 \ud83d\udea2 half \ud83d',
      kind: 'AGREEMENT',
      codes: [],
      basis: 'CURATED',
      citations: [dataSet],
    },
  ],
  edges: [
    edge('country:FJI', 'BORDERS', 'country:WSM', { mutual: true }),
    edge('country:FJI', 'TRADES_WITH', 'country:WSM', { since: '2001', until: '2019-05-01' }),
    edge('country:WSM', 'TRADES_WITH', 'country:FJI', {}),
    edge('country:FJI', 'PARTY_TO', 'agreement:X', {}),
    edge('port:CNHRS', 'LOCATED_IN', 'country:FJI', {}),
  ],
}

function edge(source: string, relation: string, target: string, more: object): Drawing['edges'][number] {
  const id = `${source}--${relation}--${target}`
  return { id, source, target, relation, mutual: false, basis: 'STATED', citations: [article], ...more }
}
