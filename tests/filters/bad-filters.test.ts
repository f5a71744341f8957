import { expect, it } from 'vitest'
import { answer, ask } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const deep = (levels: number) => `${'not: { '.repeat(levels)}located: true ${'} '.repeat(levels)}`
const either = 'or: [{ portKind: [SEAPORT] }, { modes: [RAIL] }, { located: true }]'

onEachEngine('invalid filters and orders', (graph) => {
  it.each([
    [
      'an id of another type',
      '{ ports(where: { country: ["port:CNSHG"] }) { totalCount } }',
      '`where.country` wants the id of a country, and "port:CNSHG" is one of a port',
    ],
    ['an id that is none', '{ ports(where: { country: ["China"] }) { totalCount } }', '"China" is not an id'],
    [
      'an id of a source as reporter',
      '{ observations(where: { reporter: ["source:S2"] }) { totalCount } }',
      '`where.reporter` wants the id of an entity',
    ],
    [
      'an unknown field',
      '{ ports(where: { colour: "red" }) { totalCount } }',
      'Field "colour" is not defined by type "PortFilter"',
    ],
    [
      'an unknown value of an enum',
      '{ ports(where: { portKind: [AIRPORT] }) { totalCount } }',
      'Value "AIRPORT" does not exist in "PortKind"',
    ],
    [
      'too many alternatives',
      `{ ports(where: { and: [${Array.from({ length: 6 }, () => `{ ${either} }`).join(', ')}] }) { totalCount } }`,
      'more than 100 alternatives',
    ],
    ['too deep a nesting', `{ ports(where: { ${deep(25)} }) { totalCount } }`, 'nests more than 20 levels deep'],
    [
      'too long a list',
      `{ ports(where: { name: { in: [${'"a", '.repeat(1_001)}] } }) { totalCount } }`,
      '`where.name` lists 1001 values; 1000 are allowed',
    ],
    [
      'a span that ends before it begins',
      '{ events(where: { startsOn: { from: "2025", to: "2023" } }) { totalCount } }',
      '`where.startsOn` runs from 2025 to 2023, which is earlier',
    ],
    [
      'a period that ends before it begins',
      '{ observations(where: { from: "2024-02", to: "2024-01-31" }) { totalCount } }',
      '`where` runs from 2024-02 to 2024-01-31, which is earlier',
    ],
    ['a date that is none', '{ observations(where: { from: "2023-02-30" }) { totalCount } }', 'is not a date'],
    [
      'an unknown unit',
      '{ observations(where: { unit: ["usd"] }) { totalCount } }',
      'No observation has the unit "usd"; there are CNY',
    ],
    [
      'a number that is none',
      '{ observations(where: { unit: ["USD"], value: { atLeast: "1e9" } }) { totalCount } }',
      '"1e9" is not a decimal number',
    ],
    [
      'values of several units compared',
      '{ observations(where: { unit: ["USD", "CNY"], value: { atLeast: "1" } }) { totalCount } }',
      'A filter on `value` wants one unit',
    ],
    [
      'values of several units sorted',
      '{ observations(orderBy: [{ field: VALUE }]) { totalCount } }',
      'Sorting by VALUE wants one unit, since values of several can\'t be compared: add `unit: ["USD"]`',
    ],
    [
      'values of one unit or another sorted',
      '{ observations(where: { or: [{ unit: ["USD"] }, { unit: ["CNY"] }] }, orderBy: [{ field: VALUE }]) { totalCount } }',
      'Sorting by VALUE wants one unit',
    ],
    [
      'values of all but one unit sorted',
      '{ observations(where: { not: { unit: ["USD"] } }, orderBy: [{ field: VALUE }]) { totalCount } }',
      'Sorting by VALUE wants one unit',
    ],
    [
      'four sort keys',
      '{ ports(orderBy: [{ field: NAME }, { field: UNLOCODE }, { field: COUNTRY }, { field: PROMINENCE }]) { totalCount } }',
      '`orderBy` has 4 sort keys; 3 are allowed',
    ],
    [
      'a sort key twice',
      '{ ports(orderBy: [{ field: NAME }, { field: NAME, direction: DESC }]) { totalCount } }',
      '`orderBy` names NAME twice',
    ],
    [
      'an unknown sort key',
      '{ ports(orderBy: [{ field: DEPTH }]) { totalCount } }',
      'Value "DEPTH" does not exist in "PortOrderField"',
    ],
    [
      'three dimensions',
      '{ ports { groups(by: [COUNTRY, PORT_KIND, MODES]) { totalCount } } }',
      '`by` names 3 dimensions: give one or two',
    ],
    ['no dimension', '{ ports { groups(by: []) { totalCount } } }', '`by` names 0 dimensions'],
    [
      'a dimension twice',
      '{ ports { groups(by: [PORT_KIND, PORT_KIND]) { totalCount } } }',
      '`by` names PORT_KIND twice',
    ],
    ['no facet', '{ ports { facets(fields: []) { field } } }', '`fields` names 0 dimensions: give 1 to 10'],
    [
      'a facet of nothing',
      '{ ports { facets(fields: [PORT_KIND], first: 0) { field } } }',
      '`first` is 0: ask for 1 to 100',
    ],
    [
      'a comparison of a thing with itself',
      '{ compare(left: "country:CHN", right: "country:CHN") { left { id } } }',
      'name two different entities',
    ],
    [
      'a comparison with nothing',
      '{ compare(left: "country:CHN", right: "country:XXX") { left { id } } }',
      'Nothing has the id "country:XXX"',
    ],
    [
      'a series of nobody',
      '{ timeSeries(reporter: "country:XXX", measure: EXPORT_VALUE) { unit } }',
      'Nothing has the id "country:XXX"',
    ],
  ])('a request with %s is an error that says what is wrong', async (_, query, said) => {
    const { errors } = await ask(graph, query)
    expect(errors?.[0]?.message).toContain(said)
    expect(errors?.[0]?.extensions?.code).not.toBe('INTERNAL_SERVER_ERROR')
    expect(JSON.stringify(errors)).not.toMatch(/\.ts:|node_modules|stack/)
  })

  it.each([
    ['an id that nothing has', '{ country: ["country:XXX"] }'],
    ['two countries at once', '{ country: ["country:CHN"], and: [{ country: ["country:KAZ"] }] }'],
    ['a name that is Cypher', `{ name: { contains: "') MATCH (n) DETACH DELETE n //" } }`],
    ['a name with a quote and a backslash', String.raw`{ name: { startsWith: "\"\\'" } }`],
    ['a name of ten thousand letters', `{ name: { contains: "${'x'.repeat(10_000)}" } }`],
    ['a property that is another one by name', '{ unlocode: { eq: "sortKey" } }'],
  ])('a list with %s is an empty page', async (_, where) => {
    const { ports } = await answer(graph, `{ ports(where: ${where}) { totalCount nodes { id } } }`)
    expect(ports).toEqual({ totalCount: 0, nodes: [] })
  })

  it.each([
    ['filter', 'where: { portKind: [LAND_PORT] }'],
    ['order', 'orderBy: [{ field: UNLOCODE }]'],
    ['direction', 'orderBy: [{ field: NAME, direction: DESC }]'],
  ])('a cursor of a list with another %s is refused, and says so', async (_, args) => {
    const { ports } = await answer(graph, `{ ports(first: 1, ${args}) { pageInfo { endCursor } } }`)
    const other = `{ ports(after: "${ports.pageInfo.endCursor}", where: { portKind: [SEAPORT] }) { nodes { id } } }`
    for (const query of [other, `{ ports(after: "${ports.pageInfo.endCursor}") { nodes { id } } }`]) {
      const { errors } = await ask(graph, query)
      expect(errors?.[0]?.message).toBe(
        'This cursor belongs to Query.ports with other arguments: repeat the arguments that gave it, or leave `after` out for the first page',
      )
    }
  })

  it('a cursor whose keys were tampered with is refused', async () => {
    const { ports } = await answer(
      graph,
      '{ ports(first: 1, orderBy: [{ field: UNLOCODE }]) { pageInfo { endCursor } } }',
    )
    const [origin] = Buffer.from(ports.pageInfo.endCursor, 'base64url').toString().split('\n')
    for (const keys of ['[1]', '{}', '["a", {}, "b", "c"]', 'x']) {
      const cursor = Buffer.from(`${origin}\n${keys}`).toString('base64url')
      const { errors } = await ask(
        graph,
        `{ ports(after: "${cursor}", orderBy: [{ field: UNLOCODE }]) { nodes { id } } }`,
      )
      expect(errors?.[0]?.message).toContain('is not a cursor')
    }
  })
})
