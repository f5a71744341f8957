import type { RefusalCode, Refused } from '../../cypher/knowledge/ledger/refusal.ts'
import { builder } from '../builder.ts'
import { thing } from './thing.ts'

/** A refusal as part of an answer: of an error, GraphQL would make one of the whole field. */
export type Refusal = Pick<Refused, 'field' | 'code' | 'message' | 'existing'>

const WriteRefused = builder.interfaceRef<Refusal>('WriteRefused').implement({
  description: 'Why something was not written. Nothing of it is in the graph.',
  fields: (t) => ({
    field: t.string({
      description: 'The field of `input` that is wrong, as a path: `value`, `citations.0.source`.',
      resolve: ({ field }) => fieldOf(field),
    }),
    message: t.string({
      description: 'What is wrong with it, and what to send instead.',
      resolve: ({ message }) => message,
    }),
  }),
})

const InvalidCode = builder.enumType('InvalidCode', {
  description: 'What is wrong with an input.',
  values: {
    NOT_A_VALUE: { description: 'It is missing, or is no value of its kind: no number, no date, no address.' },
    NO_SOURCE: { description: 'No source is cited: there is no fact without one.' },
    MISFIT: {
      description:
        'It does not fit the rest: a unit that is none of the measure, an end before the start, another kind.',
    },
    TOO_LONG: { description: 'It is longer than its limit, which the message names.' },
    CYCLE: { description: 'The thing would become a part of itself.' },
    IN_USE: { description: 'Something else still builds on it.' },
    KEY_USED: { description: 'The idempotency key was used for something else.' },
    NOT_OPEN: { description: 'The entry can no longer be reviewed or taken back.' },
  } as const satisfies Partial<Record<RefusalCode, object>>,
})

const InvalidInput = builder.objectRef<Refusal>('InvalidInput').implement({
  description: 'A field of the input is wrong.',
  interfaces: [WriteRefused],
  fields: (t) => ({
    code: t.field({
      type: InvalidCode,
      description: 'What is wrong.',
      resolve: ({ code }) => code as typeof InvalidCode.$inferType,
    }),
  }),
})

const UnknownThing = builder.objectRef<Refusal>('UnknownThing').implement({
  description: 'The input names an entity, a claim, a source or an entry that is not there.',
  interfaces: [WriteRefused],
})

const Twin = builder.objectRef<Refusal>('Twin').implement({
  description: 'The same is there already: use that, or say what makes the new one another.',
  interfaces: [WriteRefused],
  fields: (t) => ({
    existing: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'What is there already; null where it has gone meanwhile.',
      resolve: ({ existing }, _, context) => (existing ? thing(context, existing) : null),
    }),
  }),
})

/** The ways in which every mutation can be refused. */
export const refusals = [InvalidInput, UnknownThing, Twin] as const

/** What the answer tells of a refusal. */
export function refusalIn({ field, code, message, existing }: Refused): Refusal {
  return { field, code, message, ...(existing !== undefined && { existing }) }
}

/** Which of them a refusal is. */
export function refusalOf({ code }: Refusal) {
  if (code === 'TWIN') return Twin
  return code.startsWith('UNKNOWN_') ? UnknownThing : InvalidInput
}

/** The ledger speaks of its keys. */
function fieldOf(field: string): string {
  return field === 'key' ? 'idempotencyKey' : field
}
