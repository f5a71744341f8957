import { resolveNodes } from '@pothos/plugin-relay'
import { GlobalId } from '../../cypher/knowledge/entities/global-id.ts'
import { BadInput } from '../../cypher/knowledge/errors.ts'
import { builder } from '../builder.ts'

/** The most ids that one field takes. */
const mostIds = 100

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: true, items: true },
    description: `The things with these ids, in their order, null in the place of an id that nothing has. At most ${mostIds} ids. What is no id is null in its place, with an error that names the place.`,
    args: { ids: t.arg.idList({ required: true, description: 'Like `["country:CHN", "port:CNHRS"]`.' }) },
    resolve: (_, { ids }, context, info) => {
      if (ids.length > mostIds) {
        throw new BadInput('ids', `\`ids\` lists ${ids.length} ids; ${mostIds} are allowed: ask in parts`)
      }
      return ids.map(async (id) => {
        const [node] = await resolveNodes(builder, context, info, [GlobalId.parse(id, 'ids')])
        return node
      })
    },
  }),
)
