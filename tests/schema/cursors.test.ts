import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { answer, ask, type Reply } from '../asking.ts'
import { onEmbedded } from '../engines.ts'
import { fieldText, type Site, sitesOf } from './sites.ts'

/** Other values than those of sites.ts for arguments that say what a list is about. */
const others: Readonly<Record<string, string>> = {
  about: '"organization:ASEAN"',
  commodity: '"commodity:0810"',
  countries: '["country:CHN", "country:THA"]',
  kilometres: '101',
  latitude: '44.3',
  longitude: '80.5',
  of: '"country:KAZ"',
  place: '"country:KAZ"',
  since: '-1',
  text: '"San"',
  to: '"country:VNM"',
  year: '2023',
}

/**
 * Lists with nothing in them at their site, so that there is no cursor to take; `Entity.claims` is tested at other kinds, those of the ledger
 * where something has been written.
 */
const empty = [
  ...['Commodity.claims', 'Corridor.claims', 'Passage.claims', 'Place.claims'],
  ...['Entry.facts', 'Query.diff', 'Query.history', 'Query.proposals', 'Query.importJobs'],
]

/** Every argument of every list, besides those that say which page. */
const lists = sitesOf(schema).flatMap((site) =>
  Object.values(site.type.getFields())
    .filter(({ args }) => args.some(({ name }) => name === 'after') && args.length > 2)
    .flatMap((field) =>
      field.args
        .filter(({ name }) => name !== 'first' && name !== 'after')
        .map((argument) => ({ site, field, argument, name: `${site.type.name}.${field.name}`, with: argument.name })),
    )
    // Whoever has not signed in is refused before: tests/imports/mirror has its cursors.
    .filter((list) => !empty.includes(list.name) && list.with !== 'workspace'),
)

onEmbedded('cursors and the arguments of a list', (graph) => {
  it('the generated tests cover lists of the root, of entities and of connections', () => {
    const covered = lists.map(({ name, argument }) => `${name}(${argument.name})`)
    expect(covered).toEqual(
      expect.arrayContaining([
        ...['Query.ports(where)', 'Query.search(kinds)', 'Query.suppliers(to)', 'Query.dependencies(threshold)'],
        ...['Country.ports(kinds)', 'Port.neighbors(direction)', 'PortConnection.groups(by)'],
      ]),
    )
  })

  it.each(lists)('a cursor of $name is refused with another $with, and taken with the same', async (list) => {
    const { site, field, argument } = list
    const page = '{ pageInfo { endCursor hasPreviousPage } }'
    const whole = await answer(graph, within(site, `${fieldText(site.type, field, 'first: 1')} ${page}`))
    const cursor = at(whole, [...site.path, field.name]).pageInfo.endCursor
    expect(cursor, 'the list at this site has an item').toEqual(expect.any(String))

    const after = `after: "${cursor}"`
    const again = await answer(graph, within(site, `${fieldText(site.type, field, after)} ${page}`))
    expect(at(again, [...site.path, field.name]).pageInfo.hasPreviousPage).toBe(true)

    const changed = changedArgument(fieldText(site.type, field, after), argument)
    const { data, errors } = await ask(graph, within(site, `${changed} ${page}`))
    expect(errors?.[0]?.message).toMatch(/^This cursor belongs to /)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
    expect(at(data, [...site.path, field.name])).toBeNull()
  })
})

/** A field with one argument given another value, or none where there is no other. */
function changedArgument(text: string, argument: GraphQLArgument): string {
  const value = `${argument.name}: ${another(argument)}`
  const given = new RegExp(`\\b${argument.name}: ("[^"]*"|\\[[^\\]]*\\]|\\{[^{}]*(\\{[^{}]*\\})*[^{}]*\\}|[^,) ]+)`)
  if (!given.test(text)) return text.replace('(', `(${value}, `)
  const changed = text.replace(given, value)
  return changed === text ? text.replace(given, '') : changed
}

function another({ name, type, defaultValue }: GraphQLArgument): string {
  if (others[name]) return others[name]
  const wanted = getNamedType(type)
  const one = isEnumType(wanted)
    ? wanted.getValues().findLast(({ value }) => value !== defaultValue)?.name
    : isInputObjectType(wanted)
      ? inputObject(name, type)
      : {
          Boolean: 'true',
          PartialDate: '"2020"',
          DateTime: '"2999-01-01T00:00:00Z"',
          Decimal: '"12"',
          ID: '"country:UZB"',
        }[wanted.name]
  if (!one) throw new Error(`Say in cursors.test.ts what else ${name} may be given`)
  return isListType(isNonNullType(type) ? type.ofType : type) ? `[${one}]` : one
}

/** A filter that lets all pass, or a sort key. */
function inputObject(name: string, type: GraphQLInputType): string {
  if (name !== 'orderBy') return '{ not: { or: [] } }'
  const order = getNamedType(type)
  const field = isInputObjectType(order) && getNamedType(order.getFields().field?.type)
  return `{ field: ${isEnumType(field) && field.getValues().at(-1)?.name} }`
}

function within({ open, close }: Site, selection: string): string {
  return `${open} ${selection} ${close}`
}

function at(data: Reply, path: readonly string[]): Reply {
  return path.reduce((here, name) => (Array.isArray(here) ? here[0] : here)?.[name], data)
}
