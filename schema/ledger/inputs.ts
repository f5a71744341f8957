import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../builder.ts'
import type { EntrepotTypes } from '../schema-types.ts'
import { NewSourceInput } from './new-source.ts'

/** The two fields that every input ends with. */
export function signature(t: Pick<InputFieldBuilder<EntrepotTypes, 'InputObject'>, 'string'>) {
  return {
    why: t.string({ description: 'Why you do this, for whoever reads the ledger; up to 2,000 characters.' }),
    idempotencyKey: t.string({
      description:
        'A text of your own that names this one change, up to 300 characters: the same sent again with it, such as after a lost connection, is done once.',
    }),
  }
}

/** The argument of every mutation by which it only tries. */
export const dryRun = {
  defaultValue: false,
  description:
    'True to try it and write nothing: everything is checked, and the answer tells what would come of it, also of a proposal if it were accepted. `entry` is what the entry would be, with the number that comes next, and its `facts` are what would change.',
} as const

export const CitationInput = builder.inputType('CitationInput', {
  description: 'Where a fact can be checked.',
  fields: (t) => ({
    source: t.id({ description: 'The id of a source, like `source:S2`; this or `newSource` is needed.' }),
    newSource: t.field({
      type: NewSourceInput,
      description: 'A source that is not there yet: it is added with the fact, or proposed with it.',
    }),
    paragraph: t.int({
      description: 'The number of the non-empty line in the document, or of the row in a table: 1 to 10,000,000.',
    }),
  }),
})

export const PeriodInput = builder.inputType('PeriodInput', {
  description: 'The time that a claim speaks of.',
  fields: (t) => ({
    start: t.field({ type: 'PartialDate', description: 'Its first day, month or year; left out where it is open.' }),
    end: t.field({
      type: 'PartialDate',
      description: 'Its last day, month or year, not before the start; left out where it is open.',
    }),
    label: t.string({ description: 'In words, up to 300 characters; made of the dates if left out.' }),
  }),
})

/** The three fields of a claim of either sort: who says it, what is to be known of it, and where it can be checked. */
export function claimed(t: Pick<InputFieldBuilder<EntrepotTypes, 'InputObject'>, 'field' | 'id' | 'string'>) {
  return {
    attributedTo: t.id({ description: 'The id of whom the source quotes.' }),
    note: t.string({ description: 'What a careful reader should know of it, up to 2,000 characters.' }),
    citations: t.field({
      type: [CitationInput],
      required: true,
      description: 'Where it can be checked: 1 to 100 sources.',
    }),
  }
}
