import { type GraphQLInterfaceType, parse } from 'graphql'
import { expect, it } from 'vitest'
import { question } from '../../cypher/engine/question.ts'
import { allColumns, columnsOf } from '../../schema/columns.ts'
import { schema } from '../../schema/index.ts'
import { onEmbedded } from '../engines.ts'

type Asked = { keys: readonly string[]; limit: number; columns: readonly string[] }
const entitiesOfKind = question<{ entity: Readonly<Record<string, unknown>> }, Asked>('entities-of-kind')
const kinds = schema.getPossibleTypes(schema.getType('Entity') as GraphQLInterfaceType)

onEmbedded('the properties that an operation reads', (graph) => {
  it.each(kinds.map(({ name }) => name))('hold all that a field of %s reads', async (name) => {
    const type = kinds.find((kind) => kind.name === name)
    const rows = await entitiesOfKind(graph, { keys: [`${name.toUpperCase()} `], limit: 20, columns: allColumns })
    const context = { graph, today: '2026-01-01' }
    const unforeseen = new Set<string>()
    for (const [field, { resolve }] of Object.entries(type?.getFields() ?? {})) {
      const foreseen = columnsOf(schema, parse(`{ anything { ${field} } }`))
      for (const { entity } of rows) {
        const watched = new Proxy(entity, {
          get(held, column: string) {
            if (allColumns.includes(column) && !foreseen.includes(column)) unforeseen.add(`${field}: ${column}`)
            return held[column]
          },
        })
        // What a field answers without its arguments is not the question here.
        await Promise.resolve()
          .then(() => resolve?.(watched, {}, context, {} as never))
          .catch(() => undefined)
      }
    }
    expect([...unforeseen]).toEqual([])
  })

  it('are few where little is asked for, and always in the same order', () => {
    const read = (fields: string) => columnsOf(schema, parse(`{ anything { ${fields} } }`))
    expect(read('name')).toEqual(['id', 'kind', 'name', 'sortKey', 'nameZh'])
    expect(read('location { latitude }')).toEqual(['id', 'kind', 'name', 'sortKey', 'latitude', 'longitude'])
    expect(read('iso2 capital')).toEqual(read('capital iso2'))
  })
})
