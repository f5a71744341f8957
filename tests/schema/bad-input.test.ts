import { expect, it } from 'vitest'
import { answer, ask } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('bad input', (graph) => {
  it.each([
    ['a malformed id', '{ node(id: "CHN") { id } }', '"CHN" is not an id'],
    ['an id of no known type', '{ node(id: "planet:MARS") { id } }', '"planet:MARS" is not an id'],
    [
      'an unknown place',
      '{ portsServing(place: "region:ATLANTIS") { totalCount } }',
      'Nothing has the id "region:ATLANTIS"',
    ],
    ['a page of none', '{ countries(first: 0) { totalCount } }', '`first` is 0: ask for 1 to 100'],
    ['a page of less than none', '{ countries(first: -1) { totalCount } }', '`first` is -1: ask for 1 to 100'],
    ['a page of far too many', '{ countries(first: 100000) { totalCount } }', '`first` is 100000: ask for 1 to 100'],
    ['a cursor that is none', '{ countries(after: "x") { totalCount } }', '"x" is not a cursor'],
    ['a code that is none', '{ country(iso: "C4N") { id } }', '"C4N" is not an ISO 3166-1 code'],
    ['neither id nor code', '{ entity { id } }', 'Give either `id` or `code`'],
    [
      'a day that is none',
      '{ country(iso: "CHN") { agreements(asOf: "2023-02-30") { totalCount } } }',
      'is not a date',
    ],
    ['an unknown field', '{ contry { id } }', 'Cannot query field "contry"'],
  ])('%s is an error that names the fix', async (_, query, said) => {
    const { errors } = await ask(graph, query)
    expect(errors?.[0]?.message).toContain(said)
    expect(JSON.stringify(errors)).not.toMatch(/\.ts:|node_modules|stack/)
  })

  it('a cursor of another field is refused, and its own field named', async () => {
    const { countries } = await answer(graph, '{ countries(first: 1) { pageInfo { endCursor } } }')
    const { errors } = await ask(graph, `{ ports(after: "${countries.pageInfo.endCursor}") { totalCount } }`)
    expect(errors?.[0]?.message).toContain('This cursor belongs to Query.countries, not to Query.ports')
  })

  it('an id or code that nothing has is null, not an error', async () => {
    const data = await answer(
      graph,
      '{ node(id: "port:XXXXX") { id } nodes(ids: ["country:CHN", "country:XXX"]) { id } country(iso: "XX") { id } entity(code: "NOWHERE") { id } }',
    )
    expect(data).toEqual({ node: null, nodes: [{ id: 'country:CHN' }, null], country: null, entity: null })
  })
})
