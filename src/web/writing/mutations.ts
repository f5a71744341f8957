import { askAnew } from '../shared/graphql/ask.ts'
import { graphql, type VariablesOf } from '../shared/graphql/graphql.ts'
import { type Outcome, outcomeOf, Refusal, Wrote } from './outcome.ts'

const PutEntity = graphql(
  `
  mutation PutEntity($input: PutEntityInput!, $dryRun: Boolean!) {
    putEntity(input: $input, dryRun: $dryRun) { __typename ...Wrote ...Refusal }
  }
`,
  [Refusal, Wrote],
)

const AssertStatement = graphql(
  `
  mutation AssertStatement($input: AssertStatementInput!, $dryRun: Boolean!) {
    assertStatement(input: $input, dryRun: $dryRun) { __typename ...Wrote ...Refusal }
  }
`,
  [Refusal, Wrote],
)

const AssertObservation = graphql(
  `
  mutation AssertObservation($input: AssertObservationInput!, $dryRun: Boolean!) {
    assertObservation(input: $input, dryRun: $dryRun) { __typename ...Wrote ...Refusal }
  }
`,
  [Refusal, Wrote],
)

const RetractClaim = graphql(
  `
  mutation RetractClaim($input: RetractClaimInput!, $dryRun: Boolean!) {
    retractClaim(input: $input, dryRun: $dryRun) { __typename ...Wrote ...Refusal }
  }
`,
  [Refusal, Wrote],
)

const MergeEntities = graphql(
  `
  mutation MergeEntities($input: MergeEntitiesInput!, $dryRun: Boolean!) {
    mergeEntities(input: $input, dryRun: $dryRun) { __typename ...Wrote ...Refusal }
  }
`,
  [Refusal, Wrote],
)

const Revert = graphql(
  `
  mutation Revert($input: RevertInput!, $dryRun: Boolean!) {
    revert(input: $input, dryRun: $dryRun) { __typename ...Wrote ...Refusal }
  }
`,
  [Refusal, Wrote],
)

const Review = graphql(
  `
  mutation Review($input: ReviewInput!, $dryRun: Boolean!) {
    review(input: $input, dryRun: $dryRun) { __typename ...Wrote ...Refusal }
  }
`,
  [Refusal, Wrote],
)

type InputOf<Document> = VariablesOf<Document> extends { input: infer Input } ? Input : never
export type EntityInput = InputOf<typeof PutEntity>
export type StatementInput = InputOf<typeof AssertStatement>
export type ObservationInput = InputOf<typeof AssertObservation>

export const putEntity = (input: EntityInput, dryRun: boolean): Promise<Outcome> =>
  outcomeOf(async () => (await askAnew(PutEntity, { input, dryRun })).putEntity)

export const assertStatement = (input: StatementInput, dryRun: boolean): Promise<Outcome> =>
  outcomeOf(async () => (await askAnew(AssertStatement, { input, dryRun })).assertStatement)

export const assertObservation = (input: ObservationInput, dryRun: boolean): Promise<Outcome> =>
  outcomeOf(async () => (await askAnew(AssertObservation, { input, dryRun })).assertObservation)

export const retractClaim = (input: InputOf<typeof RetractClaim>, dryRun: boolean): Promise<Outcome> =>
  outcomeOf(async () => (await askAnew(RetractClaim, { input, dryRun })).retractClaim)

export const mergeEntities = (input: InputOf<typeof MergeEntities>, dryRun: boolean): Promise<Outcome> =>
  outcomeOf(async () => (await askAnew(MergeEntities, { input, dryRun })).mergeEntities)

export const revert = (input: InputOf<typeof Revert>, dryRun: boolean): Promise<Outcome> =>
  outcomeOf(async () => (await askAnew(Revert, { input, dryRun })).revert)

export const review = (input: InputOf<typeof Review>, dryRun: boolean): Promise<Outcome> =>
  outcomeOf(async () => (await askAnew(Review, { input, dryRun })).review)
