import { GraphQLError } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { doors, enter } from '../auth/doors.ts'
import { onEmbedded } from '../engines.ts'
import { served } from './serving.ts'

/** What tells nothing of the graph: a page that asks by itself, where maps of the site are, whether the server is up. */
const tellNothing = ['GraphiQL', 'the site map', 'health']

const refusing: GraphqlPlugin = {
  onExecute() {
    throw new GraphQLError('Nobody enters', { extensions: { code: 'FORBIDDEN' } })
  },
}

onEmbedded('all doors lead to one road', (graph) => {
  let [open, closed] = ['', '']
  beforeAll(async () => {
    open = await served(graph, { publicUrl: 'https://entrepot.example' })
    closed = await served(graph, { plugins: [refusing], publicUrl: 'https://entrepot.example' })
  })

  describe.each(Object.keys(doors).filter((door) => !tellNothing.includes(door)))('%s', (door) => {
    it('a plugin that refuses refuses it, the first time and the fourth', async () => {
      for (let time = 0; time < 4; time++) {
        const { status, text } = await enter(closed, door, {})
        // GraphQL and MCP tell of an error in the body.
        if (status < 400) expect(text).toContain('Nobody enters')
      }
    })

    it('it tells what it cost, each time the same', async () => {
      const costs: (string | null)[] = []
      for (let time = 0; time < 4; time++) {
        const { status, headers, text } = await enter(open, door, {})
        expect(status, text).toBe(200)
        // The headers of MCP are sent before its tool has asked.
        costs.push(/"entrepot\/cost":(\d+)/.exec(text)?.[1] ?? headers.get('x-cost'))
      }
      expect(Number(costs[0])).toBeGreaterThan(0)
      expect(new Set(costs).size).toBe(1)
    })
  })
})
