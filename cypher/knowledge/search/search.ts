import type { Graph, Parameters } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { EntityRow } from '../entities/entity.ts'
import { matchedName } from './matched-name.ts'
import { searchedText } from './searched-text.ts'

/** How a name fits the text: 1 it is the text, 2 it begins with it, 3 its words begin with those of the text, 4 except for a typo. */
type Tier = 1 | 2 | 3 | 4

interface FoundRow {
  readonly sortKey: string
  readonly tier: Tier
  readonly entity: EntityRow & { readonly prominence: number }
}

/** An entity that a search finds. */
export interface Found {
  /** The text searched for. */
  readonly key: string
  readonly sortKey: string
  readonly entity: EntityRow
  /** 4 and a fraction for the best tier to 1 and a fraction for the last; the fraction is the entity's prominence. */
  readonly score: number
  /** The name or code that matches the text best. */
  readonly matched: string
}

/** The properties of an entity that tell how it was found. */
const ranked = ['name', 'nameZh', 'aliases', 'codes', 'prominence']

const foundEntities = question<FoundRow, Parameters>('search')
const foundCount = question<{ total: number }, Parameters>('search-count')

/**
 * The two questions about what a text finds: a page of it, and its count. Each text is a statement of its own, since there is nothing to batch.
 * @returns `key`, the text as it is searched for, and the questions; `rows` takes `after`, `limit`, `kinds` and `columns`, `count` takes `kinds`
 * @throws {BadInput} if the text is too long
 */
export function searchFor(text: string) {
  const searched = searchedText(text)
  const { text: key, words, code, candidates } = searched
  async function rows(graph: Graph, { keys: _, columns, ...asked }: Parameters): Promise<readonly Found[]> {
    if (words.length === 0) return []
    const read = [...new Set([...(columns as readonly string[]), ...ranked])]
    const found = await foundEntities(graph, { ...asked, columns: read, text: key, words, code, candidates })
    return found.map(({ sortKey, tier, entity }) => ({
      key,
      sortKey,
      entity,
      score: 5 - tier + entity.prominence / 10_000,
      matched: matchedName(entity, searched),
    }))
  }
  return {
    key,
    rows: Object.assign(rows, { takesColumns: foundEntities.takesColumns }),
    async count(graph: Graph, { keys: _, ...asked }: Parameters) {
      if (words.length === 0) return []
      const [row] = await foundCount(graph, { ...asked, words, code, candidates })
      return [{ key, total: row?.total ?? 0 }]
    },
  }
}
