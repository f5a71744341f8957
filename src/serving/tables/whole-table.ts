import { type GraphQLField, getNamedType, isObjectType } from 'graphql'
import { mostChains } from '../../../cypher/knowledge/paths/chains.ts'
import { type Part, part, type TableColumn } from './column.ts'
import { columnsOf } from './columns-of.ts'
import type { Listed } from './columns-of-field.ts'
import { given, variablesOf } from './paged-table.ts'
import { merged } from './selections.ts'
import type { Table } from './table.ts'

/** What an answer holds at one depth: the answer itself, then what is in it. */
interface Level {
  /** The field that holds it; left out at the root. */
  readonly field?: string
  /** What one of several is called: its column holds its place, from 1. */
  readonly one?: string
  /** How the columns of what rows are within begin: all of them, or those whose names the rows have too. None of them are told if left out. */
  readonly named?: { readonly prefix: string; readonly always: boolean }
}

interface Whole {
  readonly levels: readonly Level[]
  /** Arguments that are always given so. */
  readonly fixed?: Readonly<Record<string, string>>
  readonly besides?: readonly TableColumn[]
}

const comparator: TableColumn = {
  name: 'comparator',
  selection: 'observation { comparator }',
  holds: 'text',
  description: 'How the stated number relates to the true one.',
  read: (row) => (part(row, 'observation')?.comparator ?? null) as string | null,
}

const route: Level = { named: { prefix: 'route_', always: true } }
const path: Level = { named: { prefix: 'path_', always: true } }

/** The answers that come whole and have rows in them: of a route its legs, of a chain its steps, of a series its points. */
const wholes: Readonly<Record<string, Whole>> = {
  timeSeries: {
    levels: [{ one: 'series', named: { prefix: 'series_', always: false } }, { field: 'points' }],
    besides: [comparator],
  },
  route: { levels: [route, { field: 'legs', one: 'leg' }] },
  routes: { levels: [{}, { ...route, field: 'nodes', one: 'route' }, { field: 'legs', one: 'leg' }] },
  seaRoute: { levels: [{}] },
  passagesBetween: { levels: [{ one: 'place' }] },
  shortestPath: { levels: [path, { field: 'steps', one: 'step' }] },
  paths: {
    levels: [
      { ...path, one: 'path' },
      { field: 'steps', one: 'step' },
    ],
    fixed: { first: String(mostChains) },
  },
  subgraph: { levels: [{ named: { prefix: 'subgraph_', always: true } }, { field: 'edges' }] },
}

/** A row with what it is within. */
interface Within extends Part {
  /** What it is within, the outermost first. */
  readonly around: readonly Part[]
  /** Its place and those of what it is within, from 1. */
  readonly places: readonly number[]
}

/** An answer that comes whole as a table; undefined if its field answers otherwise. */
export function wholeTable(field: GraphQLField<unknown, unknown>): Table | undefined {
  const whole = wholes[field.name]
  if (!whole) return undefined
  const { levels, fixed = {} } = whole
  const args = field.args.filter(({ name }) => name !== 'first')
  const always = Object.entries(fixed).map(([name, value]) => `${name}: ${value}`)
  const asked = [given(args).slice(1, -1), ...always].join(', ')
  return {
    ...{ name: field.name, description: field.description ?? '', columns: columnsOfWhole(field, whole), args },
    ...{ filter: undefined, hasLongPages: false, hasPages: false },
    isPersonal: field.extensions.personal === true,
    document: (columns) => `query Table(${variablesOf(args)}) {
        about { revision }
        list: ${field.name}(${asked}) { __typename ${merged(columns.map(({ selection }) => selection))} }
      }`,
    pageIn: (list) => {
      const nodes = rowsIn(list, levels)
      return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } }
    },
  }
}

function columnsOfWhole(
  field: GraphQLField<unknown, unknown>,
  { levels, besides = [] }: Whole,
): readonly TableColumn[] {
  const types = typesOf(field, levels)
  const last = levels.length - 1
  const own = [...besides, ...columnsOf(types[last] as Listed, [])].map((column) => inside(levels, last, column))
  const taken = new Set(own.map(({ name }) => name))
  const around = levels.slice(0, last).flatMap(({ named }, depth) =>
    !named
      ? []
      : columnsOf(types[depth] as Listed, [])
          // What it goes through is told row by row.
          .filter(({ name }) => name !== 'nodes_ids')
          .map((column) => ({
            ...inside(levels, depth, column),
            name: named.always || taken.has(column.name) ? named.prefix + column.name : column.name,
            read: (row: Part, site: string) => column.read((row as Within).around[depth] as Part, site),
          })),
  )
  const places = levels.flatMap(({ one }, depth) => (one ? placeColumn(levels, depth, one) : []))
  return [...places, ...around, ...own]
}

function placeColumn(levels: readonly Level[], depth: number, one: string): TableColumn {
  return inside(levels, depth, {
    name: one,
    selection: '__typename',
    holds: 'integer',
    description: `Which ${one} it is, in the order of the answer, from 1.`,
    read: (row) => (row as Within).places[depth] ?? null,
  })
}

/** What is selected of a level, from the root. */
function inside(levels: readonly Level[], depth: number, column: TableColumn): TableColumn {
  const fields = levels.slice(1, depth + 1).flatMap(({ field }) => field ?? [])
  return {
    ...column,
    selection: fields.reduceRight((selection, field) => `${field} { ${selection} }`, column.selection),
  }
}

function typesOf(field: GraphQLField<unknown, unknown>, levels: readonly Level[]): readonly Listed[] {
  const types = [getNamedType(field.type) as Listed]
  for (const { field: name } of levels.slice(1)) {
    const around = types.at(-1)
    const within = isObjectType(around) ? around.getFields()[name as string] : undefined
    types.push(getNamedType(within?.type) as Listed)
  }
  return types
}

/** The rows in an answer, each with what it is within. */
function rowsIn(
  answer: unknown,
  levels: readonly Level[],
  around: readonly Part[] = [],
  places: readonly number[] = [],
): readonly Within[] {
  const depth = around.length
  const next = levels[depth + 1]?.field
  return (Array.isArray(answer) ? (answer as readonly Part[]) : [answer as Part]).flatMap((one, place) => {
    const at = [...places, place + 1]
    return next ? rowsIn(one[next] ?? [], levels, [...around, one], at) : [{ ...one, around, places: at }]
  })
}
