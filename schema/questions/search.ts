import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { type Found, searchFor } from '../../cypher/knowledge/search/search.ts'
import { longestText } from '../../cypher/knowledge/search/searched-text.ts'
import { builder } from '../builder.ts'
import { Entity, EntityKind } from '../entities/entity.ts'
import { connection } from '../lists/connection.ts'
import { page, pageArguments } from '../lists/page.ts'

const SearchConnection = connection<Found, EntityRow | string>('Search', {
  node: Entity,
  toNode: ({ entity }) => entity,
  of: 'entities found',
  edgeFields: (t) => ({
    score: t.float({
      description:
        'How well it fits: 4 and something where a whole name or code is the text, 3 where a name begins with it, 2 where words begin with its words, 1 where a letter is wrong; half a point more for a name or code than for an alias, and a fraction for how well known it is. Below 1 where it has not all words of the text. Where the text names a kind, results of that kind stand before others with a higher score; and a country whose name begins with the text stands before whole names of things that few speak of.',
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
      'What is called so? Looks through names, aliases, Chinese names and public codes, whatever their case, accents, punctuation and the order of words; finds beginnings as you type, and words of four letters and more with one letter wrong. Countries and world regions are found in some forty languages, Chinese in simplified and traditional characters. Words such as `port`, `railway`, `HS` or `港` put things of that kind first, and no name needs to have them. Whole names come first, then beginnings, then typos; within each a name before an alias, and then the well known first. Where nothing has all words of the text, those that have most of them are found.',
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
    resolve: (_, { text, ...args }, context) => {
      const { key, ...questions } = searchFor(text)
      const field = `search(text: ${JSON.stringify(key)})`
      return page<Found>(context, { field, of: key, ...questions, parameters: { kinds: args.kinds ?? null } }, args)
    },
  }),
)
