import type { Graph, Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { matchedName } from '../../cypher/knowledge/search/matched-name.ts'
import { longestText, type SearchedText, searchedText } from '../../cypher/knowledge/search/searched-text.ts'
import { builder } from '../builder.ts'
import { Entity, EntityKind } from '../entities/entity.ts'
import { connection } from '../lists/connection.ts'
import type { EntityListed } from '../lists/list-questions.ts'
import { page, pageArguments } from '../lists/page.ts'

/** How a name fits the text: 1 it is the text, 2 it begins with it, 3 its words begin with those of the text, 4 but for a typo. */
type Tier = 1 | 2 | 3 | 4

interface FoundRow {
  readonly sortKey: string
  readonly tier: Tier
  readonly entity: EntityRow & { readonly prominence: number }
}

interface Found extends EntityListed<EntityRow> {
  readonly score: number
  readonly matched: string
}

/** What of an entity tells how it was found. */
const ranked = ['name', 'nameZh', 'aliases', 'codes', 'prominence']

const search = question<FoundRow, Parameters>('search')
const searchCount = question<{ total: number }, Parameters>('search-count')

const SearchConnection = connection<Found, EntityRow | string>('Search', {
  node: Entity,
  toNode: ({ entity }) => entity,
  of: 'entities found',
  edgeFields: (t) => ({
    score: t.float({
      description:
        'How well it fits: 4 and something where a whole name or code is the text, 3 where a name begins with it, 2 where words begin with its words, 1 where a letter is wrong. The fraction says how well known it is.',
      resolve: ({ row }) => row.score,
    }),
    matched: t.string({
      description: 'The name that matched, as it is written: the name, the Chinese name, an alias or a code.',
      resolve: ({ row }) => row.matched,
    }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    nullable: true,
    description:
      'What is called so? Looks through names, aliases, Chinese names and public codes, whatever their case and accents; finds beginnings as you type, and words of four letters and more with one letter wrong. Whole names come first, then beginnings, then typos; the well known first within each.',
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for, at most ${longestText} characters: \`Horgos\`, \`霍尔果斯\`, \`CNHRS\`, \`central as\`. All its words must be found.`,
      }),
      kinds: t.arg({
        type: [EntityKind],
        description: 'Only these kinds; all where it is left out, none where it is empty.',
      }),
      ...pageArguments(t.arg, 10),
    },
    resolve: (_, { text, kinds, ...wanted }, context) => {
      const searched = searchedText(text)
      const field = `search(text: ${JSON.stringify(searched.text)})`
      const parameters = { kinds: kinds ?? null }
      return page<Found>(context, { field, of: searched.text, ...questionsOf(searched), parameters }, wanted)
    },
  }),
)

/** The two questions of the list of what a text finds. Each text is a statement of its own: there is nothing to batch. */
function questionsOf(searched: SearchedText) {
  const { text: key, words, code, candidates } = searched
  async function rows(graph: Graph, { keys: _, columns, ...asked }: Parameters): Promise<readonly Found[]> {
    if (words.length === 0) return []
    const read = [...new Set([...(columns as readonly string[]), ...ranked])]
    const found = await search(graph, { ...asked, columns: read, text: key, words, code, candidates })
    return found.map(({ sortKey, tier, entity }) => ({
      key,
      sortKey,
      entity,
      score: 5 - tier + entity.prominence / 10_000,
      matched: matchedName(entity, searched),
    }))
  }
  return {
    rows: Object.assign(rows, { takesColumns: search.takesColumns }),
    async count(graph: Graph, { keys: _, ...asked }: Parameters) {
      if (words.length === 0) return []
      const [row] = await searchCount(graph, { ...asked, words, code, candidates })
      return [{ key, total: row?.total ?? 0 }]
    },
  }
}
