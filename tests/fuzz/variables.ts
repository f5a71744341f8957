import { type GraphQLInputType, isNonNullType } from 'graphql'
import type { Draw } from './draw.ts'
import { literal } from './literal.ts'

interface Declared {
  /** `$v1: [ID!] = "country:KAZ"` */
  readonly declaration: string
  readonly type: string
  readonly given: unknown
  readonly otherwise: unknown
}

/** The variables of a document that is being written. */
export class Variables {
  private readonly declared = new Map<string, Declared>()

  constructor(private readonly draw: Draw) {}

  /**
   * A variable of this type: one that is there already, or a new one that is given, left out, null or has a default, as the type allows.
   * @param make a value for it
   */
  use(type: GraphQLInputType, make: () => unknown): string {
    const known = [...this.declared].filter(([, { type: of }]) => of === String(type))
    if (known.length > 0 && this.draw.chance(30)) return `$${this.draw.one(known)[0]}`
    const name = `v${this.declared.size + 1}`
    const nullable = isNonNullType(type) ? type.ofType : type
    const hasDefault = this.draw.chance(30)
    const isRequired = !hasDefault && (isNonNullType(type) || this.draw.chance(20))
    const given = () => (!isRequired && this.draw.chance(12) ? this.draw.one([undefined, null, undefined]) : make())
    this.declared.set(name, {
      declaration: `$${name}: ${nullable}${isRequired ? '!' : ''}${hasDefault ? ` = ${literal(make(), nullable)}` : ''}`,
      type: `${nullable}${isRequired || hasDefault ? '!' : ''}`,
      given: given(),
      otherwise: given(),
    })
    return `$${name}`
  }

  /** What an operation declares whose text, with that of its fragments, is this. */
  declarations(text: string): string {
    const used = [...this.declared].filter(([name]) => new RegExp(`\\$${name}\\b`).test(text))
    return used.length > 0 ? `(${used.map(([, { declaration }]) => declaration).join(', ')})` : ''
  }

  /** What a client gives; what it leaves out is not there. */
  given(which: 'given' | 'otherwise'): Record<string, unknown> {
    const values = [...this.declared].map(([name, variable]) => [name, variable[which]] as const)
    return Object.fromEntries(values.filter(([, value]) => value !== undefined))
  }
}
