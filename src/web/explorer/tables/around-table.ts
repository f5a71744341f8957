import { relationPhrase } from '../evidence/relation-phrase.ts'
import type { Known } from '../questions/known.ts'
import type { Speech } from '../words/language.tsx'
import type { AnswerTable } from './table-of-answer.ts'

/** The first neighbors of an entity by each relation as a table. */
export function aroundTable({ entity, groups }: Known, { words }: Speech): AnswerTable {
  const { tableColumns } = words
  const keys = ['entity', 'relation', 'other', 'kind', 'start', 'end', 'basis'] as const
  return {
    columns: keys.map((key) => ({ key, title: tableColumns[key] })),
    rows: groups
      .flatMap(({ first }) => first)
      .map(({ relation, direction, basis, node, ...more }) => ({
        id: `${relation} ${direction} ${node.id}`,
        path: `/entity/${node.id}`,
        citations: 'citations' in more ? more.citations : [],
        cells: {
          entity,
          relation: relationPhrase(words, relation, direction),
          other: node,
          kind: words.kinds[node.kind],
          start: 'since' in more ? more.since : null,
          end: 'until' in more ? more.until : null,
          basis: words.bases[basis],
        },
      })),
  }
}
