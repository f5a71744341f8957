import { describe, expect, test } from 'vitest'
import { readManifest } from '../../cypher/engine/manifest.ts'
import { seed } from '../../seed/seed.ts'
import type { Reply } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { smallWorld } from './small-world.ts'
import { wholeGraph } from './whole-graph.ts'
import { send, type Writer, writableServer } from './writers.ts'

const citations = [{ source: 'source:S1', paragraph: 9 }]
const refusal = '... on WriteRefused { __typename field message } ... on Twin { existing { id } }'
const entry =
  'dryRun again entry { id by why status facts { totalCount nodes { kind fact existed exists properties { name before after } } } }'
const claim =
  '{ id ... on Observation { value unit reporter { id } } ... on Statement { predicate sentence roles { entity { id } } } ... on Claim { citations { paragraph source { id title } } } }'

const operations = {
  putEntity: ['PutEntityInput', `... on EntityWritten { entity { id name } ${entry} }`],
  assertStatement: ['AssertStatementInput', claimWritten()],
  assertObservation: ['AssertObservationInput', claimWritten()],
  addSource: ['AddSourceInput', `... on SourceWritten { source { id } ${entry} }`],
  retractClaim: ['RetractClaimInput', `... on EntryWritten { conflicts { id } ${entry} }`],
  mergeEntities: ['MergeEntitiesInput', `... on EntityWritten { entity { id name } ${entry} }`],
  review: ['ReviewInput', `... on EntryWritten { claims { id } conflicts { reason claims { id } } ${entry} }`],
  revert: ['RevertInput', `... on EntryWritten { conflicts { id } ${entry} }`],
} as const
type Field = keyof typeof operations

function claimWritten() {
  return `... on ClaimWritten { claim ${claim} conflicts { reason claims { id } } alike { id } ${entry} }`
}

const trade = {
  ...{ measure: 'TRADE_VALUE', value: '40000000000', unit: 'USD', reporter: 'country:CHN', partner: 'country:KAZ' },
  ...{ period: { start: '2022-01-01', end: '2022-12-31' }, citations },
}
const membership = { subject: 'country:CHN', predicate: 'MEMBER_OF', object: 'organization:SCO', citations }

onEachEmptyEngine('a dry run', (graph) => {
  let server: ReturnType<typeof writableServer>
  const mutate = async (field: Field, input: object, dryRun = true, as: Writer = 'ann'): Promise<Reply> => {
    const [type, selected] = operations[field]
    const text = `mutation ($input: ${type}!, $dryRun: Boolean) { ${field}(input: $input, dryRun: $dryRun) { __typename ${selected} ${refusal} } }`
    const { data, errors } = await send(server, as, text, { input, dryRun })
    if (errors) throw new Error(JSON.stringify(errors))
    return data?.[field]
  }
  const facts = ({ entry }: Reply): string[] =>
    entry.facts.nodes.map(({ kind, fact, existed, exists }: Reply) =>
      [kind, fact.replace(/:[0-9a-f]{12,}/, ':…'), existed ? 'was' : 'new', exists ? 'is' : 'gone'].join(' '),
    )

  test('there is one of each of the acts', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    server = writableServer(graph)
  })

  describe.each<[Field, object, string[]]>([
    ['putEntity', { id: 'port:CNHRS', name: 'Khorgas', citations }, ['ENTITY port:CNHRS was is']],
    [
      'assertStatement',
      membership,
      ['CLAIM statement:… new is', 'RELATION country:CHN MEMBER_OF organization:SCO new is'],
    ],
    ['assertObservation', trade, ['CLAIM observation:… new is', 'RELATION country:CHN TRADES_WITH country:KAZ new is']],
    ['addSource', { title: 'Another article' }, ['SOURCE source:… new is']],
    ['retractClaim', { claim: 'observation:F2' }, ['CLAIM observation:F2 was gone', 'CLAIM observation:F3 was gone']],
    [
      'mergeEntities',
      { from: 'port:CNSHA', into: 'port:CNHRS' },
      [
        'ENTITY port:CNHRS was is',
        'ENTITY port:CNSHA was gone',
        'REDIRECT port:CNSHA new is',
        'RELATION port:CNHRS LOCATED_IN country:CHN was is',
        'RELATION port:CNSHA LOCATED_IN country:CHN was gone',
        'SECTION section:line-1 was is',
      ],
    ],
  ])('of %s', (field, input, changes) => {
    test.each<Writer>(['ann', 'bob'])('by %s tells what would change, four times, and writes nothing', async (as) => {
      const before = [await wholeGraph(graph), await readManifest(graph)]
      for (let time = 0; time < 4; time++) {
        const tried = await mutate(field, input, true, as)
        expect(tried).toMatchObject({ dryRun: true, again: false })
        expect(tried.entry).toMatchObject({ by: as, status: as === 'ann' ? 'APPLIED' : 'PROPOSED' })
        expect(facts(tried)).toEqual(changes)
        expect(tried.entry.facts.totalCount).toBe(changes.length)
      }
      expect([await wholeGraph(graph), await readManifest(graph)]).toEqual(before)
      const { data } = await send(server, 'eve', '{ changes { totalCount } proposals { totalCount } }')
      expect(data).toEqual({ changes: { totalCount: 1 }, proposals: { totalCount: 0 } })
    })
  })

  test('tells the claim, and with what it would disagree', async () => {
    const tried = await mutate('assertObservation', trade)
    expect(tried.claim).toMatchObject({ value: '40000000000', reporter: { id: 'country:CHN' } })
    expect(tried.claim.citations).toEqual([{ paragraph: 9, source: { id: 'source:S1', title: 'An article' } }])
    expect(tried.conflicts).toEqual([
      { reason: 'TWO_VALUES', claims: expect.arrayContaining([{ id: 'observation:F2' }, { id: tried.claim.id }]) },
    ])
    expect(tried.alike).toEqual([])
  })

  test('tells what says the same already by another source', async () => {
    const same = { ...trade, value: '31200000000', citations: [{ source: 'source:places' }] }
    expect((await mutate('assertObservation', same)).alike).toEqual([{ id: 'observation:F2' }])
  })

  test('is refused like the act itself, at its field', async () => {
    for (let time = 0; time < 4; time++) {
      expect(await mutate('assertObservation', { ...trade, unit: 'tonnes' })).toMatchObject({ field: 'unit' })
      expect(await mutate('assertStatement', { ...membership, object: 'organization:NONE' })).toMatchObject({
        __typename: 'UnknownThing',
        field: 'object',
      })
      expect(await mutate('addSource', { title: 'An article', id: 'source:S1' })).toMatchObject({
        existing: { id: 'source:S1' },
      })
    }
  })

  test('uses up no key, and what is written afterwards is what it told', async () => {
    const input = { ...trade, idempotencyKey: 'one' }
    const tried = await mutate('assertObservation', input)
    const written = await mutate('assertObservation', input, false)
    expect(written).toMatchObject({ dryRun: false, again: false })
    const { id: _, ...entry } = tried.entry
    expect(written).toMatchObject({ claim: tried.claim, conflicts: tried.conflicts, alike: tried.alike, entry })
    expect(await mutate('assertObservation', input, false)).toMatchObject({ again: true })
  })

  test('a fact brings its new source with it, in one entry, and a fault of that is told at its field', async () => {
    const by = (newSource: object) => ({ ...membership, citations: [{ newSource, paragraph: 2 }] })
    for (let time = 0; time < 4; time++) {
      expect(facts(await mutate('assertStatement', by({ title: 'A charter', url: 'https://example.org/' })))).toEqual([
        'CLAIM statement:… new is',
        'RELATION country:CHN MEMBER_OF organization:SCO new is',
        'SOURCE source:… new is',
      ])
      const { claim } = await mutate('assertStatement', by({ title: 'A charter' }))
      expect(claim.sentence).toBe('China is a member of the Shanghai Cooperation Organisation')
      expect(claim.roles).toEqual([{ entity: { id: 'country:CHN' } }, { entity: { id: 'organization:SCO' } }])
      expect(claim.citations).toEqual([{ paragraph: 2, source: { id: expect.any(String), title: 'A charter' } }])
      expect(await mutate('assertStatement', by({ title: 'A charter', url: 'ftp' }))).toMatchObject({
        ...{ __typename: 'InvalidInput', field: 'citations.0.newSource.url' },
      })
      const twin = { title: 'An article', publishedOn: '2023-07-31' }
      expect(await mutate('assertStatement', by(twin))).toMatchObject({
        ...{ __typename: 'Twin', field: 'citations.0.newSource.title', existing: { id: 'source:S1' } },
      })
      const both = { ...membership, citations: [{ source: 'source:S1', newSource: { title: 'A charter' } }] }
      expect(await mutate('assertStatement', both)).toMatchObject({ field: 'citations.0.newSource' })
      expect(await mutate('assertStatement', { ...membership, citations: [{ paragraph: 2 }] })).toMatchObject({
        ...{ __typename: 'InvalidInput', field: 'citations.0.source' },
      })
    }
    const proposed = await mutate('assertStatement', by({ title: 'A charter' }), false, 'bob')
    expect(proposed.entry.status).toBe('PROPOSED')
    const other = { ...by({ title: 'A charter' }), object: undefined, objectText: 'a charter', predicate: 'signed' }
    const alsoProposed = await mutate('assertStatement', other, false, 'bob')
    // The source of the second is there once the first is accepted, and is cited then.
    for (const { entry } of [proposed, alsoProposed])
      expect(await mutate('review', { entry: entry.id, verdict: 'ACCEPT' }, false, 'eve')).toMatchObject({
        dryRun: false,
      })
    const { data } = await send(server, 'nobody', '{ sources(first: 100) { nodes { title claims { nodes { id } } } } }')
    expect(data?.sources.nodes).toContainEqual({
      ...{ title: 'A charter', claims: { nodes: [{ id: expect.any(String) }, { id: expect.any(String) }] } },
    })
  })

  test('of a review tells what the proposal would change and contradict, and it still waits', async () => {
    const { entry: proposal } = await mutate('assertObservation', { ...trade, value: '1000' }, false, 'bob')
    expect(proposal).toMatchObject({ status: 'PROPOSED', facts: { totalCount: 0 } })
    for (let time = 0; time < 4; time++) {
      const tried = await mutate('review', { entry: proposal.id, verdict: 'ACCEPT' }, true, 'eve')
      expect(facts(tried)).toEqual([
        'CLAIM observation:… new is',
        'RELATION country:CHN TRADES_WITH country:KAZ was is',
      ])
      expect(tried.claims).toHaveLength(1)
      expect(tried.conflicts).toMatchObject([{ reason: 'TWO_VALUES' }])
      const rejected = await mutate('review', { entry: proposal.id, verdict: 'REJECT' }, true, 'eve')
      expect(facts(rejected)).toEqual([])
      const { data } = await send(server, 'eve', '{ proposals { nodes { id status } } }')
      expect(data?.proposals.nodes).toEqual([{ id: proposal.id, status: 'PROPOSED' }])
    }
  })

  test('of a revert tells what would be taken back', async () => {
    const { entry } = await mutate('addSource', { title: 'To be taken back' }, false)
    expect(facts(await mutate('revert', { entry: entry.id }))).toEqual(['SOURCE source:… was gone'])
  })
})
