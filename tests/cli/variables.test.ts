import { describe, expect, it } from 'vitest'
import { readOperation } from '../../src/commands/ask/operation.ts'
import { helpOf, readVariables } from '../../src/commands/ask/variables.ts'

const operation = readOperation(`
  query (
    $place: ID! = "region:CENTRAL_ASIA", $ids: [ID!], $first: Int, $ratio: Float, $deep: Boolean,
    $kinds: [PortKind!], $relation: Relation, $on: PartialDate, $where: PortFilter, $iso: String!
  ) { __typename }
`)

const read = (...words: string[]) =>
  Object.fromEntries(readVariables(operation, ['--iso', 'KAZ', ...words]).map(({ name, value }) => [name, value]))

describe('the variables of an operation', () => {
  it.each([
    [['--first', '5'], { first: 5 }],
    [['--first', '-1'], { first: -1 }],
    [['--first=7'], { first: 7 }],
    [['--ratio', '0.5'], { ratio: 0.5 }],
    [['--deep', 'no'], { deep: false }],
    [['--place', 'Central Asia'], { place: 'Central Asia' }],
    [['--ids', 'country:CHN,country:KAZ', '--ids', 'Laos'], { ids: ['country:CHN', 'country:KAZ', 'Laos'] }],
    [['--ids', '["Korea, Republic of"]'], { ids: ['Korea, Republic of'] }],
    [['--kinds', 'seaport,land-port'], { kinds: ['SEAPORT', 'LAND_PORT'] }],
    [['--relation', 'paired with'], { relation: 'PAIRED_WITH' }],
    [['--on', '2022-01'], { on: '2022-01' }],
    [['--where', '{"portKind": ["SEAPORT"]}'], { where: { portKind: ['SEAPORT'] } }],
  ])('the options %j are parsed by the types of the variables', (words, values) => {
    expect(read(...words)).toEqual({ iso: 'KAZ', ...values })
  })

  it.each([
    [['--first', 'x'], '--first is "x": give a whole number'],
    [['--first', '1.5'], '--first is "1.5": give a whole number'],
    [['--ratio', ''], '--ratio is "": give a number'],
    [['--deep', 'perhaps'], '--deep is "perhaps": give true or false'],
    [
      ['--kinds', 'airport'],
      '--kinds is "airport": give one of DRY_PORT, INLAND_PORT, LAND_PORT, OFFSHORE_TERMINAL, RIVER_PORT, SEAPORT, WATER_PORT',
    ],
    [['--where', '{portKind'], '--where is no JSON: {portKind'],
    [['--plac', 'x'], "unknown option '--plac' (Did you mean --place?). It takes --place (ID!)"],
    [['--place'], "option '--place <value>' argument missing. It takes --place (ID!)"],
    [['--place', 'Central', 'Asia'], 'what is "Asia" for?'],
  ])('the options %j are an error that says what is accepted', (words, said) => {
    expect(() => read(...words)).toThrow(said)
  })

  it('a required variable without a value is an error', () => {
    expect(() => readVariables(operation, [])).toThrow("required option '--iso <value>' not specified")
  })

  it('the help of an operation lists its variables with types and defaults', () => {
    expect(helpOf(readOperation('ports-serving'))).toMatch(
      /Which ports serve Central Asia\?[\s\S]*--place <value> +ID!, an id, a code or a name; "region:CENTRAL_ASIA" where it\s+is left out/,
    )
  })
})

describe('an operation to ask', () => {
  it('an operation can be named by the name of an example', () => {
    expect(readOperation('ports-serving').text).toContain('portsServing(place: $place')
  })

  it('an operation can be read from a file', () => {
    expect(readOperation('src/examples/crossing.graphql').definition.name?.value).toBe('Crossing')
  })

  it.each([
    [
      'port-serving',
      /"port-serving" is no operation, file or example. The examples are: ports-serving, crossing, .*--list/,
    ],
    ['src', /"src" is no operation, file or example/],
    ['{ country(iso: }', /is no GraphQL: Syntax Error/],
    ['query A { a } query B { b }', /holds 2 operations \(A, B\): ask one at a time/],
    ['fragment F on Port { id }', /holds no operation, only fragments/],
  ])('%j is refused as an operation', (what, said) => {
    expect(() => readOperation(what)).toThrow(said)
  })
})
