import { describe, expect, test } from 'vitest'
import { claimSentence } from '../../src/web/explorer/answers/claim-sentence.ts'
import { english } from '../../src/web/explorer/words/english.ts'
import type { Card, Said } from '../../src/web/shared/graphql/fragments.ts'

const name = (entity: Card | null) => entity?.name ?? '?'

/** Myanmar as a source of China's tin ore, with a sentence or without. */
function statement(sentence: string | null): Said {
  const told = { predicate: 'largest source of imports for', objectText: 'tin ore', sentence }
  return { __typename: 'Statement', ...told, subject: { name: 'Myanmar' }, object: { name: 'China' } } as Said
}

describe('statements in the explorer', () => {
  test('the explorer shows the sentence of a statement', () => {
    const sentence = "Myanmar is China's largest source of imports of tin ore"
    expect(claimSentence(statement(sentence), english, name)).toEqual({ sentence, value: null, exact: null })
  })

  test('the explorer shows subject, predicate, object and words where the sentence could not be read', () => {
    expect(claimSentence(statement(null), english, name).sentence).toBe(
      'Myanmar – largest source of imports for – China – tin ore',
    )
  })
})
