import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../cypher/engine/graph.ts'
import { readers } from '../../../cypher/engine/reader.ts'
import { type Meant, matcher } from '../../../src/imports/mapping/matcher.ts'
import { onEachEngine } from '../../engines.ts'

onEachEngine('what texts of a file mean', (graph) => {
  const meant = (text: string, kind: Meant['kind'], more: Partial<Meant> = {}): Meant => ({
    ...{ field: 'reporter', text, kind, isCode: false, rows: 1 },
    ...more,
  })
  const ids = async (kind: Meant['kind'], texts: readonly string[]) => {
    const found = await matcher(readers(graph)()).match(texts.map((text) => meant(text, kind)))
    return found.map((one) => ('id' in one ? one.id : 'none' in one ? 'none' : `unresolved: ${one.unresolved}`))
  }

  it('a country is meant by its ISO codes, its number with or without zeros, an id, or its name', async () => {
    const texts = ['KZ', 'KAZ', '398', 'country:KAZ', 'Kazakhstan', '哈萨克斯坦', '4', '004', '156.0', 'kaz']
    expect(await ids('COUNTRY', texts)).toEqual([
      ...['country:KAZ', 'country:KAZ', 'country:KAZ', 'country:KAZ', 'country:KAZ', 'country:KAZ'],
      ...['country:AFG', 'country:AFG', 'country:CHN', 'country:KAZ'],
    ])
  })

  it("a country is meant by UN Comtrade's own codes, and an area that is none by none", async () => {
    expect(await ids('COUNTRY', ['842', '251', '699', '757', '490', '837', 'Areas, nes'])).toEqual([
      ...['country:USA', 'country:FRA', 'country:IND', 'country:CHE', 'none', 'none', 'none'],
    ])
  })

  it('goods are meant by codes with their zeros; one that has lost them, or is of a national tariff, is told', async () => {
    const [dotted, plain, named, lost, national, unknown] = await ids('COMMODITY', [
      ...['0810.60', '081060', 'HS 0810', '81060', '08106000', '999999'],
    ])
    expect([dotted, plain, named]).toEqual(['commodity:0810.60', 'commodity:0810.60', 'commodity:0810'])
    expect(lost).toMatch(/has lost its leading zero, as 081060/)
    expect(national).toMatch(/is a line of a national tariff/)
    expect(unknown).toBe('unresolved: No commodity has the code 999999')
  })

  it('a port is meant by its UN/LOCODE, with a blank or without', async () => {
    expect(await ids('PORT', ['CNSHA', 'CN SHA', 'port:CNSHA'])).toEqual(['port:CNSHA', 'port:CNSHA', 'port:CNSHA'])
  })

  it('what is unsure stays unresolved, with those that it may be', async () => {
    const [congo, nothing, other, long] = await ids('COUNTRY', ['Congo', 'Atlantis', 'port:CNSHA', 'x'.repeat(300)])
    expect(congo).toMatch(/^unresolved: "Congo" isn't sure: it may be country:\w{3} \(/)
    expect(nothing).toBe('unresolved: No country is called "Atlantis"')
    expect(other).toBe('unresolved: port:CNSHA is a PORT, and a COUNTRY is meant')
    expect(long).toMatch(/longer than 200 characters/)
  })

  it('a name that is written otherwise is a guess, told with its rows, however often it is asked for', async () => {
    const matching = matcher(readers(graph)())
    for (let round = 0; round < 4; round += 1)
      await matching.match([
        meant('Republic of Kazakhstan', 'COUNTRY', { rows: 2 }),
        meant('Kazakhstan', 'COUNTRY'),
        meant('Viet-Nam', 'COUNTRY', { field: 'partner', rows: 3 }),
      ])
    for (const guess of matching.guesses()) expect(guess.score).toBeGreaterThanOrEqual(90)
    expect(matching.guesses().map(({ field, text, id, rows }) => [field, text, id, rows])).toContainEqual([
      ...['partner', 'Viet-Nam', 'country:VNM', 12],
    ])
    expect(matching.guesses().map(({ text }) => text)).not.toContain('Kazakhstan')
  })

  it('each text is looked up once, and codes together', async () => {
    const statements: string[] = []
    const counted: Graph = {
      ...graph,
      engine: graph.engine,
      close: graph.close,
      run: (statement) => {
        statements.push(statement.name)
        return graph.run(statement)
      },
    }
    const matching = matcher(readers(counted)())
    const texts = Array.from({ length: 200 }, (_, at) => meant(String(at * 4), 'COUNTRY'))
    for (let round = 0; round < 4; round += 1) await matching.match([...texts, meant('Kazakhstan', 'COUNTRY')])
    expect(statements.length).toBeLessThan(8)
  })

  it('an id for something new is looked up as a code, and never as a name', async () => {
    const [known, fresh] = await matcher(readers(graph)()).match([
      meant('CNSHA', 'ENTITY', { isCode: true }),
      meant('ZZZZZ', 'ENTITY', { isCode: true }),
    ])
    expect(known).toMatchObject({ id: 'port:CNSHA', kind: 'PORT' })
    expect(fresh).toEqual({ unresolved: 'No entity has the code ZZZZZ' })
  })
})

describe('a batch of no texts', () => {
  it('needs no graph', async () => {
    const nothing = {} as unknown as Parameters<typeof matcher>[0]
    expect(await matcher(nothing).match([])).toEqual([])
  })
})
