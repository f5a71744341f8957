import type { InputFieldBuilder } from '@pothos/core'
import { builder } from '../builder.ts'
import { Basis } from '../claims/basis.ts'
import type { EntrepotTypes } from '../schema-types.ts'

/** The fields that describe a source. */
export function sourceFields(t: Pick<InputFieldBuilder<EntrepotTypes, 'InputObject'>, 'string' | 'field'>) {
  return {
    title: t.string({ required: true, description: 'What it is called, up to 500 characters.' }),
    publisher: t.string({ description: 'Who published it, up to 300 characters.' }),
    publishedOn: t.field({ type: 'PartialDate', description: 'When it was published.' }),
    url: t.string({ description: 'Where it is published: an http or https address of up to 2,000 characters.' }),
    license: t.string({ description: 'The licence its facts come under, an SPDX name where there is one.' }),
    edition: t.string({ description: 'The edition or version.' }),
    basis: t.field({
      type: Basis,
      description:
        'What its facts rest on: `STATED` of a document, `REFERENCE` of a data set, `CURATED` of your own knowledge; `STATED` if left out. Not `DERIVED`.',
    }),
  }
}

export const NewSourceInput = builder.inputType('NewSourceInput', {
  description: 'A source that is not there yet. It is added in the same entry as the fact that cites it.',
  fields: (t) => sourceFields(t),
})
