import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { budget } from '../../cypher/knowledge/paths/budget.ts'
import { ask } from '../asking.ts'
import { onEmbedded } from '../engines.ts'

const notADate = '"2023-02-30" is not a date: write 2023, 2023-07 or 2023-07-31'

onEmbedded("errors for a client's mistakes", (graph) => {
  beforeEach(() => {
    vi.spyOn(console, 'error')
  })
  afterEach(() => {
    expect(console.error, 'the mistakes of clients stay out of the log').not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it.each([
    {
      of: 'an argument that a field refuses',
      query: '{ country(iso: "CHN") { ports(first: 0) { totalCount } } }',
      message: '`first` is 0: ask for 1 to 100, and for more with `after`',
      path: ['country', 'ports'],
      locations: [{ line: 1, column: 25 }],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    },
    {
      of: 'an id that is none',
      query: '{ node(id: "CHN") { id } }',
      message: '"CHN" is not an id: write a type and a code, such as country:CHN or port:CNHRS',
      path: ['node'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
    },
    {
      of: 'what an argument names and nothing has',
      query: '{ portsServing(place: "region:ATLANTIS") { totalCount } }',
      message: 'Nothing has the id "region:ATLANTIS": `search` and `entity(code:)` find ids',
      path: ['portsServing'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'BAD_USER_INPUT', argument: 'place' },
    },
    {
      of: 'a scalar that is written in the operation',
      query: '{ country(iso: "CHN") { agreements(asOf: "2023-02-30") { totalCount } } }',
      message: notADate,
      extensions: { code: 'BAD_USER_INPUT', argument: 'PartialDate' },
    },
    {
      of: 'an operation that costs too much',
      query:
        '{ countries(first: 100) { nodes { ports(first: 100) { nodes { railways(first: 100) { nodes { id } } } } } } }',
      message:
        'This operation could return 1020202 values; 100000 are allowed: ask for smaller pages with `first`, or for fewer fields',
      path: ['countries'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'BAD_USER_INPUT', argument: 'query' },
    },
  ])('the error for $of has a code, an argument and a place', async ({ of: _, query, ...told }) => {
    expect((await ask(graph, query)).errors).toEqual([told])
  })

  it('the error for a scalar in a variable has a code, an argument and a place', async () => {
    const query = 'query ($day: PartialDate) { country(iso: "CHN") { agreements(asOf: $day) { totalCount } } }'
    const { errors } = await ask(graph, query, { day: '2023-02-30' })
    expect(errors).toEqual([
      {
        message: `Variable "$day" got invalid value "2023-02-30"; ${notADate}`,
        locations: [{ line: 1, column: 8 }],
        extensions: { code: 'BAD_USER_INPUT', argument: 'PartialDate' },
      },
    ])
  })

  it('the error for a search past its budget has a code and a place', async () => {
    vi.spyOn(budget, 'entities', 'get').mockReturnValue(1)
    const { errors } = await ask(graph, '{ shortestPath(from: "country:CHN", to: "country:DEU") { length } }')
    expect(errors).toEqual([
      {
        message:
          'The search was ended before it was certain of its answer: it has to look at more than 1 entities. Name the `relations` to go along, or a smaller `maxLength`',
        path: ['shortestPath'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'BUDGET_EXCEEDED' },
      },
    ])
  })
})
