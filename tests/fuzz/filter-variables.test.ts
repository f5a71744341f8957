import { isInputObjectType, isRequiredArgument } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { schema } from '../../schema/index.ts'
import { type ServerProcess, startServer } from '../cli/server-process.ts'
import { onEachServedEngine } from '../engines.ts'
import { clientNames, send } from './clients.ts'
import { witness } from './witness.ts'

/** A root list for each filter type. */
const filtered = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const where = field.args.find(({ name, type }) => name === 'where' && isInputObjectType(type))
  const counts = !field.args.some(isRequiredArgument) && field.args.some(({ name }) => name === 'after')
  return where && counts ? { list: field.name, filter: String(where.type) } : []
})

/** What a generated client gives: everything, nothing, something that nests. */
const variables: readonly { readonly where?: object }[] = [
  {},
  { where: {} },
  { where: { basis: ['STATED'] } },
  { where: { or: [{ not: { basis: ['STATED'] } }, { and: [{ basis: ['REFERENCE'] }] }] } },
]

/** On a busy machine other processes may hold the server up for a moment, but not each time. */
const tries = 3

onEachServedEngine('A filter in a variable', (environment) => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await startServer(environment())
    // What is loaded and made once is loaded and made.
    for (const { list } of filtered) for (const name of clientNames) await ask(name, `{ ${list} { totalCount } }`)
  })
  afterAll(() => server.kill())

  it('finds the filters of the schema', () => {
    expect(filtered.map(({ filter }) => filter)).toEqual(
      expect.arrayContaining(['AgreementFilter', 'CountryFilter', 'ObservationFilter', 'PortFilter']),
    )
  })

  it('holds up nobody else for half a second and takes less than 100 MB, of every type, each sent four times', async () => {
    const before = server.memory()
    for (const { list, filter } of filtered) {
      let longest = Number.POSITIVE_INFINITY
      for (let tried = 0; tried < tries && longest >= 500; tried++) {
        longest = await heldUp(list, filter)
        expect(longest, filter).toBeLessThan(5_000)
      }
      expect(longest, filter).toBeLessThan(500)
    }
    expect(server.memory() - before).toBeLessThan(100 * 2 ** 20)
  })

  /** The longest, in milliseconds, that somebody else waits for an answer while this filter is asked with. */
  async function heldUp(list: string, filter: string): Promise<number> {
    const other = witness(`${server.address}/health/live`)
    const query = `query($where: ${filter}) { ${list}(where: $where) { totalCount } }`
    for (const given of variables) {
      const answers = []
      for (const name of clientNames.slice(0, 4)) answers.push(await ask(name, query, given))
      for (const answer of answers) expect(answer).toEqual(answers[0])
      // An empty filter is refused; that is an answer like any other.
      expect(answers[0]).toHaveProperty(
        Object.keys(given.where ?? { any: 1 }).length > 0 ? ['data', list, 'totalCount'] : ['errors'],
      )
    }
    return other.stop()
  }

  function ask(name: (typeof clientNames)[number], query: string, given: object = {}) {
    return send(server.address, name, { query, variables: { ...given } }, 10_000)
  }
})
