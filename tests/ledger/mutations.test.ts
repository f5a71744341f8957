import { describe, expect, test } from 'vitest'
import { schema } from '../../schema/index.ts'
import { seed } from '../../seed/seed.ts'
import type { Reply } from '../asking.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { smallWorld } from './small-world.ts'
import { send, type Writer, writableServer } from './writers.ts'

const citations = [{ source: 'source:S1', paragraph: 9 }]
const refusal = `
  ... on WriteRefused { __typename field message }
  ... on InvalidInput { code }
  ... on Twin { existing { id } }`
const entry = 'entry { id revision act by why status at facts { totalCount nodes { kind fact existed exists } } } again'

/** A mutation of each field, with what its answers may hold. */
const operations = {
  putEntity: `mutation ($input: PutEntityInput!) { putEntity(input: $input) { ... on EntityWritten { entity { id name aliases codes } ${entry} } ${refusal} } }`,
  assertStatement: `mutation ($input: AssertStatementInput!) { assertStatement(input: $input) { ... on ClaimWritten { claim { id predicate } conflicts { id } ${entry} } ${refusal} } }`,
  assertObservation: `mutation ($input: AssertObservationInput!) { assertObservation(input: $input) { ... on ClaimWritten { claim { id ... on Observation { value unit } } conflicts { reason claims { id } } ${entry} } ${refusal} } }`,
  addSource: `mutation ($input: AddSourceInput!) { addSource(input: $input) { ... on SourceWritten { source { id title } ${entry} } ${refusal} } }`,
  retractClaim: `mutation ($input: RetractClaimInput!) { retractClaim(input: $input) { ... on EntryWritten { ${entry} } ${refusal} } }`,
  mergeEntities: `mutation ($input: MergeEntitiesInput!) { mergeEntities(input: $input) { ... on EntityWritten { entity { id name aliases } ${entry} } ${refusal} } }`,
  review: `mutation ($input: ReviewInput!) { review(input: $input) { ... on EntryWritten { ${entry} } ${refusal} } }`,
  revert: `mutation ($input: RevertInput!) { revert(input: $input) { ... on EntryWritten { ${entry} } ${refusal} } }`,
} as const
type Field = keyof typeof operations

const trade = {
  ...{ measure: 'TRADE_VALUE', value: '40000000000', unit: 'USD', reporter: 'country:CHN', partner: 'country:KAZ' },
  ...{ period: { start: '2022-01-01', end: '2022-12-31' }, citations },
}
const town = { kind: 'PLACE', name: 'Yining', country: 'country:CHN', citations }

onEachEmptyEngine('mutations', (graph) => {
  let server: ReturnType<typeof writableServer>
  const mutate = async (field: Field, input: object, as: Writer = 'ann'): Promise<Reply> => {
    const { data, errors } = await send(server, as, operations[field], { input })
    if (errors) throw new Error(JSON.stringify(errors))
    return data?.[field]
  }
  const query = async (text: string, as: Writer = 'nobody'): Promise<Reply> => {
    const { data, errors } = await send(server, as, text)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  test('there is one of each of the acts, and this suite sends them all', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    server = writableServer(graph)
    const acts = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !name.endsWith('Import'))
    expect(acts.sort()).toEqual(Object.keys(operations).sort())
  })

  describe.each(Object.keys(operations) as Field[])('%s', (field) => {
    const inputs: Record<Field, object> = {
      putEntity: town,
      assertStatement: { subject: 'country:CHN', predicate: 'MEMBER_OF', object: 'organization:SCO', citations },
      assertObservation: trade,
      addSource: { title: 'Another article' },
      retractClaim: { claim: 'statement:F1' },
      mergeEntities: { from: 'port:CNHRS', into: 'port:CNSHA' },
      review: { entry: 'entry:1', verdict: 'ACCEPT' },
      revert: { entry: 'entry:1' },
    }
    test.each<[Writer, string]>([
      ['nobody', 'UNAUTHENTICATED'],
      ['dan', 'FORBIDDEN'],
    ])('by %s is refused as %s, the first time and the fourth, and nothing is written', async (as, code) => {
      const before = await query('{ about { revision } }')
      for (let time = 0; time < 4; time++) {
        const { data, errors } = await send(server, as, operations[field], { input: inputs[field] })
        expect(data?.[field]).toBeNull()
        expect(errors?.[0]?.extensions?.code).toBe(code)
      }
      expect(await query('{ about { revision } }')).toEqual(before)
    })
  })

  test('an entity is added with its entry, and comes back', async () => {
    const put = await mutate('putEntity', { ...town, nameZh: '伊宁', why: 'It was missing' })
    expect(put).toMatchObject({
      entity: { id: expect.stringMatching(/^place:yining-/), name: 'Yining' },
      entry: { act: 'PUT_ENTITY', by: 'ann', why: 'It was missing', status: 'APPLIED' },
      again: false,
    })
    expect(put.entry.facts.nodes).toContainEqual({ kind: 'ENTITY', fact: put.entity.id, existed: false, exists: true })
    for (let time = 0; time < 4; time++)
      expect(await query(`{ node(id: "${put.entity.id}") { id } }`)).toEqual({ node: { id: put.entity.id } })
  })

  test('a twin is refused, and the one that is there is offered', async () => {
    expect(await mutate('putEntity', town)).toMatchObject({
      ...{ __typename: 'Twin', field: 'name', existing: { id: expect.stringMatching(/^place:yining-/) } },
    })
  })

  test('properties are checked by kind: those of another are refused by name', async () => {
    const input = { id: 'country:CHN', properties: { portKind: 'SEAPORT' }, citations }
    expect(await mutate('putEntity', input)).toMatchObject({ __typename: 'InvalidInput', field: 'properties.portKind' })
    const renamed = { id: 'port:CNHRS', name: 'Khorgas', properties: { crossingStatus: 'OPEN' }, citations }
    expect(await mutate('putEntity', renamed)).toMatchObject({ entity: { name: 'Khorgas', aliases: ['Horgos'] } })
    expect(await query('{ node(id: "port:CNHRS") { ... on Port { crossingStatus } } }')).toEqual({
      node: { crossingStatus: 'OPEN' },
    })
  })

  test('a number comes back as it was sent, with what disagrees with it', async () => {
    const said = await mutate('assertObservation', trade)
    expect(said).toMatchObject({ claim: { value: '40000000000', unit: 'USD' }, conflicts: [{ reason: 'TWO_VALUES' }] })
    expect(said.conflicts[0].claims.map(({ id }: Reply) => id).sort()).toEqual(['observation:F2', said.claim.id].sort())
  })

  test('a relation that is stated stands as an edge', async () => {
    const input = {
      subject: 'country:CHN',
      predicate: 'MEMBER_OF',
      object: 'organization:SCO',
      since: '2001',
      citations,
    }
    expect(await mutate('assertStatement', input)).toMatchObject({ claim: { predicate: expect.any(String) } })
    const members = '{ node(id: "organization:SCO") { ... on Organization { members { nodes { id } } } } }'
    expect((await query(members)).node.members.nodes).toContainEqual({ id: 'country:CHN' })
  })

  test('a source is added, and can be cited at once, in the same operation', async () => {
    const both = await query(
      `mutation {
        addSource(input: { id: "source:new", title: "New" }) { ... on SourceWritten { source { id claims { totalCount } } } }
        assertStatement(input: { subject: "country:KAZ", predicate: "plans", objectText: "a port", citations: [{ source: "source:new" }] }) {
          ... on ClaimWritten { claim { id citations { source { id title claims { totalCount } } } } }
        }
      }`,
      'ann',
    )
    expect(both.addSource.source).toEqual({ id: 'source:new', claims: { totalCount: 0 } })
    expect(both.assertStatement.claim.citations).toEqual([
      { source: { id: 'source:new', title: 'New', claims: { totalCount: 1 } } },
    ])
  })

  test.each<[string, Field, object, object]>([
    [
      'an entity nobody has heard of',
      'assertObservation',
      { ...trade, reporter: 'country:NOW' },
      { __typename: 'UnknownThing', field: 'reporter' },
    ],
    [
      'a unit that does not fit',
      'assertObservation',
      { ...trade, unit: 'tonnes' },
      { __typename: 'InvalidInput', field: 'unit', code: 'MISFIT' },
    ],
    [
      'an end before its start',
      'assertObservation',
      { ...trade, period: { start: '2023', end: '2022' } },
      { field: 'period.end', code: 'MISFIT' },
    ],
    ['no source', 'assertObservation', { ...trade, citations: [] }, { field: 'citations', code: 'NO_SOURCE' }],
    ['a source without a title', 'addSource', { title: ' ' }, { field: 'title', code: 'NOT_A_VALUE' }],
    [
      'a paragraph of a source nobody has',
      'putEntity',
      { ...town, name: 'X', citations: [{ source: 'source:S9' }] },
      { __typename: 'UnknownThing', field: 'citations.0.source' },
    ],
    ['a long text', 'addSource', { title: 'x'.repeat(10_000) }, { field: 'title', code: 'TOO_LONG' }],
    [
      'a claim that is not there',
      'retractClaim',
      { claim: 'statement:none' },
      { __typename: 'UnknownThing', field: 'claim' },
    ],
    ['an entry that is not there', 'revert', { entry: 'entry:999' }, { __typename: 'UnknownThing', field: 'entry' }],
    [
      'two of different kinds',
      'mergeEntities',
      { from: 'port:CNHRS', into: 'country:CHN' },
      { field: 'into', code: 'MISFIT' },
    ],
  ])('%s is refused with the field, and nothing is written', async (_, field, input, expected) => {
    const before = await query('{ about { revision } }')
    const refused = await mutate(field, input)
    expect(refused).toMatchObject(expected)
    expect(refused.message.length).toBeGreaterThan(10)
    expect(refused.message.length).toBeLessThan(1_000)
    expect(await query('{ about { revision } }')).toEqual(before)
  })

  test('the same sent again with its key is done once; something else with that key is refused', async () => {
    const input = { title: 'Once', idempotencyKey: 'k1' }
    const first = await mutate('addSource', input)
    expect(first.again).toBe(false)
    for (let time = 0; time < 4; time++) expect(await mutate('addSource', input)).toEqual({ ...first, again: true })
    expect(await mutate('addSource', { ...input, title: 'Other' })).toMatchObject({
      ...{ __typename: 'InvalidInput', field: 'idempotencyKey', code: 'KEY_USED' },
    })
  })

  test('what is proposed waits, seen by those who review and whoever made it, until it is accepted', async () => {
    const proposed = await mutate('addSource', { id: 'source:bob', title: "Bob's" }, 'bob')
    expect(proposed).toMatchObject({ source: null, entry: { status: 'PROPOSED', by: 'bob', facts: { totalCount: 0 } } })
    const { id } = proposed.entry
    const seen = `{ entry(id: "${id}") { status proposed } source(id: "source:bob") { id } }`
    for (const as of ['nobody', 'ann', 'dan'] as const)
      expect(await query(seen, as)).toEqual({ entry: null, source: null })
    for (const as of ['bob', 'eve'] as const) expect((await query(seen, as)).entry.status).toBe('PROPOSED')

    for (const as of ['nobody', 'ann', 'bob'] as const) {
      const { data, errors } = await send(server, as, '{ proposals { totalCount } }')
      expect(data?.proposals).toBeNull()
      expect(errors?.[0]?.extensions?.code).toBe(as === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
    }
    expect((await query('{ proposals { totalCount nodes { id } } }', 'eve')).proposals).toEqual({
      totalCount: 1,
      nodes: [{ id }],
    })
    const accepted = await mutate('review', { entry: id, verdict: 'ACCEPT', why: 'True' }, 'eve')
    expect(accepted).toMatchObject({ entry: { act: 'REVIEW', by: 'eve', facts: { nodes: [{ fact: 'source:bob' }] } } })
    for (let time = 0; time < 4; time++)
      expect(
        await query(`{ entry(id: "${id}") { status reviewedBy reason } source(id: "source:bob") { id } }`),
      ).toEqual({
        entry: { status: 'ACCEPTED', reviewedBy: 'eve', reason: 'True' },
        source: { id: 'source:bob' },
      })
    expect(await mutate('review', { entry: id, verdict: 'REJECT' }, 'eve')).toMatchObject({ code: 'NOT_OPEN' })
  })

  test('what is rejected stays away, and is in no list that others see', async () => {
    const { entry: proposal } = await mutate('addSource', { id: 'source:bad', title: 'Bad' }, 'bob')
    const rejected = await mutate('review', { entry: proposal.id, verdict: 'REJECT' }, 'eve')
    expect(await query(`{ source(id: "source:bad") { id } entry(id: "${proposal.id}") { id } }`)).toEqual({
      source: null,
      entry: null,
    })
    const { changes } = await query('{ changes(first: 100) { nodes { id } totalCount } }')
    const ids = changes.nodes.map(({ id }: Reply) => id)
    expect(ids).not.toContain(proposal.id)
    expect(ids).not.toContain(rejected.entry.id)
    expect(changes.totalCount).toBe(ids.length)
  })

  test('a claim that is retracted is gone with what was computed from it, and its reverting brings both back', async () => {
    const both = '{ a: node(id: "observation:F2") { id } b: node(id: "observation:F3") { id } }'
    const before = await query(both)
    const { entry: retraction } = await mutate('retractClaim', { claim: 'observation:F2', why: 'Wrong' })
    for (let time = 0; time < 4; time++) expect(await query(both)).toEqual({ a: null, b: null })
    const { entry: reverting } = await mutate('revert', { entry: retraction.id })
    for (let time = 0; time < 4; time++) expect(await query(both)).toEqual(before)
    expect(await query(`{ entry(id: "${reverting.id}") { reverts { id why } } }`)).toEqual({
      entry: { reverts: { id: retraction.id, why: 'Wrong' } },
    })
    const { history } = await query(
      '{ history(id: "observation:F2") { totalCount nodes { existed exists entry { act } } } }',
    )
    expect(history).toEqual({
      totalCount: 2,
      nodes: [
        { existed: true, exists: false, entry: { act: 'RETRACT_CLAIM' } },
        { existed: false, exists: true, entry: { act: 'REVERT' } },
      ],
    })
  })

  test('a history says what each entry changed, a difference what is left of it between two revisions', async () => {
    const { about } = await query('{ about { revision } }')
    const put = (properties: object) => mutate('putEntity', { id: 'port:CNSHA', properties, citations })
    await put({ importance: 90 })
    await put({ importance: 95 })
    const { history } = await query('{ history(id: "port:CNSHA") { nodes { properties { name before after } } } }')
    const importance = history.nodes.flatMap(({ properties }: Reply) =>
      properties.filter(({ name }: Reply) => name === 'importance'),
    )
    expect(importance).toEqual([
      { name: 'importance', before: null, after: '90' },
      { name: 'importance', before: '90', after: '95' },
    ])
    const { diff } = await query(
      `{ diff(from: ${about.revision}) { totalCount nodes { fact entry { id } properties { name before after } } } }`,
    )
    expect(diff).toMatchObject({ totalCount: 1, nodes: [{ fact: 'port:CNSHA', entry: null }] })
    expect(diff.nodes[0].properties).toContainEqual({ name: 'importance', before: null, after: '95' })
    const { errors } = await send(server, 'nobody', '{ history(id: "port:NOWHERE") { totalCount } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' })
  })

  test('pages through the ledger miss nothing and repeat nothing', async () => {
    const whole = (await query('{ changes(first: 100) { nodes { revision } } }')).changes.nodes
    const paged: Reply[] = []
    for (let after: string | null = null; ; ) {
      const { changes }: Reply = (
        await send(
          server,
          'nobody',
          'query ($after: String) { changes(first: 3, after: $after) { nodes { revision } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      ).data
      paged.push(...changes.nodes)
      if (!changes.pageInfo.hasNextPage) break
      after = changes.pageInfo.endCursor
    }
    expect(paged).toEqual(whole)
    expect(whole.length).toBeGreaterThan(8)
    const since = whole[4].revision
    expect((await query(`{ changes(since: ${since}) { nodes { revision } } }`)).changes.nodes).toEqual(whole.slice(5))
  })
})
