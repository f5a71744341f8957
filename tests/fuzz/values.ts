import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { Draw } from './draw.ts'
import type { Samples } from './samples.ts'

/** What an argument or a field of an input object is called, and of what. */
export interface Place {
  readonly name: string
  /** The type of whose field it is an argument, or the input type whose field it is. */
  readonly of: string
  /** The field whose argument it is. */
  readonly field?: string
}

const days = ['2024-12-31', '2024', '2022-01', '2019-06-15', '2026-01-01']
const units = ['USD', 'percent', 'CNY', 'tonnes']
const kindsOfEnds = ['Country', 'Port', 'Place', 'Region', 'Organization', 'Commodity']

/**
 * A value for an argument, as a variable holds it: mostly one that hits something, sometimes one that is refused or hits nothing.
 * @param depth how many input objects it is in
 */
export function value(draw: Draw, samples: Samples, type: GraphQLInputType, place: Place, depth = 0): unknown {
  if (isNonNullType(type)) return value(draw, samples, type.ofType, place, depth)
  if (isListType(type)) {
    // A list of one may be given as that one.
    if (draw.chance(10)) return value(draw, samples, type.ofType, place, depth)
    return Array.from({ length: draw.one([2, 1, 2, 1, 2, 3, 0]) }, () =>
      value(draw, samples, type.ofType, place, depth + 1),
    )
  }
  if (isEnumType(type)) return draw.one(type.getValues()).name
  if (isInputObjectType(type)) return inputObject(draw, samples, type, depth)
  return scalar(draw, samples, type.name, place)
}

function inputObject(draw: Draw, samples: Samples, type: GraphQLInputObjectType, depth: number): object {
  const fields = Object.values(type.getFields())
  const simple = fields.filter((field) => depth < 3 || !isInputObjectType(field.type))
  const given = new Set(fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined))
  for (let left = draw.chance(4) ? 0 : draw.one([1, 2]); left > 0; left--) given.add(draw.one(simple))
  return Object.fromEntries(
    [...given].map((field) => [
      field.name,
      !isNonNullType(field.type) && draw.chance(2)
        ? null
        : value(draw, samples, field.type, { name: field.name, of: type.name }, depth + 1),
    ]),
  )
}

function scalar(draw: Draw, samples: Samples, type: string, place: Place): unknown {
  if (type === 'ID') return draw.chance(3) ? draw.one(['country:NONE', 'nonsense']) : id(draw, samples, place)
  if (type === 'Int') return size(draw, place)
  if (type === 'Boolean') return draw.one([true, false])
  if (type === 'Float') return draw.one([1, 500, 1435, 0.5])
  if (type === 'Decimal') return draw.one(['10', '30', '0.5', '1000000000'])
  if (type === 'PartialDate') return draw.chance(3) ? 'soon' : draw.one(days)
  return text(draw, samples, place)
}

/** Small, so that what nests stays small; sometimes one that no list has. */
function size(draw: Draw, { name }: Place): number {
  if (name === 'depth') return draw.one([1, 0])
  if (name === 'first' && draw.chance(4)) return draw.one([0, -1, 101])
  return draw.one([1, 2, 3])
}

function id(draw: Draw, { ids }: Samples, { name, of }: Place): string {
  const called = name.charAt(0).toUpperCase() + name.slice(1)
  const singular = called.replace(/ies$/, 'y').replace(/s$/, '')
  const filtered = name === 'id' ? of.replace(/Filter$/, '') : name === 'parent' ? 'Commodity' : singular
  const known = [filtered, called].find((type) => ids.has(type))
  const any = name === 'id' || name === 'ids' ? [...ids.keys()] : kindsOfEnds
  return draw.one(
    ids.get(name === 'source' || of === 'Query.source' ? 'Source' : (known ?? draw.one(any))) ?? ['nobody'],
  )
}

function text(draw: Draw, { codes, names, cursors }: Samples, { name, of, field }: Place): string {
  if (name === 'after') return (draw.chance(94) && cursor(draw, cursors.get(`${of}.${field}`))) || 'aaaa'
  if (name === 'iso') return draw.one([...codes.filter((code) => /^[A-Z]{2,3}$/.test(code)), 'KAZ', 'ZZZ'])
  if (name === 'code') return draw.one(codes)
  if (name === 'unit') return draw.one(units)
  const whole = draw.one(draw.chance(30) ? codes : names)
  return draw.chance(40) ? whole.slice(0, 3) : whole
}

function cursor(draw: Draw, known: readonly string[] = []): string | undefined {
  return known.length > 0 ? draw.one(known) : undefined
}
