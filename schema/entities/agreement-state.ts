import { builder } from '../builder.ts'

/** From the first to the last: an agreement comes further and does not go back. */
export const states = ['NEGOTIATING', 'CONCLUDED', 'SIGNED', 'PROVISIONAL', 'IN_FORCE', 'ENDED'] as const

export type State = (typeof states)[number]

export const AgreementState = builder.enumType('AgreementState', {
  description: 'How far an agreement has come.',
  values: {
    NEGOTIATING: { description: 'It is being negotiated.' },
    CONCLUDED: { description: 'Its text is agreed.' },
    SIGNED: { description: 'It is signed, and not in force that anything here would show.' },
    PROVISIONAL: { description: 'It is applied provisionally, and not yet in force.' },
    IN_FORCE: { description: 'It is in force for its first parties at least.' },
    ENDED: { description: 'It is no longer in force: terminated, or replaced by another.' },
  } as const satisfies Record<State, object>,
})

/** The states in which an agreement binds: what lists of agreements hold where nothing else is asked for. */
const inForce: readonly State[] = ['IN_FORCE', 'PROVISIONAL']

/** The states asked for, each once and in order; those in which an agreement binds where none are. */
export function statesAsked(asked: readonly State[] | null | undefined): readonly State[] {
  return states.filter((state) => (asked ?? inForce).includes(state))
}

/** What `states` says of lists of agreements. */
export const statesOfAgreements =
  'Only agreements in one of these states on the day: in force, finally or provisionally, where it is left out; in none where it is empty. Of those in force, who is bound by then counts; of one that binds nobody, who negotiates or has signed it; of one that has ended, who was a party to the end.'
