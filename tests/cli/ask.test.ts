import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServerAdapter } from '@whatwg-node/server'
import pLimit from 'p-limit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { answerTo } from '../../src/commands/ask/answer-to.ts'
import { resolveIds } from '../../src/commands/ask/look-up.ts'
import { readOperation } from '../../src/commands/ask/operation.ts'
import { overHttp } from '../../src/commands/ask/over-http.ts'
import { readVariables } from '../../src/commands/ask/variables.ts'
import { serverOver } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('the command ask', (graph) => {
  let http: Server
  let address: string
  beforeAll(async () => {
    http = createServer(createServerAdapter((request: Request) => serverOver(graph).fetch(request, {})))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  afterAll(() => http.close())

  async function ask(what: string, words: readonly string[] = [], json = false) {
    const told: string[] = []
    const operation = readOperation(what)
    const printing = { json, width: 120, tell: (line: string) => told.push(line) }
    return { ...(await answerTo(operation, readVariables(operation, words), overHttp(address), printing)), told }
  }

  it('ask ports-serving prints the ports of Central Asia with their evidence', async () => {
    const { text, told, failed } = await ask('ports-serving', ['--place', 'Central Asia', '--first', '100'])
    expect(told).toEqual(['place: "Central Asia" is taken for region:CENTRAL_ASIA, Central Asia'])
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /port:CNHRS Horgos LAND_PORT China \w+ Horgos —PAIRED_WITH→ \w+ —LOCATED_IN→ Kazakhstan —PART_OF→ Central Asia/,
    )
    expect(failed).toBe(false)
  })

  it('a name is looked up among entities of the kind that the variable is named after', async () => {
    const { told } = await ask('query ($port: ID!) { node(id: $port) { id } }', ['--port', 'Singapore'])
    expect(told).toEqual(['port: "Singapore" is taken for port:SGSIN, Singapore'])
  })

  it('the name and both ISO codes of each country are resolved to that country, whatever else has them', async () => {
    const text = 'MATCH (c:Country) RETURN c.id AS id, c.name AS name, c.iso2 AS iso2, c.iso3 AS iso3'
    const countries = await graph.run({ name: 'countries', text, parameters: {}, keyed: false })
    expect(countries).toHaveLength(250)
    const operation = readOperation('ports-serving')
    const asked = countries.flatMap(({ id, ...called }) =>
      Object.values(called).map((one) => ({ id, one: String(one) })),
    )
    expect(asked).toHaveLength(750)
    // Neo4j takes longer: there one of the three is asked for each country, in turn.
    const some = asked.filter((_, at) => graph.engine === 'embedded' || (at + Math.floor(at / 3)) % 3 === 0)
    const limit = pLimit(8)
    const taken = ({ one }: { one: string }) =>
      limit(async () => {
        const given = readVariables(operation, ['--place', one])
        const { place } = await resolveIds(given, overHttp(address), () => undefined)
        return { id: place, one }
      })
    expect(await Promise.all(some.map(taken))).toEqual(some)
  })

  it.each([
    ['$port: ID!', '--port', 'Khorgos', 'port:KZHOR', 'the own name of one, an alias of another'],
    ['$port: ID!', '--port', 'CN HRS', 'port:CNHRS', 'a code as it is printed'],
    [
      '$ports: [ID!]',
      '--ports',
      'Singapore',
      ['port:SGSIN'],
      'the name of a port and of a country, where ports are asked for',
    ],
    ['$place: ID!', '--place', 'Singapore', 'country:SGP', 'the name of a port and of a country, where any place is'],
    ['$place: ID!', '--place', 'GB-CHE', 'region:GB-CHE', 'a code that is written just so'],
    ['$port: ID!', '--port', 'China', 'country:CHN', 'the name of nothing of the kind asked for'],
    ['$id: ID!', '--id', '0810.60', 'commodity:0810.60', 'a code'],
    ['$id: ID!', '--id', 'rcep', 'agreement:RCEP', 'the end of an id'],
    ['$source: ID!', '--source', 'S2', 'source:S2', 'the end of the id of a source'],
    ['$claims: [ID!]!', '--claims', 'F004,d05', ['observation:F004', 'observation:D05'], 'the ends of ids of claims'],
  ])('for the variable %s, %s %s is resolved to %s: %s', async (variable, option, text, id, _) => {
    const name = option.slice(2)
    const operation = readOperation(`query (${variable}) { __typename }`)
    const taken = await resolveIds(readVariables(operation, [option, text]), overHttp(address), () => undefined)
    expect(taken).toEqual({ [name]: id })
  })

  it.each([
    ['place', 'Holland', ['country:NLD (Netherlands)', 'port:USHLM (Holland)']],
    ['region', 'Luxembourg', ['region:BE-WLX (Luxembourg)', 'region:LU-L (Luxembourg)', 'region:LU-LU (Luxembourg)']],
    ['place', 'GB CHE', ['port:GBCHE', 'region:GB-CHE']],
  ])('a name that fits several entities equally is refused and lists them: --%s %s', async (name, text, ids) => {
    const asked = ask(`query ($${name}: ID!) { node(id: $${name}) { id } }`, [`--${name}`, text])
    const message = await asked.then(String, ({ message }: Error) => message)
    expect(message).toMatch(/^--\w+: "[^"]+" may be .* or .*: give the id of the one that you mean$/)
    for (const id of ids) expect(message).toContain(id)
  })

  it.each([
    ['a typo', 'Chiina', 'country:CHN (China)'],
    ['a beginning', 'kazakhs', 'country:KAZ (Kazakhstan)'],
    ['a word that is nearly another', 'Atlantis', 'organization:NATO'],
    ['a longer tariff number', '0810.60.00', ''],
  ])('%s is refused with the nearest match, if any, and not resolved to it: %s', async (_, text, near) => {
    const message = await ask('ports-serving', ['--place', text]).then(String, (error: Error) => error.message)
    expect(message).toContain(`--place: nothing is called "${text}"${near && '. Did you mean '}`)
    expect(message).toContain(near)
  })

  it('a null in a list is printed as a row', async () => {
    const { text } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', ['--ids', 'country:KAZ,country:XXX'])
    expect(text).toBe('country:KAZ\nnull')
  })

  it('the program exits with a failure where it would have to guess', async () => {
    const { code, output, errors } = await run('ask', 'ports-serving', '--place', 'Atlantis', '--server', address)
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors).toContain('nothing is called "Atlantis". Did you mean')
  })

  it('each name of a list is looked up by itself', async () => {
    const { text } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', ['--ids', 'China,country:KAZ,rcep'])
    expect(text).toBe('country:CHN\ncountry:KAZ\nagreement:RCEP')
  })

  it('--json prints the answer as it came', async () => {
    const { text } = await ask('{ country(iso: "KAZ") { id name } }', [], true)
    expect(JSON.parse(text)).toEqual({ data: { country: { id: 'country:KAZ', name: 'Kazakhstan' } } })
  })

  it('errors of an answer are printed with their places', async () => {
    const { told, failed, text } = await ask('query ($id: ID!) { node(id: $id) { id } }', ['--id', 'planet:MARS'])
    expect(told[0]).toContain('"planet:MARS" is not an id')
    expect({ failed, text }).toEqual({ failed: true, text: 'There is none.' })
  })

  it('a name that no entity has is an error', async () => {
    await expect(ask('ports-serving', ['--place', 'Xyzzyx'])).rejects.toThrow('--place: nothing is called "Xyzzyx"')
  })

  it('the program prints the answer of a server', async () => {
    const question = '{ entity(code: "CNHRS") { name chineseName: name(language: ZH) } }'
    expect(await run('ask', question, '--server', address)).toEqual({
      code: 0,
      output: 'name          Horgos\nchinese name  霍尔果斯口岸\n',
      errors: '',
    })
  })
})

describe('the command ask', () => {
  it('an address where no server answers is an error', async () => {
    await expect(overHttp('http://127.0.0.1:9')('{ __typename }', {})).rejects.toThrow(
      /^No server answers at http:\/\/127/,
    )
  })

  it.each(['ftp://here', ':4000'])('the server address %j is refused', (address) => {
    expect(() => overHttp(address)).toThrow('give an address like http://127.0.0.1:4000')
  })

  it('a graph that another process has open is an error that points to its server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entrepot-held-'))
    const held = await openEmbedded({ data: folder })
    try {
      const { code, errors } = await run('ask', 'by-code', { ENTREPOT_DATA: folder })
      expect(code).toBe(1)
      expect(errors).toMatch(
        /^Another process has .*graph\.grafeo open: .* ask that: --server http:\/\/127\.0\.0\.1:4000\n$/,
      )
    } finally {
      await held.close()
      rmSync(folder, { recursive: true })
    }
  })
})

interface Ended {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** Runs the program in a process of its own. */
function run(...words: [...string[], string | NodeJS.ProcessEnv]): Promise<Ended> {
  const settings = words.filter((word) => typeof word === 'object')[0]
  const args = ['--import', 'tsx', 'src/main.ts', ...words.filter((word) => typeof word === 'string')]
  const { NEO4J_URI: _, ...inherited } = process.env
  const env = { ...inherited, ...settings }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, output, errors) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output, errors })
    })
  })
}
