import { DataFactory, type Literal, type NamedNode, type Quad } from 'n3'
import type { Addresses } from './addresses.ts'
import { rdf, xsd } from './namespaces.ts'

const { literal, namedNode, quad } = DataFactory

/** What is said of a thing, as triples. Nothing in it is a blank node, so that two descriptions are the same graph if their triples are. */
export class Description {
  readonly #quads = new Map<string, Quad>()

  /** @param about the thing described, whose document is the named graph of the triples */
  constructor(
    readonly addresses: Addresses,
    readonly about: NamedNode,
  ) {}

  /** Adds a triple, unless there is nothing to say. */
  add(subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal | null | undefined): void {
    if (!object) return
    const added = quad(subject, predicate, object, this.about)
    const isLiteral = object.termType === 'Literal'
    const written = isLiteral ? `"${object.value}"${object.language}^^${object.datatype.value}` : object.value
    this.#quads.set(`${subject.value} ${predicate.value} ${written}`, added)
  }

  /** Says what a thing is. */
  type(subject: NamedNode, ...types: readonly NamedNode[]): void {
    for (const type of types) this.add(subject, rdf('type'), type)
  }

  /** All triples, in the order in which they were added. */
  get quads(): readonly Quad[] {
    return [...this.#quads.values()]
  }
}

/** A text, in a language if one is given; null if there is none. */
export function text(value: unknown, language?: 'en' | 'zh'): Literal | null {
  return typeof value === 'string' && value !== '' ? literal(value, language) : null
}

/** A date as exact as it is known: a year, a month or a day. */
export function date(value: unknown): Literal | null {
  if (typeof value !== 'string') return null
  const type = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' }[value.length]
  return type ? literal(value, xsd(type)) : null
}

/** A number with the digits that it has. */
export function decimal(value: unknown): Literal | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const digits = String(value).replace(/^\+/, '')
  return literal(digits, xsd(/e/i.test(digits) ? 'double' : 'decimal'))
}

export function integer(value: unknown): Literal | null {
  return typeof value === 'number' ? literal(String(value), xsd('integer')) : null
}

export function truth(value: unknown): Literal | null {
  return typeof value === 'boolean' ? literal(String(value), xsd('boolean')) : null
}

/** An address of another site; null if the text is none. */
export function address(value: unknown): NamedNode | null {
  return typeof value === 'string' && URL.canParse(value) ? namedNode(new URL(value).href) : null
}
