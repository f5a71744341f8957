import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, so that nothing long is left to run alone at the end. */
const longest = [
  'tests/seed/seeding.test.ts',
  'tests/full-profile.test.ts',
  'tests/web/explorer.test.ts',
  'tests/filters/pages-under-writes.test.ts',
  'tests/filters/deep-pages.test.ts',
  'tests/web/graphiql.test.ts',
  'tests/relations/large-places.test.ts',
  'tests/web/explorer-picture-camera.test.ts',
]

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((file) => moduleId.endsWith(file))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
