import { builder } from '../builder.ts'
import { Measure } from '../claims/measure.ts'
import { Comparator, Flow, ObservationKind, Valuation } from '../claims/observation.ts'
import { TransportMode } from '../entities/transport-mode.ts'
import { ClaimResult } from './claim-written.ts'
import { claimed, dryRun, PeriodInput, signature } from './inputs.ts'
import { act } from './written.ts'

const AssertObservationInput = builder.inputType('AssertObservationInput', {
  description: 'A number that a source gives.',
  fields: (t) => ({
    measure: t.field({ type: Measure, required: true, description: 'What is measured.' }),
    kind: t.field({ type: ObservationKind, description: 'What the number is; `LEVEL` if left out.' }),
    value: t.field({
      type: 'Decimal',
      required: true,
      description:
        'The number as the source has it, in base units: `6250000000` for 6.25 billion. At most 60 characters.',
    }),
    unit: t.string({
      required: true,
      description:
        'A unit that fits the measure: an ISO 4217 currency code such as `USD`, `percent`, `tonnes`, `persons` … The refusal of a misfit names those that do.',
    }),
    comparator: t.field({ type: Comparator, description: 'How it relates to the true number; `EQUAL` if left out.' }),
    reporter: t.id({ required: true, description: 'The id of the entity whose number it is, like `country:CHN`.' }),
    partner: t.id({ description: 'The id of the partner; left out for the world.' }),
    commodity: t.id({ description: 'The id of the goods; left out for all goods.' }),
    channel: t.id({ description: 'The id of what it went through, such as a port or railway.' }),
    flow: t.field({ type: Flow, description: 'Which way goods go; what the measure says if left out.' }),
    transportMode: t.field({
      type: TransportMode,
      description: 'How goods are carried; of all ways if left out. Not `SEA`.',
    }),
    valuation: t.field({
      type: Valuation,
      description: 'Where the goods are valued, for a value of trade; left out where the source does not say.',
    }),
    estimate: t.boolean({
      description: 'True where the source says that it is estimated; left out where it does not say.',
    }),
    period: t.field({ type: PeriodInput, description: 'The time that it is of.' }),
    ...claimed(t),
    ...signature(t),
  }),
})

builder.mutationField('assertObservation', (t) =>
  t.field({
    type: ClaimResult,
    nullable: true,
    authScopes: { may: 'facts:propose' },
    description:
      'Asserts a number that a source gives. What disagrees with it stays beside it, and comes back as `conflicts`.',
    args: {
      input: t.arg({ type: AssertObservationInput, required: true, description: 'What to assert.' }),
      dryRun: t.arg.boolean(dryRun),
    },
    resolve: (_, { input, dryRun }, context) => act(context, 'ASSERT_OBSERVATION', input, dryRun),
  }),
)
