import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql'

/** What clients of the last release meet in a newer schema: each change in one sentence, in the order of their names. */
export interface SchemaChanges {
  /** An operation that was valid then is refused now, or answers what its client doesn't expect. */
  readonly breaking: readonly string[]
  /** Breaking changes that the first section of the changelog names word for word, each in backticks or not. */
  readonly intended: readonly string[]
  /** Nothing is refused, but a client may meet what it doesn't know, such as a new value of an enum. */
  readonly dangerous: readonly string[]
}

/**
 * Compares the schema with that of the last release.
 * @param released the schema at the last release, in its definition language
 * @param now the schema as it is
 * @param changelog the text of CHANGELOG.md, whose first section is about what is not released yet
 * @throws {GraphQLError} if one of them is no schema
 */
export function schemaChanges(released: string, now: string, changelog: string): SchemaChanges {
  const [before, after] = [buildSchema(released), buildSchema(now)]
  const sentences = (changes: readonly { readonly description: string }[]) =>
    changes.map(({ description }) => description).sort()
  const [, unreleased = ''] = changelog.replaceAll('`', '').split(/^## /m)
  const words = ` ${unreleased.replace(/\s+/g, ' ')}`
  const breaks = sentences(findBreakingChanges(before, after))
  const isIntended = (sentence: string) => words.includes(` ${sentence}`)
  return {
    breaking: breaks.filter((sentence) => !isIntended(sentence)),
    intended: breaks.filter(isIntended),
    dangerous: sentences(findDangerousChanges(before, after)),
  }
}

/** The report of a comparison. It fails where a change breaks clients and the changelog doesn't say so. */
export function reportOf({ breaking, intended, dangerous }: SchemaChanges): { text: string; fails: boolean } {
  const parts = [
    listed('Breaking changes since the last release:', breaking),
    breaking.length > 0
      ? 'Keep what clients use: deprecate it now, and remove it in the next major version. If the break is intended, write its sentence into the first section of CHANGELOG.md.'
      : '',
    listed('Breaking changes that CHANGELOG.md names:', intended),
    listed('Changes since the last release that may surprise clients:', dangerous),
  ]
  const text = parts.filter((part) => part !== '').join('\n')
  return { text: text || 'The schema breaks nothing of the last release.', fails: breaking.length > 0 }
}

function listed(title: string, sentences: readonly string[]): string {
  return sentences.length > 0 ? [title, ...sentences.map((sentence) => `  ${sentence}`)].join('\n') : ''
}
