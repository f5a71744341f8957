import { execute, type GraphQLSchema, isInterfaceType, parse } from 'graphql'
import { expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { completingApart } from '../../schema/apart.ts'
import { builder } from '../../schema/builder.ts'
import { schema } from '../../schema/index.ts'
import { planOf } from '../../schema/reads.ts'
import type { Viewer } from '../../schema/request.ts'
import { readExamples } from '../../src/examples.ts'
import { admitting } from '../../src/serving/admit.ts'
import { onEmbedded } from '../engines.ts'

const member: Viewer = { id: 'ann', scopes: ['facts:read'] }

/** A second schema in which scope-auth requires a scope of its own for every kind of entity. */
function guardedSchema(): GraphQLSchema {
  const kinds = schema.getType('Entity')
  const names = isInterfaceType(kinds) ? schema.getPossibleTypes(kinds).map(({ name }) => name) : []
  expect(names.length).toBeGreaterThan(5)
  const options = builder.options as unknown as Record<string, unknown>
  options.scopeAuth = {
    authScopes: async ({ viewer }: { viewer: Viewer | null }) => {
      await new Promise((later) => setImmediate(later))
      return { reader: viewer?.scopes.includes('facts:read') ?? false }
    },
  }
  for (const config of builder.configStore.typeConfigs.values()) {
    if (names.includes(config.name)) Object.assign(config.pothosOptions, { authScopes: { reader: true } })
  }
  return completingApart(builder.toSchema())
}

onEmbedded("Pothos's scope-auth plugin on every entity", (graph) => {
  const guarded = guardedSchema()

  async function asked(of: GraphQLSchema, text: string, viewer: Viewer | null) {
    const document = parse(text)
    const plan = planOf(of, document)
    const admit = admitting(graph as Graph, { deadlineMilliseconds: 60_000, viewerOf: () => viewer })
    const request = await admit()
    const contextValue = { ...request, ...request.reader({ lifetime: request.lifetime, columns: plan.columns }), plan }
    return JSON.parse(JSON.stringify(await execute({ schema: of, document, contextValue })))
  }

  it('with scope-auth, a member is told where a port lies as before', async () => {
    const text =
      '{ node(id: "port:CNHRS") { id ... on Port { name location { latitude longitude } country { name capital } region { name } } } }'
    const before = await asked(schema, text, member)
    expect(before.data.node).toMatchObject({ location: { latitude: expect.any(Number) }, country: { name: 'China' } })
    for (let time = 0; time < 4; time++) expect(await asked(guarded, text, member)).toEqual(before)
  })

  it.each(readExamples())('with scope-auth, a member gets the answer to $name as before', async ({ operation }) => {
    expect(await asked(guarded, operation, member)).toEqual(await asked(schema, operation, member))
  })

  it('with scope-auth, a stranger is refused, the first time and after a member', async () => {
    const text = '{ country(iso: "KAZ") { name ports(first: 2) { nodes { name } } } }'
    for (let time = 0; time < 4; time++) {
      const { data, errors } = await asked(guarded, text, null)
      expect(data?.country ?? null).toBeNull()
      expect(errors[0].message).toMatch(/[Nn]ot authorized/)
      expect((await asked(guarded, text, member)).data.country.name).toBe('Kazakhstan')
    }
  })
})
