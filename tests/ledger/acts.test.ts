import { describe, expect, test } from 'vitest'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { type InputOf, perform, review } from '../../cypher/knowledge/ledger/acts/perform.ts'
import type { Refused } from '../../cypher/knowledge/ledger/refusal.ts'
import { seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { smallWorld } from './small-world.ts'
import { wholeGraph } from './whole-graph.ts'

const ann = { by: 'ann' }
const citations = [{ source: 'source:S1', paragraph: 9 }]
const trade = {
  ...{
    measure: 'EXPORT_VALUE' as const,
    value: '123.40',
    unit: 'USD',
    reporter: 'country:CHN',
    partner: 'country:VNM',
    citations,
  },
  period: { start: '2023-01', end: '2023-06' },
} as const
const town = { kind: 'PLACE', name: 'Yining', country: 'country:CHN', citations } as const
const membership = {
  subject: 'country:CHN',
  predicate: 'MEMBER_OF',
  object: 'organization:SCO',
  since: '2001-06-15',
  citations,
}

onEachEmptyEngine('an act', (graph) => {
  const edge = async (from: string, relation: string, to: string) =>
    (await rows(graph, `MATCH ({id: $from})-[edge:${relation}]->({id: $to}) RETURN edge{.*} AS row`, { from, to }))[0]
  const node = async (id: string) => (await rows(graph, 'MATCH (node {id: $id}) RETURN node{.*} AS row', { id }))[0]

  test('starts from what the seed has', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    expect((await wholeGraph(graph)).entities).toHaveLength(8)
  })

  describe('refuses with the field', () => {
    const long = 'x'.repeat(10_000_000)
    test.each<[string, keyof InputOf, object, Partial<Refused>]>([
      [
        'an unknown reporter',
        'ASSERT_OBSERVATION',
        { ...trade, reporter: 'country:NOW' },
        { field: 'reporter', code: 'UNKNOWN_ENTITY' },
      ],
      [
        'an unknown partner',
        'ASSERT_OBSERVATION',
        { ...trade, partner: 'nobody' },
        { field: 'partner', code: 'UNKNOWN_ENTITY' },
      ],
      [
        'a text for a number',
        'ASSERT_OBSERVATION',
        { ...trade, value: 'many' },
        { field: 'value', code: 'NOT_A_VALUE' },
      ],
      [
        'a number with grouped digits',
        'ASSERT_OBSERVATION',
        { ...trade, value: '1,234' },
        { field: 'value', code: 'NOT_A_VALUE' },
      ],
      [
        'a number without end',
        'ASSERT_OBSERVATION',
        { ...trade, value: '9'.repeat(61) },
        { field: 'value', code: 'NOT_A_VALUE' },
      ],
      ['tonnes of money', 'ASSERT_OBSERVATION', { ...trade, unit: 'tonnes' }, { field: 'unit', code: 'MISFIT' }],
      ['money that nobody has', 'ASSERT_OBSERVATION', { ...trade, unit: 'XYZ' }, { field: 'unit', code: 'MISFIT' }],
      ['growth in dollars', 'ASSERT_OBSERVATION', { ...trade, kind: 'GROWTH' }, { field: 'unit', code: 'MISFIT' }],
      [
        'a negative value of exports',
        'ASSERT_OBSERVATION',
        { ...trade, value: '-5' },
        { field: 'value', code: 'MISFIT' },
      ],
      [
        'a share beyond the whole',
        'ASSERT_OBSERVATION',
        { ...trade, measure: 'PARTNER_SHARE', kind: 'SHARE', unit: 'percent' },
        { field: 'value', code: 'MISFIT' },
      ],
      [
        'an end before the start',
        'ASSERT_OBSERVATION',
        { ...trade, period: { start: '2023-07', end: '2023-06' } },
        { field: 'period.end', code: 'MISFIT' },
      ],
      [
        'a day that the calendar lacks',
        'ASSERT_OBSERVATION',
        { ...trade, period: { start: '2023-02-30' } },
        { field: 'period.start', code: 'NOT_A_VALUE' },
      ],
      ['no source', 'ASSERT_OBSERVATION', { ...trade, citations: [] }, { field: 'citations', code: 'NO_SOURCE' }],
      [
        'an unknown source',
        'ASSERT_OBSERVATION',
        { ...trade, citations: [{ source: 'source:S9' }] },
        { field: 'citations.0.source', code: 'UNKNOWN_SOURCE' },
      ],
      [
        'an entity for a source',
        'ASSERT_OBSERVATION',
        { ...trade, citations: [{ source: 'country:CHN' }] },
        { field: 'citations.0.source', code: 'UNKNOWN_SOURCE' },
      ],
      [
        'a row beyond all tables',
        'ASSERT_OBSERVATION',
        { ...trade, citations: [{ source: 'source:S1', paragraph: 10_000_001 }] },
        { field: 'citations.0.paragraph', code: 'NOT_A_VALUE' },
      ],
      [
        'control characters',
        'ASSERT_OBSERVATION',
        { ...trade, note: 'a\u0000b' },
        { field: 'note', code: 'NOT_A_VALUE' },
      ],
      [
        'a port that is there by its code',
        'PUT_ENTITY',
        { ...town, kind: 'PORT', name: 'Huoerguosi', codes: ['H', 'CN HRS'], properties: { portKind: 'LAND_PORT' } },
        { field: 'codes.1', code: 'TWIN', existing: 'port:CNHRS' },
      ],
      [
        'a port that is there by its UN/LOCODE',
        'PUT_ENTITY',
        { ...town, kind: 'PORT', name: 'Huoerguosi', properties: { portKind: 'LAND_PORT', unlocode: 'CNHRS' } },
        { field: 'properties.unlocode', code: 'TWIN', existing: 'port:CNHRS' },
      ],
      ['10 MB for a name', 'PUT_ENTITY', { ...town, name: long }, { field: 'name', code: 'TOO_LONG' }],
      ['10 MB of text', 'ASSERT_OBSERVATION', { ...trade, note: long }, { field: 'note', code: 'TOO_LONG' }],
      [
        'a statement that says nothing',
        'ASSERT_STATEMENT',
        { ...membership, object: null },
        { field: 'object', code: 'NOT_A_VALUE' },
      ],
      [
        'a membership that ends before it starts',
        'ASSERT_STATEMENT',
        { ...membership, until: '2000' },
        { field: 'until', code: 'MISFIT' },
      ],
      [
        'a thing of which nothing is known',
        'ASSERT_STATEMENT',
        { ...membership, subject: 'country:NOW' },
        { field: 'subject', code: 'UNKNOWN_ENTITY' },
      ],
      [
        'what the seed says already',
        'ASSERT_STATEMENT',
        {
          subject: 'country:CHN',
          predicate: 'largest trading partner of',
          object: 'country:VNM',
          citations: [{ source: 'source:S1', paragraph: 2 }],
        },
        { field: 'object', code: 'TWIN', existing: 'statement:F1' },
      ],
      [
        'a number that the seed has already',
        'ASSERT_OBSERVATION',
        {
          measure: 'TRADE_VALUE',
          value: '31200000000',
          unit: 'USD',
          reporter: 'country:CHN',
          partner: 'country:KAZ',
          period: { start: '2022-01-01', end: '2022-12-31' },
          citations: [{ source: 'source:S1', paragraph: 4 }],
        },
        { field: 'value', code: 'TWIN', existing: 'observation:F2' },
      ],
      [
        'an end of a circle',
        'ASSERT_STATEMENT',
        { subject: 'country:CHN', predicate: 'PART_OF', object: 'port:CNHRS', citations },
        { field: 'object', code: 'CYCLE' },
      ],
      ['an entity of no kind', 'PUT_ENTITY', { name: 'X', citations }, { field: 'kind', code: 'NOT_A_VALUE' }],
      ['an entity without a name', 'PUT_ENTITY', { kind: 'SECTOR', citations }, { field: 'name', code: 'NOT_A_VALUE' }],
      ['a town in no country', 'PUT_ENTITY', { ...town, country: null }, { field: 'country', code: 'NOT_A_VALUE' }],
      ['a town in a port', 'PUT_ENTITY', { ...town, country: 'port:CNHRS' }, { field: 'country', code: 'MISFIT' }],
      [
        'a second China',
        'PUT_ENTITY',
        { kind: 'COUNTRY', name: 'CHINA', citations },
        { field: 'name', code: 'TWIN', existing: 'country:CHN' },
      ],
      [
        'a country that ISO 3166 does not have',
        'PUT_ENTITY',
        { kind: 'COUNTRY', name: 'Atlantis', citations },
        { field: 'kind', code: 'NOT_A_VALUE' },
      ],
      [
        'a region of no sort',
        'PUT_ENTITY',
        { kind: 'REGION', name: 'Steppe', citations },
        { field: 'properties.regionKind', code: 'NOT_A_VALUE' },
      ],
      [
        'a port that is to be of no sort any more',
        'PUT_ENTITY',
        { id: 'port:CNHRS', properties: { portKind: null }, citations },
        { field: 'properties.portKind', code: 'NOT_A_VALUE' },
      ],
      ['an id of another kind', 'PUT_ENTITY', { ...town, id: 'port:X' }, { field: 'id', code: 'NOT_A_VALUE' }],
      ['another kind', 'PUT_ENTITY', { id: 'port:CNHRS', kind: 'PLACE', citations }, { field: 'kind', code: 'MISFIT' }],
      [
        'a property that its kind does not have',
        'PUT_ENTITY',
        { ...town, properties: { sortKey: 'a' } },
        { field: 'properties.sortKey', code: 'NOT_A_VALUE' },
      ],
      [
        'a position off the globe',
        'PUT_ENTITY',
        { ...town, properties: { latitude: 91 } },
        { field: 'properties.latitude', code: 'NOT_A_VALUE' },
      ],
      ['a source without a title', 'ADD_SOURCE', { title: ' ' }, { field: 'title', code: 'NOT_A_VALUE' }],
      [
        'a source that is there',
        'ADD_SOURCE',
        { title: 'An article', publishedOn: '2023-07-31' },
        { field: 'title', code: 'TWIN', existing: 'source:S1' },
      ],
      [
        'an address that runs code',
        'ADD_SOURCE',
        { title: 'T', url: 'javascript:alert(1)' },
        { field: 'url', code: 'NOT_A_VALUE' },
      ],
      [
        'a claim that is not there',
        'RETRACT_CLAIM',
        { claim: 'statement:F9' },
        { field: 'claim', code: 'UNKNOWN_CLAIM' },
      ],
      [
        'two of two kinds as one',
        'MERGE_ENTITIES',
        { from: 'country:CHN', into: 'port:CNHRS' },
        { field: 'into', code: 'MISFIT' },
      ],
      ['one as one', 'MERGE_ENTITIES', { from: 'port:CNOLD', into: 'port:CNHRS' }, { field: 'into', code: 'MISFIT' }],
      ['an entry that is not there', 'REVERT', { entry: 'entry:99' }, { field: 'entry', code: 'UNKNOWN_ENTRY' }],
      ['the seed', 'REVERT', { entry: 'entry:2' }, { field: 'entry', code: 'NOT_OPEN' }],
    ])('%s', async (_, act, input, refusal) => {
      const before = await wholeGraph(graph)
      for (const propose of [false, true]) {
        const refused = await perform(graph, act, input as never, ann, { propose }).catch((error: unknown) => error)
        expect(refused).toMatchObject({ name: 'Refused', ...refusal })
        expect(String((refused as Error).message).length).toBeLessThan(1_100)
      }
      expect(await wholeGraph(graph)).toEqual(before)
    })
  })

  test('a number stands with its edges, and taken back it leaves the graph as it was', async () => {
    const before = await wholeGraph(graph)
    const { entry, changed } = await perform(graph, 'ASSERT_OBSERVATION', trade, ann)
    expect(changed.map(({ key }) => key)).toEqual([
      entry.about,
      'country:CHN TRADES_WITH country:VNM',
      'country:CHN SUPPLIES country:VNM',
    ])
    expect(await node(entry.about as string)).toMatchObject({
      ...{ value: '123.40', unit: 'USD', kind: 'LEVEL', comparator: 'EQUAL', flow: 'EXPORTS', basis: 'STATED' },
      ...{
        citations: ['source:S1#9'],
        source: 'source:S1',
        periodStart: '2023-01',
        sortKey: expect.stringMatching(/^1\tsource:S1\t00000009/),
      },
    })
    expect(await edge('country:CHN', 'TRADES_WITH', 'country:VNM')).toMatchObject({
      claims: [entry.about],
      basis: 'STATED',
    })
    await expect(perform(graph, 'ASSERT_OBSERVATION', trade, { by: 'bob' })).rejects.toMatchObject({
      code: 'TWIN',
      existing: entry.about,
    })
    await perform(graph, 'REVERT', { entry: entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
    await expect(perform(graph, 'REVERT', { entry: entry.id }, ann)).rejects.toMatchObject({ code: 'NOT_OPEN' })
  })

  test('what was taken back can be said again, and taking back the taking back says it again', async () => {
    const before = await wholeGraph(graph)
    const first = await perform(graph, 'ASSERT_STATEMENT', membership, ann)
    const said = await wholeGraph(graph)
    expect(await edge('country:CHN', 'MEMBER_OF', 'organization:SCO')).toMatchObject({
      since: '2001-06-15',
      claims: [first.entry.about],
    })
    const back = await perform(graph, 'REVERT', { entry: first.entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
    const forth = await perform(graph, 'REVERT', { entry: back.entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(said)
    await perform(graph, 'REVERT', { entry: forth.entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('an edge that two claims state is one, and goes with the last of them', async () => {
    const before = await wholeGraph(graph)
    const one = await perform(graph, 'ASSERT_STATEMENT', membership, ann)
    const other = await perform(
      graph,
      'ASSERT_STATEMENT',
      { ...membership, citations: [{ source: 'source:places' }] },
      ann,
    )
    const claims = [one.entry.about as string, other.entry.about as string]
    expect(await edge('country:CHN', 'MEMBER_OF', 'organization:SCO')).toMatchObject({
      claims,
      citations: ['source:S1#9', 'source:places'],
    })
    await perform(graph, 'RETRACT_CLAIM', { claim: claims[0] as string }, ann)
    expect(await edge('country:CHN', 'MEMBER_OF', 'organization:SCO')).toMatchObject({
      claims: [claims[1]],
      citations: ['source:places'],
    })
    await perform(graph, 'RETRACT_CLAIM', { claim: claims[1] as string }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('a seeded claim is retracted with what was computed from it, and comes back', async () => {
    const before = await wholeGraph(graph)
    const { entry } = await perform(graph, 'RETRACT_CLAIM', { claim: 'observation:F2' }, ann)
    expect([await node('observation:F2'), await node('observation:F3')]).toEqual([undefined, undefined])
    await perform(graph, 'REVERT', { entry: entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
    const stated = await perform(graph, 'RETRACT_CLAIM', { claim: 'statement:F1' }, ann)
    expect(await edge('country:VNM', 'TRADES_WITH', 'country:CHN')).toBeUndefined()
    await perform(graph, 'REVERT', { entry: stated.entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('merged, the old id leads to the other with names, edges, claims and sections, and the merge can be taken back', async () => {
    const before = await wholeGraph(graph)
    const put = await perform(
      graph,
      'PUT_ENTITY',
      {
        kind: 'PORT',
        id: 'port:DOUBLE',
        name: 'Huoerguosi',
        codes: ['hgs'],
        country: 'country:CHN',
        properties: { portKind: 'LAND_PORT', importance: 7 },
        citations,
      },
      ann,
    )
    const said = await perform(
      graph,
      'ASSERT_STATEMENT',
      { subject: 'port:DOUBLE', predicate: 'plans to build', objectText: 'a bridge', citations },
      ann,
    )
    const apart = await wholeGraph(graph)
    const merge = await perform(graph, 'MERGE_ENTITIES', { from: 'port:DOUBLE', into: 'port:CNHRS' }, ann)
    expect(await node('port:CNHRS')).toMatchObject({
      name: 'Horgos',
      aliases: ['Huoerguosi'],
      codes: ['CNHRS', 'HGS'],
      importance: 7,
    })
    expect(await rows(graph, 'MATCH (redirect:Redirect) RETURN redirect{.*} AS row ORDER BY redirect.id')).toEqual([
      { id: 'port:CNOLD', target: 'port:CNHRS' },
      { id: 'port:DOUBLE', target: 'port:CNHRS' },
    ])
    expect(await node(said.entry.about as string)).toMatchObject({ subjectId: 'port:CNHRS' })
    const other = await perform(
      graph,
      'ASSERT_STATEMENT',
      { subject: 'port:DOUBLE', predicate: 'has', objectText: 'a crane', citations },
      ann,
    )
    expect(await node(other.entry.about as string)).toMatchObject({ subjectId: 'port:CNHRS' })
    await expect(perform(graph, 'REVERT', { entry: put.entry.id }, ann)).rejects.toMatchObject({ name: 'Refused' })
    for (const { entry } of [other, merge]) await perform(graph, 'REVERT', { entry: entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(apart)
    for (const { entry } of [said, put]) await perform(graph, 'REVERT', { entry: entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('a crossing merged keeps its railway section and its pair', async () => {
    const before = await wholeGraph(graph)
    await perform(
      graph,
      'PUT_ENTITY',
      {
        kind: 'PORT',
        id: 'port:NEW',
        name: 'New',
        country: 'country:CHN',
        properties: { portKind: 'LAND_PORT' },
        citations,
      },
      ann,
    )
    const merge = await perform(graph, 'MERGE_ENTITIES', { from: 'port:CNHRS', into: 'port:NEW' }, ann)
    expect(await node('section:line-1')).toMatchObject({ fromId: 'port:NEW' })
    expect(await edge('port:KZKHG', 'PAIRED_WITH', 'port:NEW')).toBeTruthy()
    expect(await node('port:NEW')).toMatchObject({ linked: true })
    expect(
      (await rows(graph, 'MATCH (redirect:Redirect) RETURN redirect{.*} AS row')).map((row) => row.target),
    ).toEqual(['port:NEW', 'port:NEW'])
    await perform(graph, 'REVERT', { entry: merge.entry.id }, ann)
    await perform(graph, 'REVERT', { entry: `entry:${merge.entry.revision - 1}` }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('a source that a fact cites can not be taken back before the fact', async () => {
    const before = await wholeGraph(graph)
    const source = await perform(
      graph,
      'ADD_SOURCE',
      { title: 'Yearbook', url: 'https://example.org/y', basis: 'REFERENCE' },
      ann,
    )
    const put = await perform(
      graph,
      'PUT_ENTITY',
      { ...town, citations: [{ source: source.entry.about as string }] },
      ann,
    )
    await expect(perform(graph, 'REVERT', { entry: source.entry.id }, ann)).rejects.toMatchObject({ code: 'IN_USE' })
    expect(await node(put.entry.about as string)).toMatchObject({
      name: 'Yining',
      basis: 'REFERENCE',
      countryId: 'country:CHN',
    })
    for (const { entry } of [put, source]) await perform(graph, 'REVERT', { entry: entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('what is proposed waits, is done when accepted, and not when rejected', async () => {
    const before = await wholeGraph(graph)
    const proposed = await perform(graph, 'PUT_ENTITY', town, { by: 'eve', why: 'seen there' }, { propose: true })
    expect(proposed).toMatchObject({
      changed: [],
      entry: { status: 'PROPOSED', why: 'seen there', about: expect.stringMatching(/^place:yining-/) },
    })
    expect(await wholeGraph(graph)).toEqual(before)
    await expect(perform(graph, 'REVERT', { entry: proposed.entry.id }, ann)).rejects.toMatchObject({
      code: 'NOT_OPEN',
    })
    const accepted = await review(
      graph,
      { entry: proposed.entry.id, verdict: 'ACCEPT' },
      { by: 'ann', why: 'so it is' },
    )
    expect(await node(accepted.entry.about as string)).toMatchObject({ name: 'Yining' })
    expect(await node(proposed.entry.id)).toMatchObject({
      ...{ status: 'ACCEPTED', reviewedBy: 'ann', reason: 'so it is', reviewedIn: accepted.entry.id, by: 'eve' },
    })
    await expect(review(graph, { entry: proposed.entry.id, verdict: 'REJECT' }, ann)).rejects.toMatchObject({
      code: 'NOT_OPEN',
    })
    await perform(graph, 'REVERT', { entry: accepted.entry.id }, ann)
    const again = await perform(graph, 'PUT_ENTITY', town, { by: 'eve' }, { propose: true })
    await review(graph, { entry: again.entry.id, verdict: 'REJECT' }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })

  test('a proposal that can not be done any more is refused and waits on', async () => {
    const proposed = await perform(graph, 'PUT_ENTITY', town, { by: 'eve' }, { propose: true })
    const done = await perform(graph, 'PUT_ENTITY', town, ann)
    await expect(review(graph, { entry: proposed.entry.id, verdict: 'ACCEPT' }, ann)).rejects.toMatchObject({
      code: 'TWIN',
      existing: done.entry.about,
    })
    expect(await node(proposed.entry.id)).toMatchObject({ status: 'PROPOSED' })
    await perform(graph, 'REVERT', { entry: done.entry.id }, ann)
  })

  test('a property is taken away by null, and an old name becomes an alias', async () => {
    const before = await wholeGraph(graph)
    const one = await perform(
      graph,
      'PUT_ENTITY',
      { id: 'port:CNHRS', name: 'Khorgos East', properties: { importance: 5, unlocode: null }, citations },
      ann,
    )
    expect(await node('port:CNHRS')).toMatchObject({ name: 'Khorgos East', aliases: ['Horgos'], importance: 5 })
    expect((await node('port:CNHRS'))?.unlocode ?? null).toBeNull()
    const two = await perform(graph, 'PUT_ENTITY', { id: 'port:CNOLD', name: 'Horgos', citations }, ann)
    expect(await node('port:CNHRS')).toMatchObject({ name: 'Horgos', aliases: ['Khorgos East'] })
    for (const { entry } of [one, two]) await perform(graph, 'REVERT', { entry: entry.id }, ann)
    expect(await wholeGraph(graph)).toEqual(before)
  })
})

async function rows(graph: WritableGraph, text: string, parameters: Record<string, string> = {}) {
  return (await graph.run({ name: 'rows', text, parameters, keyed: false })).map(
    ({ row }) => row as Record<string, unknown>,
  )
}
