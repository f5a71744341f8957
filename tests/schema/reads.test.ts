import { type GraphQLInterfaceType, parse } from 'graphql'
import { expect, it } from 'vitest'
import { entityColumns } from '../../cypher/engine/columns.ts'
import { question } from '../../cypher/engine/question.ts'
import { readers } from '../../cypher/engine/reader.ts'
import { schema } from '../../schema/index.ts'
import { planOf } from '../../schema/reads.ts'
import { onEmbedded } from '../engines.ts'

type Asked = { keys: readonly string[]; limit: number; columns: readonly string[] }
const entitiesOfKind = question<{ entity: Readonly<Record<string, unknown>> }, Asked>('entities-of-kind')
const kinds = schema.getPossibleTypes(schema.getType('Entity') as GraphQLInterfaceType)

onEmbedded('properties that an operation reads', (graph) => {
  it.each(kinds.map(({ name }) => name))(
    'the properties read for an operation hold all that a field of %s reads',
    async (name) => {
      const type = kinds.find((kind) => kind.name === name)
      const rows = await entitiesOfKind(graph, { keys: [`${name.toUpperCase()} `], limit: 20, columns: entityColumns })
      const context = readers(graph)({ today: '2026-01-01' })
      const unforeseen = new Set<string>()
      for (const [field, { resolve }] of Object.entries(type?.getFields() ?? {})) {
        const foreseen = planOf(schema, parse(`{ anything { ${field} } }`)).columns
        for (const { entity } of rows) {
          const watched = new Proxy(entity, {
            get(held, column: string) {
              if (entityColumns.includes(column) && !foreseen.includes(column)) unforeseen.add(`${field}: ${column}`)
              return held[column]
            },
          })
          // An error for a missing argument doesn't matter here: only the properties that were read do.
          await Promise.resolve()
            .then(() => resolve?.(watched, {}, context, {} as never))
            .catch(() => undefined)
        }
      }
      expect([...unforeseen]).toEqual([])
    },
  )

  it('only properties that are needed are read, always in the same order', () => {
    const read = (fields: string) => planOf(schema, parse(`{ anything { ${fields} } }`)).columns
    expect(read('name')).toEqual(['id', 'kind', 'name', 'sortKey', 'nameZh'])
    expect(read('location { latitude }')).toEqual(['id', 'kind', 'name', 'sortKey', 'latitude', 'longitude'])
    expect(read('iso2 capital')).toEqual(read('capital iso2'))
  })
})
