import type { Client } from '@modelcontextprotocol/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { counting } from '../asking.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { call, overHttp, type Protocol, protocols, read } from './clients.ts'

/** One call of each tool, and the most statements that it may send to the graph. */
const calls = [
  { name: 'search', input: { text: 'Horgos' }, says: 'port:CNHRS', most: 6 },
  { name: 'describe', input: { entity: 'Xinjiang' }, says: '[claim/', most: 30 },
  { name: 'describe', input: { entity: 'country:KAZ', show: 'relations' }, says: 'borders China', most: 12 },
  { name: 'ports_serving', input: { place: 'Central Asia' }, says: 'Horgos', most: 40 },
  { name: 'route', input: { from: 'port:CNCKG', to: 'port:DEHAM' }, says: '1435 to 1520 mm', most: 40 },
  { name: 'route', input: { from: 'port:CNSHA', to: 'port:NLRTM', by: 'SEA' }, says: 'Suez Canal', most: 20 },
  { name: 'linked', input: { from: 'China', to: 'Kazakhstan' }, says: 'direct: China borders Kazakhstan', most: 80 },
  {
    name: 'time_series',
    input: { reporter: 'China', measure: 'TRADE_VALUE', partner: 'ASEAN' },
    says: '(exactly 6410000000000)',
    most: 30,
  },
  { name: 'compare', input: { left: 'Thailand', right: 'Vietnam', show: 'relations' }, says: 'Laos', most: 20 },
  { name: 'compare', input: { left: 'Thailand', right: 'Vietnam' }, says: ' AGAINST ', most: 40 },
  { name: 'conflicts', input: { about: 'Xinjiang' }, says: ' against ', most: 40 },
  { name: 'table', input: { reporter: 'China', measure: 'TRADE_VALUE' }, says: '[claim/F006]', most: 30 },
  {
    name: 'verify_claim',
    input: { sentence: "China's trade with Russia exceeded $240 bn in 2023" },
    says: 'Verdict: SUPPORTED.',
    most: 40,
  },
] as const

onEachEngine('tools for agents', (graph) => {
  const clients = new Map<Protocol, Client>()
  beforeAll(async () => {
    const address = await served(graph)
    for (const protocol of Object.keys(protocols) as Protocol[])
      clients.set(protocol, await overHttp(address, protocol))
  })
  const clientOf = (protocol: Protocol) => clients.get(protocol) as Client

  describe.each(Object.keys(protocols) as Protocol[])('by %s', (protocol) => {
    it('all tools are listed, read-only, with schemas of what they take and give', async () => {
      const { tools } = await clientOf(protocol).listTools()
      expect(tools.map(({ name }) => name)).toEqual([...new Set(calls.map(({ name }) => name))])
      for (const { annotations, inputSchema, outputSchema, description } of tools) {
        expect(annotations?.readOnlyHint).toBe(true)
        expect(inputSchema.type).toBe('object')
        expect(outputSchema?.properties).toHaveProperty('citations')
        expect(description).toMatch(/\.$/)
      }
    })

    it.each(calls)(
      '$name answers $input in at most 2 kB, and all it cites can be read',
      async ({ name, input, says }) => {
        const { text, answer, isError } = await call(clientOf(protocol), name, input)
        expect(isError).toBe(false)
        expect(text).toContain(says)
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_000)
        expect(answer.status).toBe('answered')
        for (const uri of answer.citations.slice(0, 3))
          expect(await read(clientOf(protocol), uri)).toHaveProperty('permalink')
      },
    )

    it('a claim is read with its sentence, value, period, source and paragraph', async () => {
      const claim = await read(clientOf(protocol), 'entrepot://claim/F148')
      expect(claim).toMatchObject({
        ...{
          sentence: 'China: value of trade with Russia',
          value: '240000000000',
          unit: 'USD',
          comparator: 'MORE_THAN',
        },
        ...{ period: '2023', basis: 'STATED', permalink: expect.stringMatching(/\/claim\/F148$/) },
        sources: [{ uri: 'entrepot://source/S4', paragraph: 2, license: null }],
      })
    })

    it('what is left out is told, and the cursor leads to it', async () => {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const { text, answer } = await call(clientOf(protocol), 'table', {
          ...{ reporter: 'China', measure: 'TRADE_VALUE' },
          ...(cursor && { cursor }),
        })
        cursor = answer.next
        seen.push(...answer.items.map(({ uri }: { readonly uri: string }) => uri))
        if (cursor) expect(text).toContain(`of ${answer.total}; next cursor: ${cursor}`)
        if (!cursor) expect(seen.length).toBe(answer.total)
      } while (cursor)
      expect(new Set(seen).size).toBe(seen.length)
    })

    it('the address of the whole table has the same rows, in the same order', async () => {
      const { text, answer } = await call(clientOf(protocol), 'table', {
        ...{ reporter: 'China', measure: 'TRADE_VALUE', from: '2023' },
      })
      const [address = ''] = /http\S+\/table\/observations\.csv\S*/.exec(text) ?? []
      const response = await fetch(`${address}&columns=id`)
      expect(response.status).toBe(200)
      const [, ...ids] = (await response.text()).trim().split(/\r?\n/)
      expect(ids).toHaveLength(answer.total)
      expect(ids.slice(0, answer.items.length).map((id) => id.replace('observation:', 'entrepot://claim/'))).toEqual(
        answer.items.map(({ uri }: { readonly uri: string }) => uri),
      )
    })

    it('a name that several things have is a question with candidates', async () => {
      const { text, answer } = await call(clientOf(protocol), 'route', { from: 'Chongqing', to: 'port:DEHAM' })
      expect(answer.status).toBe('ambiguous')
      expect(answer.question).toMatchObject({ field: 'from', text: 'Chongqing' })
      expect(text).toContain('region:CN-CQ')
      expect(text).toContain('port:CNCKG')
    })

    it('what the graph does not know is unknown, never zero', async () => {
      const input = { reporter: 'country:TUV', measure: 'FDI_FLOW' }
      const { text, answer } = await call(clientOf(protocol), 'table', input)
      expect(answer).toMatchObject({ status: 'unknown', items: [], total: 0 })
      expect(text).toContain('Unknown, which is not zero')
    })

    it.each([
      ['table', { reporter: 'zzqq' }, /^reporter: nothing is called "zzqq"/],
      ['describe', { entity: 'country:XYZ' }, /^entity: nothing has the id country:XYZ/],
      ['conflicts', { cursor: 'none' }, /^cursor: "none" is not a cursor/],
      ['table', { measure: 'WEIGHT' }, /measure: Invalid type/],
    ])('a mistake in a call of %s is an error that names the field: %o', async (name, input, message) => {
      const { text, isError } = await call(clientOf(protocol), name, input)
      expect(isError).toBe(true)
      expect(text).toMatch(message)
    })

    it('disagreement is told with both sides', async () => {
      const { text } = await call(clientOf(protocol), 'describe', {
        entity: 'China',
        partner: 'ASEAN',
        measure: 'TRADE_VALUE',
      })
      expect(text).toMatch(/8\.8% a year.*DISPUTED by claim\/F067/)
    })

    it('a resource that is not there is an error', async () => {
      await expect(read(clientOf(protocol), 'entrepot://claim/F99999')).rejects.toThrow(/not found/i)
    })
  })
})

onEmbedded('the work of a tool', (graph) => {
  it.each(calls)('$name sends at most $most statements for $input', async ({ name, input, most }) => {
    const counted = counting(graph)
    const client = await overHttp(await served(counted.graph), 'the protocol of 2026-07-28')
    counted.statements.length = 0
    await call(client, name, input)
    expect(counted.statements.length).toBeGreaterThan(0)
    expect(counted.statements.length).toBeLessThanOrEqual(most)
  })
})
