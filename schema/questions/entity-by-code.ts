import { loadEntity } from '../../cypher/knowledge/entities/entity.ts'
import { GlobalId } from '../../cypher/knowledge/entities/global-id.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { type CodeMatch as CodeMatchRow, matchOfCode } from '../../cypher/knowledge/search/codes.ts'
import { builder } from '../builder.ts'
import { Entity } from '../entities/entity.ts'
import { startLists } from '../reads.ts'

const CodeMatch = builder.objectRef<CodeMatchRow>('CodeMatch').implement({
  description: 'What a public code stands for, and whether it was found as it was written.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'The code as `entity` lists it: `0810.60` where `0810 60` was asked for, and also where `0810.60.00` was, which nothing lists.',
    }),
    exact: t.exposeBoolean('exact', {
      description:
        'True where `code` is what was asked for, whatever its case and separators. False where it is a part of that: the nearest subheading or heading for a tariff number that nothing lists.',
    }),
    entity: t.field({
      type: Entity,
      description: 'What it stands for.',
      resolve: ({ entity }) => entity,
    }),
    others: t.field({
      type: [Entity],
      description:
        'What else it may stand for, in the order of the rule that `entityByCode` tells; empty for nearly every code.',
      resolve: ({ others }) => [...others],
    }),
  }),
})

const rule =
  'Where several list it, the one that writes it just so comes first, then ports, places, regions, countries, commodities, then the others, by name: `GB CHE` is the port GBCHE before the region GB-CHE.'

const codeDescription =
  'An ISO 3166 code (`CN`, `CHN`, `156`, `CN-XJ`), a UN M49 code (`143`), a UN/LOCODE (`NLRTM`, `NL RTM`) or a Harmonized System code (`0810.60`, `081060`, `HS 0810`): in either case, with or without blanks and dots; the hyphen of `CN-XJ` may be a blank.'

builder.queryField('entity', (t) =>
  t.field({
    type: Entity,
    nullable: true,
    description: `One entity, by its id or by any public code that its \`codes\` list; null where there is none. ${rule} A tariff number that nothing lists stands for the nearest subheading or heading: \`entityByCode\` says whether that is so, and what else a code may mean.`,
    args: {
      id: t.arg.id({ description: 'Like `country:CHN`.' }),
      code: t.arg.string({ description: codeDescription }),
    },
    resolve: async (_, { id, code }, context, info) => {
      if (typeof id === 'string' && typeof code !== 'string') {
        startLists(context, info, GlobalId.parse(id).typename, id)
        return loadEntity(context, id)
      }
      if (typeof code === 'string' && typeof id !== 'string') return (await matchOfCode(context, code))?.entity ?? null
      throw new BadInput('entity', 'Give either `id` or `code`: entity(id: "country:CHN") or entity(code: "CHN")')
    },
  }),
)

builder.queryField('entityByCode', (t) =>
  t.field({
    type: CodeMatch,
    nullable: true,
    description: `What a public code stands for, how it was found, and what else it may mean; null where nothing lists it. ${rule} A tariff number of six to fourteen digits that nothing lists (\`0810.60.00\`) falls back to its subheading, or else to its heading, and \`exact\` is false.`,
    args: { code: t.arg.string({ required: true, description: codeDescription }) },
    resolve: (_, { code }, context) => matchOfCode(context, code),
  }),
)
