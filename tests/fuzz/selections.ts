import {
  doTypesOverlap,
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInterfaceType,
  GraphQLNonNull,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { schema } from '../../schema/index.ts'
import { isOpen } from '../schema/open-field.ts'
import type { Draw } from './draw.ts'
import { literal } from './literal.ts'
import type { Samples } from './samples.ts'
import { type Place, value } from './values.ts'
import type { Variables } from './variables.ts'

/** The schema has no unions: whatever has parts has fields. */
type Selectable = GraphQLObjectType | GraphQLInterfaceType

interface Fragment {
  readonly name: string
  readonly on: Selectable
  readonly text: string
}

interface Selected {
  readonly field: GraphQLField<unknown, unknown>
  /** With its alias and arguments: what is selected of it may be selected again. */
  readonly head: string
}

const deepest = 6
const mostFields = 30
/** What works over much of the graph is asked for less often, so that thousands of operations take minutes. */
const isDear = (name: string) => /^groups$|^facets$|conflict|[pP]ath|subgraph|route|compare/.test(name)
const condition = new GraphQLNonNull(GraphQLBoolean)

/** Writes selection sets and the fragments in them. */
export class Selections {
  private readonly fragments: Fragment[] = []
  private fields = 0
  private aliases = 0

  constructor(
    private readonly draw: Draw,
    private readonly samples: Samples,
    private readonly variables: Variables,
  ) {}

  /** What an operation selects. */
  root(): string {
    const query = schema.getQueryType()
    if (!query) throw new Error('The schema has no queries')
    return this.set(query, 1)
  }

  /** The fragments that a text spreads, and those that they spread. */
  fragmentsIn(text: string): readonly string[] {
    const found = new Set<Fragment>()
    const search = (within: string) => {
      for (const fragment of this.fragments) {
        if (found.has(fragment) || !new RegExp(`\\.\\.\\.${fragment.name}\\b`).test(within)) continue
        found.add(fragment)
        search(fragment.text)
      }
    }
    search(text)
    return [...found].map(({ text: written }) => written)
  }

  private set(type: Selectable, depth: number): string {
    const selected: Selected[] = []
    const parts: string[] = []
    for (let left = this.draw.one([2, 1, 3, 4]); left > 0; left--) parts.push(this.part(type, depth, selected))
    return `{ ${parts.join(' ')} }`
  }

  private part(type: Selectable, depth: number, selected: Selected[]): string {
    const what = this.draw.upTo(99)
    if (depth > 1 && what >= 92) return `...${this.spread(type, depth)}${this.directives()}`
    if (depth > 1 && what >= 84) return this.inline(type, depth)
    if (what >= 78) return `${this.alias('t', 50)}__typename${this.directives()}`
    const again = selected.length > 0 && what >= 70 ? this.draw.one(selected) : undefined
    return this.field(again ?? this.chosen(type, depth), depth, selected)
  }

  private field(chosen: Selected, depth: number, selected: Selected[]): string {
    const { field, head } = chosen
    this.fields += 1
    selected.push(chosen)
    const of = getNamedType(field.type)
    const parts =
      isObjectType(of) || isInterfaceType(of)
        ? ` ${this.set(of, depth + 1)}`
        : isCompositeType(of)
          ? ' { __typename }'
          : ''
    return `${head}${this.directives()}${parts}`
  }

  private chosen(type: Selectable, depth: number): Selected {
    const fields = Object.values(type.getFields()).filter(isOpen)
    const full = depth >= deepest || this.fields >= mostFields
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)))
    const lists = fields.filter(({ name }) => name === 'nodes' || name === 'edges')
    const among = full && leaves.length > 0 ? leaves : [...fields, ...lists, ...lists]
    const first = this.draw.one(among)
    const field = isDear(first.name) && this.draw.chance(75) ? this.draw.one(among) : first
    const given = this.arguments(field, type.name)
    return { field, head: `${this.alias('a', given ? 85 : 15)}${field.name}${given}` }
  }

  private alias(letter: string, percent: number): string {
    return this.draw.chance(percent) ? `${letter}${++this.aliases}: ` : ''
  }

  private arguments(field: GraphQLField<unknown, unknown>, type: string): string {
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || this.draw.chance(often(argument)))
      .map(
        (argument) =>
          `${argument.name}: ${this.argument(argument, { name: argument.name, of: type, field: field.name })}`,
      )
    return given.length > 0 ? `(${given.join(', ')})` : ''
  }

  private argument({ type }: GraphQLArgument, place: Place): string {
    const make = () => value(this.draw, this.samples, type, place)
    if (this.draw.chance(35)) return this.variables.use(type, make)
    if (!isNonNullType(type) && this.draw.chance(4)) return 'null'
    return literal(make(), type, (of, held) => (this.draw.chance(15) ? this.variables.use(of, () => held) : undefined))
  }

  private spread(type: Selectable, depth: number): string {
    const fitting = this.fragments.filter(({ on }) => doTypesOverlap(schema, on, type))
    if (fitting.length > 0 && this.draw.chance(65)) return this.draw.one(fitting).name
    const on = this.narrowed(type)
    const text = this.set(on, depth + 1)
    const name = `F${this.fragments.length + 1}`
    this.fragments.push({ name, on, text: `fragment ${name} on ${on} ${text}` })
    return name
  }

  private inline(type: Selectable, depth: number): string {
    const on = this.narrowed(type)
    const named = on !== type || this.draw.chance(50) ? ` on ${on}` : ''
    return `...${named}${this.directives()} ${this.set(on, depth + 1)}`
  }

  /** The type itself, one of those that it can be, or an interface of it. */
  private narrowed(type: Selectable): Selectable {
    if (isAbstractType(type)) return this.draw.one([...schema.getPossibleTypes(type), type])
    return isObjectType(type) ? this.draw.one([type, ...type.getInterfaces()]) : type
  }

  private directives(): string {
    if (!this.draw.chance(14)) return ''
    const truth = () => this.draw.chance(50)
    const written = (name: string) =>
      ` @${name}(if: ${this.draw.chance(70) ? this.variables.use(condition, truth) : truth()})`
    return this.draw.chance(10) ? written('skip') + written('include') : written(this.draw.one(['include', 'skip']))
  }
}

/** In how many of a hundred cases an argument is given that may be left out: sizes mostly, so that pages stay small. */
function often({ name }: GraphQLArgument): number {
  if (name === 'first' || name === 'limit') return 95
  return name === 'after' ? 12 : 35
}
