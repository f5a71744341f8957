import type * as v from 'valibot'
import type { Ask } from '../../web/shared/graphql/ask.ts'
import type { Told } from './told.ts'

/** What an agent may do: a question with names and typed parameters, and items that cite. */
export interface Tool<Input, Value> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: v.GenericSchema<unknown, Input>
  readonly item: v.GenericSchema<unknown, Value>
  /** `site` is the address of the site for links, without a slash at its end; null if it is not known. */
  readonly run: (input: Input, ask: Ask, site: string | null) => Promise<Told<Value>>
}

/** Declares a tool; the types of its input and its items are those of its schemas. */
export function tool<Input, Value>(declared: Tool<Input, Value>): Tool<Input, Value> {
  return declared
}
