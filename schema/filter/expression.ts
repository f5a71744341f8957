import type { Value } from '../../cypher/engine/graph.ts'

/** How a test looks at a property; the statements that filter know each by its name. */
export type How =
  | 'IN'
  | 'ANY'
  | 'CITES'
  | 'CONTAINS'
  | 'STARTS_WITH'
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'NOT_BEFORE'
  | 'BETWEEN'
  | 'NEAR'
  | 'EXISTS'

/** One look at one property, in the form in which statements take it. */
export interface Test {
  readonly property: string
  readonly how: How
  /** What a property may be, for IN, ANY and CITES; the bounds for BETWEEN; a point in degrees north and east for NEAR. */
  readonly values: readonly Value[]
  /** What a property is compared with, for the others; the most metres for NEAR. */
  readonly value: Value
  /** What comes out where the property is missing. */
  readonly missing: boolean
  /** False where it must not come out. */
  readonly holds: boolean
}

/** A filter, as it was asked. */
export type Expression =
  | { readonly test: Test }
  | { readonly every: readonly Expression[] }
  | { readonly some: readonly Expression[] }
  | { readonly not: Expression }

export const everything: Expression = { every: [] }

/** True where every one is; also where there is none. */
export function every(expressions: readonly Expression[]): Expression {
  return { every: expressions }
}

/** True where one of them is; never where there is none. */
export function some(expressions: readonly Expression[]): Expression {
  return { some: expressions }
}

/** The property is one of these; never where the list is empty. */
export function isIn(property: string, values: readonly Value[], how: 'IN' | 'ANY' | 'CITES' = 'IN'): Expression {
  return { test: { property, how, values, value: null, missing: false, holds: true } }
}

/** The property compares so with the value. `missing` is what comes out where there is no property. */
export function compares(property: string, how: How, value: Value, missing = false): Expression {
  return { test: { property, how, values: [], value, missing, holds: true } }
}

/** There is such a property. */
export function exists(property: string): Expression {
  return compares(property, 'EXISTS', null)
}
