import { type GraphQLObjectType, getNamedType, isEnumType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { schema } from '../../schema/index.ts'
import { onEachEngine } from '../engines.ts'

/** The fields of entities and claims that answer with an enum that the graph holds under the field's own name. */
const kept = ['Entity', 'Claim'].flatMap((name) => {
  const label = schema.getType(name)
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some((one) => one === label),
  )
  return types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type)
      return isEnumType(named)
        ? [{ label: type.name, field: field.name, values: named.getValues().map(({ value }) => value) }]
        : []
    }),
  )
})

onEachEngine('the core graph', (graph) => {
  it.each(kept)('holds no $field of a $label that the enum has not', async ({ label, field, values }) => {
    const text = `MATCH (thing:${label}) WHERE thing.${field} IS NOT NULL RETURN DISTINCT thing.${field} AS value`
    const upper = (value: unknown) => (field === 'type' ? String(value).toUpperCase() : value)
    const found = (await ask(graph, text)).flatMap(({ value }) => value).map(upper)
    expect(found.filter((value) => !values.includes(value))).toEqual([])
  })

  it('holds no part that something plays in a claim that the enum has not', async () => {
    const parts = schema.getType('RoleInClaim')
    const values = isEnumType(parts) ? parts.getValues().map(({ value }) => value) : []
    const found = await ask(graph, 'MATCH (:Claim)-[about:ABOUT]->() RETURN DISTINCT about.role AS value')
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter(({ value }) => !values.includes(value))).toEqual([])
  })

  it('holds something of most enums', async () => {
    const counts = await Promise.all(
      kept.map(({ label, field }) =>
        ask(graph, `MATCH (t:${label}) WHERE t.${field} IS NOT NULL RETURN count(*) AS n`),
      ),
    )
    expect(counts.filter(([row]) => Number(row?.n) > 0).length).toBeGreaterThan(kept.length / 2)
  })
})

function ask(graph: Graph, text: string) {
  return graph.run({ name: 'values-kept', text, parameters: {}, keyed: false })
}
