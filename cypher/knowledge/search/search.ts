import type { Graph, Parameters } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'
import type { EntityRow } from '../entities/entity.ts'
import { matchedName } from './matched-name.ts'
import { type Looked, searchedText } from './searched-text.ts'

/**
 * How a name fits the text. 1 and 2: a name or code, an alias, has all its words and no others. 3 and 4: the same without its kind
 * words. 5 and 6: it begins with the text. 7 and 8: its words begin with those of the text. 9: except for a typo.
 */
type Tier = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

interface FoundRow {
  readonly sortKey: string
  readonly tier: Tier
  /** How many of the words looked for it has. */
  readonly fitting: number
  readonly entity: EntityRow & { readonly prominence: number; readonly renown?: number | null }
}

/** An entity that a search finds. */
export interface Found {
  /** The text searched for. */
  readonly key: string
  readonly sortKey: string
  readonly entity: EntityRow
  /**
   * From 4 for a whole name to 1 for a typo, half a point more for a name than for an alias, and a fraction for its prominence; between 0
   * and 1 if it does not have all words of the text.
   */
  readonly score: number
  /** The name or code that matches the text best. */
  readonly matched: string
}

/** The score of each tier, without the fraction. */
const scores: Readonly<Record<Tier, number>> = { 1: 4.5, 2: 4, 3: 4.5, 4: 4, 5: 3.5, 6: 3, 7: 2.5, 8: 2, 9: 1 }

/** The highest score, and more. */
const bestScore = 5

/** The properties of an entity that tell how it was found. */
const ranked = ['name', 'nameZh', 'aliases', 'codes', 'prominence', 'renown']

const foundEntities = question<FoundRow, Parameters>('search')
const foundCount = question<{ total: number }, Parameters>('search-count')

/**
 * The two questions about what a text finds: a page of it, and its count. Each text is a statement of its own, since there is nothing to
 * batch. If no entity has all words of the text, a second statement finds those that have some.
 * @returns `key`, the text as it is searched for, and the questions; `rows` takes `after`, `limit`, `kinds` and `columns`, `count` takes `kinds`
 * @throws {BadInput} if the text is too long
 */
export function searchFor(text: string) {
  const searched = searchedText(text)
  const { text: key, essential, compared, boosted, code, strict, loose } = searched

  async function page(graph: Graph, asked: Parameters, looked: Looked): Promise<readonly Found[]> {
    const found = await foundEntities(graph, { ...asked, text: key, essential, compared, boosted, code, ...looked })
    return found.map(({ sortKey, tier, fitting, entity }) => ({
      key,
      sortKey,
      entity,
      score: score(tier, (boosted.length > 0 ? null : entity.renown) ?? entity.prominence, { fitting, ...looked }),
      matched: matchedName(entity, searched, looked),
    }))
  }

  async function rows(graph: Graph, { keys: _, columns, ...parameters }: Parameters): Promise<readonly Found[]> {
    if (strict.words.length === 0) return []
    const asked: Parameters = { ...parameters, columns: [...new Set([...(columns as readonly string[]), ...ranked])] }
    const isFirst = asked.after === ''
    const found = isFirst || hasAllWords(asked.after) ? await page(graph, asked, strict) : []
    return found.length === 0 && loose && !hasAllWords(asked.after) ? page(graph, asked, loose) : found
  }

  return {
    key,
    rows: Object.assign(rows, { takesColumns: foundEntities.takesColumns }),
    async count(graph: Graph, { keys: _, ...asked }: Parameters) {
      if (strict.words.length === 0) return []
      const [row] = await foundCount(graph, { ...asked, code, ...strict })
      const [some] = row?.total === 0 && loose ? await foundCount(graph, { ...asked, code, ...loose }) : []
      return [{ key, total: some?.total ?? row?.total ?? 0 }]
    },
  }
}

/** Whether a sortKey, such as that of the page before, is of an entity that has all words of the text. */
function hasAllWords(sortKey: unknown): boolean {
  return String(sortKey).startsWith('00')
}

function score(
  tier: Tier,
  prominence: number,
  { fitting, least, words }: Looked & { readonly fitting: number },
): number {
  const of = words.length
  const close = scores[tier] + prominence / 10_000
  return least < of ? (fitting - 1 + close / bestScore) / of : close
}
