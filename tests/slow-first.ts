import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, as measured on an idle machine. The others take less than half a minute. */
const slow = [
  'tests/seed/seeding.test.ts',
  'tests/full-profile.test.ts',
  'tests/fuzz/fuzz.test.ts',
  'tests/web/explorer.test.ts',
  'tests/fuzz/lives.test.ts',
  'tests/web/graphiql.test.ts',
  'tests/expectations/expectations.test.ts',
  'tests/cli/ask.test.ts',
  'tests/fuzz/engines.test.ts',
  'tests/schema/route.test.ts',
  'tests/claims/conflicts.test.ts',
  'tests/observations/observations.test.ts',
  'tests/filters/sorting.test.ts',
  'tests/filters/deep-pages.test.ts',
  'tests/web/explorer-picture-camera.test.ts',
  'tests/cli/first-start.test.ts',
]

/** Runs the slow files first, so that none of them is left for one worker at the end. A fresh clone has no durations of an earlier run to sort by. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((name) => moduleId.endsWith(name))
      return at < 0 ? slow.length : at
    }
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
