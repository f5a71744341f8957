import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { clientNames, send } from './clients.ts'
import { conditionalShapes, truths } from './conditional-shapes.ts'
import { remembering } from './remembering.ts'
import { type Asked, executed, type Served, serve } from './road.ts'
import { difference } from './told.ts'

/** Values that are left out, null, defaulted or no good: what is judged of one request says nothing of the next. */
const valued: Readonly<Record<string, { readonly query: string; readonly turns: readonly object[] }>> = {
  'a condition with a default, given null in between': {
    query: 'query Q($d: Boolean = true) { country(iso: "KAZ") { id name @include(if: $d) } }',
    turns: [{}, { d: null }, { d: false }, { d: null }, {}],
  },
  'a direction that is left out, then null': {
    query:
      'query Q($d: SortDirection) { countries(first: 1, orderBy: [{ field: NAME, direction: $d }]) { nodes { name } } }',
    turns: [{}, {}, { d: null }, { d: 'DESC' }, { d: null }, {}],
  },
  'a size that is left out, null, refused and good': {
    query: 'query Q($n: Int) { countries(first: $n) { nodes { id } } }',
    turns: [{}, { n: null }, { n: 0 }, { n: 2 }, { n: 1_000 }, { n: 'two' }, { n: 2 }, {}],
  },
  'a size with a default': {
    query: 'query Q($n: Int = 2) { countries(first: $n) { nodes { id } } }',
    turns: [{}, { n: null }, { n: 3 }, {}, { n: null }],
  },
  'an id that is required': {
    query: 'query Q($id: ID!) { node(id: $id) { id } }',
    turns: [{ id: 'country:KAZ' }, {}, { id: null }, { id: 'nonsense' }, { id: 7 }, { id: 'country:KAZ' }],
  },
  'a single value for a list': {
    query: 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    turns: [{ ids: 'country:KAZ' }, { ids: ['country:KAZ'] }, { ids: [] }, { ids: null }, { ids: 'country:KAZ' }],
  },
  'values of a filter': {
    query:
      'query Q($a: [ID!], $c: String) { countries(first: 2, where: { id: $a, name: { contains: $c } }) { totalCount } }',
    turns: [{}, { a: ['country:KAZ'] }, { a: null }, { c: 'a' }, { c: null }, { a: [], c: 'a' }, {}],
  },
  'a variable named like a property of every object': {
    query: 'query Q($__proto__: ID!) { node(id: $__proto__) { id } }',
    turns: [JSON.parse('{ "__proto__": "country:KAZ" }'), {}, JSON.parse('{ "__proto__": "country:CHN" }')],
  },
}

onEmbedded('What comes again', (read) => {
  const graph = remembering(read)
  let served: Served
  beforeAll(async () => {
    served = await serve(graph)
  })
  afterAll(() => served.close())

  async function sameAs(asked: Asked, turn: number): Promise<void> {
    // Five values and five clients: each client comes with each value.
    const client = clientNames[(turn + Math.floor(turn / clientNames.length)) % clientNames.length] ?? 'curl'
    const answer = await send(served.address, client, asked)
    const differs = difference(answer, await executed(graph, asked))
    expect(differs, `${client}, time ${turn + 1}: ${asked.query} ${JSON.stringify(asked.variables)}`).toBeUndefined()
  }

  describe.each(Object.entries(conditionalShapes))('a fragment %s', (_, documents) => {
    it('keeps its fields wherever it is not left out, whatever was left out before', async () => {
      let turn = 0
      for (const query of documents)
        for (let round = 0; round < 2; round++)
          for (const variables of truths) await sameAs({ query, variables }, turn++)
    })
  })

  it.each(Object.entries(valued))(
    '%s gets what it would get alone, the first time and the last',
    async (_, { query, turns }) => {
      for (const [turn, variables] of [...turns, ...turns].entries())
        await sameAs({ query, variables: variables as Record<string, unknown> }, turn)
    },
  )

  describe.each([
    ['one unnamed operation', '{ country(iso: "KAZ") { name } }'],
    ['one named operation', 'query One { country(iso: "KAZ") { name } }'],
    ['two operations', 'query One { country(iso: "KAZ") { name } } query Two { country(iso: "CHN") { name } }'],
  ])('of a document with %s', (_, query) => {
    it.each([
      ['empty', ''],
      ['wrong', 'Other'],
      ['null', null],
      ['one of two', 'Two'],
    ])('an operationName that is %s picks the same the fourth time as the first', async (__, operationName) => {
      const turns = []
      for (let turn = 0; turn < 4; turn++)
        turns.push(await send(served.address, 'curl', { query, operationName } as Asked))
      for (const later of turns) expect(later).toEqual(turns[0])
    })
  })
})
