import { question } from '../cypher/engine/question.ts'
import { BadInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { Entity, type EntityRow, loadEntity } from './entity.ts'
import { GlobalId } from './global-id.ts'
import { load } from './loading.ts'
import { startLists } from './starting-early.ts'

const entitiesByCode = question<{ key: string; entity: EntityRow }, { keys: readonly string[] }>('entities-by-code')

builder.queryField('entity', (t) =>
  t.field({
    type: Entity,
    nullable: true,
    description: 'One entity, by its id or by any public code; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Like `country:CHN`.' }),
      code: t.arg.string({
        description:
          'An ISO 3166 code (`CN`, `CHN`, `CN-XJ`), a UN/LOCODE (`CNSHG`) or a Harmonized System code (`0810.60` or `081060`), in either case.',
      }),
    },
    resolve: async (_, { id, code }, context, info) => {
      if (typeof id === 'string' && typeof code !== 'string') {
        startLists(context, info, GlobalId.parse(id).typename, id)
        return loadEntity(context, id)
      }
      if (typeof code === 'string' && typeof id !== 'string') {
        const [row] = await load(context, entitiesByCode, code.trim().toUpperCase())
        return row?.entity ?? null
      }
      throw new BadInput('entity', 'Give either `id` or `code`: entity(id: "country:CHN") or entity(code: "CHN")')
    },
  }),
)
