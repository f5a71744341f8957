import { beforeAll, describe, expect, it } from 'vitest'
import { mostKeys } from '../../cypher/engine/asking.ts'
import { question } from '../../cypher/engine/question.ts'
import { codeKeys } from '../../cypher/knowledge/search/code-key.ts'
import { answer, ask, askServer, counting, serverOver } from '../asking.ts'
import { onEachEngine } from '../engines.ts'

const entitiesByCode = question<{ key: string }, { keys: readonly string[]; columns: readonly string[] }>(
  'entities-by-code',
)

interface Coded {
  readonly id: string
  readonly codes: readonly string[]
}

const byCode = /* GraphQL */ `
  query Code($code: String!) {
    entity(code: $code) { id }
    entityByCode(code: $code) { code exact entity { id } others { id } }
  }
`

onEachEngine('entities by code', (graph) => {
  it.each([
    ['CN', 'country:CHN', 'CN'],
    ['chn', 'country:CHN', 'CHN'],
    [' kz ', 'country:KAZ', 'KZ'],
    ['398', 'country:KAZ', '398'],
    ['XKX', 'country:UNK', 'XKX'],
    ['143', 'region:CENTRAL_ASIA', '143'],
    ['CN-XJ', 'region:CN-XJ', 'CN-XJ'],
    ['cn xj', 'region:CN-XJ', 'CN-XJ'],
    ['CN\u2013XJ', 'region:CN-XJ', 'CN-XJ'],
    ['cnhrs', 'port:CNHRS', 'CNHRS'],
    ['SGSIN', 'port:SGSIN', 'SGSIN'],
    ['NL RTM', 'port:NLRTM', 'NLRTM'],
    ['NL\u00a0RTM', 'port:NLRTM', 'NLRTM'],
    ['ＮＬＲＴＭ', 'port:NLRTM', 'NLRTM'],
    ['08', 'commodity:08', '08'],
    ['0810', 'commodity:0810', '0810'],
    ['08.10', 'commodity:0810', '0810'],
    ['HS 0810', 'commodity:0810', '0810'],
    ['hs0810.60', 'commodity:0810.60', '0810.60'],
    ['0810.60', 'commodity:0810.60', '0810.60'],
    ['0810 60', 'commodity:0810.60', '0810.60'],
    ['08.10.60', 'commodity:0810.60', '0810.60'],
    ['081060', 'commodity:0810.60', '081060'],
  ])('code %s finds %s, which lists %s', async (code, id, listed) => {
    expect(await answer(graph, byCode, { code })).toEqual({
      entity: { id },
      entityByCode: { code: listed, exact: true, entity: { id }, others: [] },
    })
  })

  it.each([
    ['0810.60.00', 'commodity:0810.60', '0810.60'],
    ['0810600000', 'commodity:0810.60', '0810.60'],
    ['HS 0810 60 00', 'commodity:0810.60', '0810.60'],
    ['0810.99.90', 'commodity:0810', '0810'],
    ['081099', 'commodity:0810', '0810'],
  ])('code %s, which no entity lists, falls back to %s and is marked as inexact', async (code, id, listed) => {
    expect(await answer(graph, byCode, { code })).toEqual({
      entity: { id },
      entityByCode: { code: listed, exact: false, entity: { id }, others: [] },
    })
  })

  it.each(['XX', '', ' ', '-', 'China', '7799.99', '7799.99.00', '08106', "CN' OR true", 'CN*', 'SEO', 'CNXJ', '_ccn'])(
    'code %j finds nothing',
    async (code) => {
      expect(await answer(graph, byCode, { code })).toEqual({ entity: null, entityByCode: null })
    },
  )

  it.each([
    ['GB-CHE', 'region:GB-CHE', ['port:GBCHE']],
    ['GBCHE', 'port:GBCHE', []],
    ['GB CHE', 'port:GBCHE', ['region:GB-CHE']],
    ['AR-E', 'region:AR-E', ['country:ARE']],
    ['ARE', 'country:ARE', []],
    ['AR E', 'region:AR-E', ['country:ARE']],
  ])(
    'code %s, which several entities have, finds the one that writes it so, else the one of the first kind: %s',
    async (code, id, others) => {
      const { entityByCode } = await answer(graph, byCode, { code })
      expect([entityByCode.entity.id, entityByCode.others.map((other: { id: string }) => other.id)]).toEqual([
        id,
        others,
      ])
    },
  )

  it('many codes in one operation take one statement', async () => {
    const { graph: counted, statements } = counting(graph)
    const codes = ['NL RTM', '0810.60.00', 'CN XJ', '398']
    const fields = codes.map(
      (code, at) => `c${at}: entity(code: "${code}") { id } m${at}: entityByCode(code: "${code}") { exact }`,
    )
    await answer(counted, `{ ${fields.join(' ')} }`)
    expect(statements.map(({ name }) => name)).toEqual(['entities-by-code'])
  })

  it.each(['XK', 'xkx', 'UNK'])('country code %s finds Kosovo', async (iso) => {
    const { country } = await answer(graph, 'query ($iso: String!) { country(iso: $iso) { id } }', { iso })
    expect(country).toEqual({ id: 'country:UNK' })
  })

  it('a code of no country is null or refused for a country, whatever else has it', async () => {
    expect(await answer(graph, '{ country(iso: "ZZZ") { id } }')).toEqual({ country: null })
    const { errors } = await ask(graph, '{ country(iso: "398") { id } }')
    expect(errors?.[0]?.message).toContain('is not an ISO 3166-1 code')
  })

  it.each([
    ['ports(where: { unlocode: { eq: "NL RTM" } })', ['port:NLRTM']],
    ['ports(where: { unlocode: { in: ["nl rtm", "SG-SIN"] } })', ['port:NLRTM', 'port:SGSIN']],
    ['ports(where: { unlocode: { startsWith: "NL RT" } })', ['port:NLRTM']],
    ['regions(where: { iso3166: { eq: "cn xj" } })', ['region:CN-XJ']],
    ['commodities(where: { hsCode: { eq: "0810 60" } })', ['commodity:0810.60']],
    ['commodities(where: { hsCode: { eq: "HS 08.10" } })', ['commodity:0810']],
    ['commodities(where: { hsCode: { in: ["081060", "0810.60"] } })', ['commodity:0810.60']],
    ['commodities(where: { hsCode: { contains: "1060" } })', ['commodity:0810.60']],
    ['commodities(where: { hsCode: { startsWith: "0810 6" } })', ['commodity:0810.60']],
    ['commodities(where: { hsCode: { startsWith: "08106" } })', ['commodity:0810.60']],
    ['commodities(where: { hsCode: { contains: "durian" } })', []],
  ])('the filter %s accepts codes with blanks and dots', async (list, ids) => {
    const { found } = await answer(graph, `{ found: ${list} { nodes { id } } }`)
    expect(found.nodes.map(({ id }: Coded) => id).sort()).toEqual(ids)
  })
})

onEachEngine('every code that an entity lists', (graph) => {
  let coded: readonly Coded[]
  beforeAll(async () => {
    const text = 'MATCH (entity:Entity) WHERE size(entity.codes) > 0 RETURN entity.id AS id, entity.codes AS codes'
    coded = (await graph.run({ name: 'all', text, parameters: {}, keyed: false })) as unknown as readonly Coded[]
  })

  it.each([
    ['as it is listed', (code: string) => code],
    ['in lower case', (code: string) => code.toLowerCase()],
    ['with a blank for what separates it', (code: string) => code.replace(/[.-]/, ' ')],
    [
      'with a blank after two characters',
      (code: string) => (code.length > 3 ? `${code.slice(0, 2)} ${code.slice(2)}` : code),
    ],
  ])('every listed code finds its entity %s', async (_, written) => {
    const asked = coded.flatMap(({ id, codes }) => codes.map((listed) => ({ id, listed, code: written(listed) })))
    expect(asked.length).toBeGreaterThan(9_800)
    const missed: string[] = []
    // One server and one operation: what takes long is to read ten thousand codes as many operations.
    const server = serverOver(graph)
    for (let from = 0; from < asked.length; from += 50) {
      const page = asked.slice(from, from + 50)
      const codes = Object.fromEntries(page.map(({ code }, at) => [`c${at}`, code]))
      const { data, errors } = await askServer(server, matchesOf(Object.keys(codes)), codes)
      if (errors || !data) throw new Error(JSON.stringify(errors))
      const found = data
      for (const [at, { id, listed, code }] of page.entries()) {
        const { exact, entity, others } = found[`c${at}`] ?? { others: [] }
        const meant = listed === code.toUpperCase() ? [entity] : [entity, ...others]
        if (!exact || !meant.some((one) => one?.id === id)) missed.push(`${code}: ${id}`)
      }
    }
    expect(missed).toEqual([])
  })

  it('every listed code finds its entity in a full batch of codes', async () => {
    const keys = coded.map(({ codes: [code = ''] }) => code.replace('.', '')).slice(0, mostKeys)
    expect(keys.length).toBe(mostKeys)
    const found = await entitiesByCode(graph, { keys, columns: ['id'] })
    expect(new Set(found.map(({ key }) => key))).toEqual(new Set(keys))
  })
})

/** An operation that looks up the code in each of these variables. */
function matchesOf(names: readonly string[]): string {
  const variables = names.map((name) => `$${name}: String!`)
  const fields = names.map((name) => `${name}: entityByCode(code: $${name}) { ...Match }`)
  return `query (${variables.join(', ')}) { ${fields.join(' ')} } fragment Match on CodeMatch { exact entity { id } others { id } }`
}

describe('the keys of a written code', () => {
  it.each([
    ['NL RTM', ['NLRTM', 'NL-RTM']],
    ['0810.60.00', ['08106000', '0810-60-00']],
    ['hs: 0810', ['0810']],
    ['HS', ['HS']],
    ['cnhrs', ['CNHRS']],
    ['Côte', []],
    ['', []],
    ['-', []],
    ['X'.repeat(21), []],
  ])('the code %j has the keys %j', (written, keys) => {
    expect(codeKeys(written)).toEqual(keys)
  })
})
