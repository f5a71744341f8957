import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import type { Kind } from '../../cypher/knowledge/entities/entity.ts'
import { type Looked, longestText, searchedText } from '../../cypher/knowledge/search/searched-text.ts'
import { answer, ask } from '../asking.ts'
import { acrossEngines, onEachEngine } from '../engines.ts'

interface Found {
  readonly id: string
  readonly matched: string
  readonly score: number
}

const operation = /* GraphQL */ `
  query Search($text: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
    search(text: $text, kinds: $kinds, first: $first, after: $after) {
      totalCount
      edges { matched score node { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
`

async function search(graph: Graph, text: string, variables: object = {}) {
  const { search } = await answer(graph, operation, { text, ...variables })
  const found: Found[] = search.edges.map(({ node, matched, score }: Found & { node: { id: string } }) => ({
    id: node.id,
    matched,
    score,
  }))
  return { found, ids: found.map(({ id }) => id), total: search.totalCount as number, pageInfo: search.pageInfo }
}

onEachEngine('search by text', (graph) => {
  it.each([
    ['China', 'country:CHN', 'China'],
    ['Singapore', 'country:SGP', 'Singapore'],
    ['RCEP', 'agreement:RCEP', 'RCEP'],
    ['ASEAN', 'organization:ASEAN', 'ASEAN'],
    ['Horgos', 'port:CNHRS', 'Horgos'],
    ['东盟', 'organization:ASEAN', '东盟'],
    ['霍尔果斯', 'port:CNHRS', '霍尔果斯'],
    ['中国', 'country:CHN', '中国'],
  ])('the most prominent of equal matches comes first: %s', async (text, id, matched) => {
    const { found } = await search(graph, text)
    expect(found[0]).toMatchObject({ id, matched })
  })

  it.each([
    ['Tash', 'place:UZTAS'],
    ['Beij', 'place:CNBJS'],
    ['Mosc', 'place:RUMOW'],
    ['Dush', 'place:TJ-dushanbe'],
    ['Berl', 'port:DEBER'],
    ['塔什', 'place:UZTAS'],
    ['莫斯', 'place:RUMOW'],
  ])('a capital comes before the railways, regions and bodies that are named after it: %s', async (text, id) => {
    const { ids, found } = await search(graph, text)
    expect(ids[0]).toBe(id)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it.each([
    ['in another case', 'cHiNA', 'country:CHN'],
    ['without its accents', 'Cote d Ivoire', 'country:CIV'],
    ['with accents that it has not', 'Chína', 'country:CHN'],
    ['by its beginning', 'kazakhs', 'country:KAZ'],
    ['by the beginnings of its words', 'cen as', 'region:CENTRAL_ASIA'],
    ['by its words in another order', 'asia central', 'region:CENTRAL_ASIA'],
    ['by a word within', 'laos railway', 'railway:CHINA_LAOS'],
    ['by an alias', 'Turkey', 'country:TUR'],
    ['by a part of its Chinese name', '尔果', 'port:CNHRS'],
    ['with a letter too few', 'Kazkhstan', 'country:KAZ'],
    ['with a letter too many', 'Singgapore', 'country:SGP'],
    ['with a wrong letter', 'Vietnan', 'country:VNM'],
    ['with two letters swapped', 'Chian', 'country:CHN'],
    ['with its first letter wrong', 'Xongolia', 'country:MNG'],
    ['without its space', 'hongkong', 'country:HKG'],
    ['unfinished and with a typo', 'kazahst', 'country:KAZ'],
    ['by an ISO 3166-1 code', 'KAZ', 'country:KAZ'],
    ['by an ISO 3166-2 code', 'cn-xj', 'region:CN-XJ'],
    ['by a UN/LOCODE', 'SGSIN', 'port:SGSIN'],
    ['by a UN/LOCODE as it is printed', 'nl rtm', 'port:NLRTM'],
    ['by an HS code', '0810.60', 'commodity:0810.60'],
    ['by an HS code with a blank', '0810 60', 'commodity:0810.60'],
    ['by an HS code with its name in front', 'HS 0810', 'commodity:0810'],
  ])('an entity is found %s: %s', async (_, text, id) => {
    expect((await search(graph, text)).ids).toContain(id)
  })

  it.each([
    ['a beginning', 'Niger', 'country:NER', 'country:NGA', 3],
    ['a typo', 'Iran', 'country:IRN', 'country:IRQ', 1],
  ])('a whole name comes before %s: %s', async (_, text, whole, other, least) => {
    const { ids, found } = await search(graph, text, { first: 50 })
    expect(ids[0]).toBe(whole)
    expect(ids.indexOf(other)).toBeGreaterThan(0)
    expect(Math.floor(found[ids.indexOf(other)]?.score ?? 0)).toBe(least)
    const scores = found.filter(({ id }) => id.startsWith('country:')).map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((one, next) => next - one))
  })

  it.each([
    ['Chin', 'country:CHN', 'region:MM-14'],
    ['Mon', 'country:MNG', 'region:MM-15'],
    ['Shangai', 'port:CNSHA', 'organization:SCO'],
    ['Shangh', 'port:CNSHA', 'organization:SCO'],
    ['Suez', 'port:EGSUZ', 'port:EGISM'],
    ['Laos', 'country:LAO', 'railway:CHINA_LAOS'],
    ['Rus', 'country:RUS', 'organization:RIC'],
    ['Viet', 'country:VNM', 'railway:KUNMING_HAIPHONG'],
    ['Sing', 'country:SGP', 'port:SGSIN'],
    ['Kaz', 'country:KAZ', 'organization:KTZ'],
    ['Hor', 'port:CNHRS', 'port:RS-horgos'],
    ['俄', 'country:RUS', 'agreement:RUS_AZE'],
    ['新加', 'country:SGP', 'port:SGSIN'],
  ])('the famous comes before the obscure while a name is typed: %s', async (text, famous, obscure) => {
    const { ids } = await search(graph, text, { first: 50 })
    expect(ids[0]).toBe(famous)
    expect(ids.indexOf(obscure)).toBeGreaterThan(0)
  })

  it.each(['Niger', 'Guinea', 'Mali', 'Oman', 'Dominica', 'UN', 'EU'])(
    'a whole name that many speak of stays before beginnings: %s',
    async (text) => {
      const { found } = await search(graph, text)
      expect(found[0]?.score).toBeGreaterThanOrEqual(4)
    },
  )

  it('a short word matches no typos', async () => {
    const { found } = await search(graph, 'chn', { first: 100 })
    expect(found.filter(({ score }) => score < 2)).toEqual([])
  })

  it.each([
    ['nl rtm', 'port:NLRTM', 'NLRTM'],
    ['HS 0810', 'commodity:0810', '0810'],
  ])('a code with blanks matches as a whole code: %s', async (text, id, matched) => {
    const [first] = (await search(graph, text)).found
    expect(first).toMatchObject({ id, matched })
    expect(first?.score).toBeGreaterThanOrEqual(4)
  })

  it('a code with a hyphen does not match another code without it', async () => {
    const { found } = await search(graph, 'GB-CHE')
    expect(found.filter(({ score }) => score >= 4).map(({ id }) => id)).toEqual(['region:GB-CHE'])
  })

  it('a search can be limited to kinds', async () => {
    const { ids } = await search(graph, 'Singapore', { kinds: ['PORT'] })
    expect(ids[0]).toBe('port:SGSIN')
    expect(ids.every((id) => id.startsWith('port:'))).toBe(true)
  })

  it('the pages of a search put together are the whole list, as long as its count', async () => {
    const whole = await search(graph, 'san', { first: 100 })
    const ids: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await search(graph, 'san', { first: 7, after })
      ids.push(...page.ids)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(ids.slice(0, 100)).toEqual(whole.ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(whole.total)
  })

  it('a cursor of a search for another text is refused', async () => {
    const { pageInfo } = await search(graph, 'san', { first: 1 })
    const { errors } = await ask(graph, operation, { text: 'port', after: pageInfo.endCursor })
    expect(errors?.[0]?.message).toContain('This cursor belongs to search(text: "san"), not to search(text: "port")')
  })

  it.each(['', ' ', '"', '\\', ')', '*:*', '~', '?!', '_'])(
    'a search for %j, which has no letter, finds nothing',
    async (text) => {
      expect(await search(graph, text)).toMatchObject({ found: [], total: 0 })
    },
  )

  it.each([
    'name:*',
    'searchText:china',
    'AND OR',
    'NOT china',
    'of the',
    'china~2 AND *:*',
    '/.*/',
    '[a TO z]',
    '_bchi',
    "china' OR 1=1 //",
    '}) MATCH (n) DETACH DELETE n //',
    '$kinds',
    'x'.repeat(200),
    'a '.repeat(100),
    '霍'.repeat(200),
    'abcd '.repeat(40),
    '\u0000\ud800',
  ])('search syntax in %j is taken literally', async (text) => {
    const { errors, data } = await ask(graph, operation, { text })
    expect(errors).toBeUndefined()
    expect(data?.search.totalCount).toBeGreaterThanOrEqual(data?.search.edges.length)
  })

  it('search syntax finds only what its letters find', async () => {
    expect((await search(graph, 'chi*')).ids).toEqual((await search(graph, 'chi')).ids)
    expect((await search(graph, '+china -(port)')).ids).toEqual((await search(graph, 'china port')).ids)
  })

  it('a search for only stop words finds names that have them', async () => {
    const { found } = await search(graph, 'of the')
    expect(found.length).toBeGreaterThan(0)
    for (const { matched } of found) expect(matched.toLowerCase()).toMatch(/\bof.*\bthe|\bthe.*\bof/)
  })

  it.each([201, 10_000])('a search for %d characters is refused as too long', async (length) => {
    const { errors } = await ask(graph, operation, { text: 'x'.repeat(length) })
    expect(errors?.[0]?.message).toBe(`\`text\` has ${length} characters: search for 200 at most`)
  })
})

interface Searchable {
  readonly id: string
  readonly kind: Kind
  readonly searchText: string
}

async function everything(graph: Graph): Promise<readonly Searchable[]> {
  const text = 'MATCH (entity:Entity) RETURN entity.id AS id, entity.kind AS kind, entity.searchText AS searchText'
  return (await graph.run({ name: 'all', text, parameters: {}, keyed: false })) as unknown as Searchable[]
}

/** The folded names, aliases and codes in a searchText. */
function namesIn(searchText: string): readonly string[] {
  return searchText
    .split('\n')
    .slice(1, -1)
    .map((line) => line.replace(/^[~:]/, '').trim())
}

/** A word that says of what kind a thing is, by kind. */
const kindWords: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  COUNTRY: ['country', '国家'],
  REGION: ['province', 'region of'],
  PORT: ['port of', 'seaport', 'порт', '港'],
  RAILWAY: ['railway', 'rail line', '铁路'],
  CORRIDOR: ['corridor', '走廊'],
  COMMODITY: ['HS code', 'commodity'],
  AGREEMENT: ['agreement'],
  ORGANIZATION: ['organization'],
  PLACE: ['city of', 'station'],
}

onEachEngine('search as people type', (graph) => {
  it.each([
    ['the name before the alias', 'China', ['country:CHN']],
    ['the very name before a longer one', 'America', ['country:USA']],
    ['traditional Chinese characters', '霍爾果斯', ['port:CNHRS']],
    ['Cyrillic', 'Казахстан', ['country:KAZ']],
    ['Vietnamese', 'Trung Quốc', ['country:CHN']],
    ['Persian', 'ایران', ['country:IRN']],
    ['St for Saint', 'St Lucia', ['country:LCA']],
    ['a kind in front', 'port of Horgos', ['port:CNHRS']],
    ['a kind behind', 'Horgos port', ['port:CNHRS']],
    ['a kind that settles which', 'Georgia state', ['region:US-GA']],
    ['another that settles which', 'Georgia country', ['country:GEO']],
    ['a tariff heading', 'HS 8703', ['commodity:8703']],
    ['the same without a blank', 'HS8703', ['commodity:8703']],
    ['a word that no name has', 'durian wholesale', ['commodity:0810.60']],
  ])('the first answer is the one meant: %s', async (_, text, ids) => {
    expect((await search(graph, text, { first: 1 })).ids).toEqual(ids)
  })

  it('two things in one text are both found, and no more pages than there are rows', async () => {
    const { ids, total } = await search(graph, 'durian Thailand', { first: 100 })
    expect(ids.slice(0, 4)).toEqual(expect.arrayContaining(['commodity:0810.60', 'country:THA']))
    const pages: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await search(graph, 'durian Thailand', { first: 3, after })
      pages.push(...page.ids)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(pages).toHaveLength(total)
    expect(pages.slice(0, 100)).toEqual(ids)
  })

  it('a result without all words of the text has a score below one', async () => {
    const { found } = await search(graph, 'durian Thailand', { first: 10 })
    for (const { score } of found) expect(score).toBeLessThan(1)
    expect((await search(graph, 'durian', { first: 1 })).found[0]?.score).toBeGreaterThan(1)
  })

  it('an alias of another language is named as what matched', async () => {
    expect((await search(graph, 'allemagne', { first: 3 })).found[0]).toMatchObject({
      id: 'country:DEU',
      matched: 'Allemagne',
    })
    expect((await search(graph, 'КАЗАХСТАН', { first: 1 })).found[0]).toMatchObject({ matched: 'Казахстан' })
  })

  it('case, punctuation and the order of words change nothing', async () => {
    for (const [text, ...others] of [
      ['china laos railway', 'CHINA-LAOS RAILWAY', 'railway laos china', 'China–Laos, railway', 'laos/china (railway)'],
      ['central asia', 'Asia Central', 'CENTRAL  ASIA', '"Central" Asia!'],
      ['middle corridor', 'corridor, middle'],
      ['st petersburg', 'St. Petersburg', 'saint-petersburg', 'petersburg saint'],
    ] as const) {
      const { ids } = await search(graph, text, { first: 3 })
      for (const other of others)
        expect([other, (await search(graph, other, { first: 3 })).ids[0]]).toEqual([other, ids[0]])
    }
  })

  it('a kind word loses no hit, and its own kind none of its rank', async () => {
    const all = await everything(graph)
    const ofKind = all.filter(({ kind }) => kindWords[kind])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ofKind), fc.nat(), fc.nat(), async ({ id, kind, searchText }, at, word) => {
        const [name = ''] = namesIn(searchText)
        fc.pre(name.length <= longestText - 20)
        const own = kindWords[kind] ?? []
        const mine = own[word % own.length] ?? ''
        const others = Object.values(kindWords).flat()
        const any = others[at % others.length] ?? ''
        const [plain, withMine, withAny] = await Promise.all(
          [name, `${mine} ${name}`, `${name} ${any}`].map((text) => search(graph, text, { first: 100 })),
        )
        if (!plain?.ids.includes(id)) return
        expect(withAny?.total, `${name} ${any}`).toBeGreaterThanOrEqual(plain.total)
        expect(withMine?.ids, `${mine} ${name}`).toContain(id)
        expect(withMine?.ids.indexOf(id)).toBeLessThanOrEqual(Math.max(2, plain.ids.indexOf(id)))
      }),
      { numRuns: 60, seed: Number(process.env.FUZZ_SEED ?? 20261128) },
    )
  }, 60_000)
})

acrossEngines('search by text', ({ embedded, neo4j }) => {
  let all: readonly Searchable[]
  beforeAll(async () => {
    all = await everything(embedded)
  })

  it('both engines give the same page in the same order, and miss no name that a full scan finds', async () => {
    const names = all.flatMap(({ searchText }) => namesIn(searchText))
    // A text longer than the limit is refused, and some commodities have longer names.
    const text = fc
      .tuple(
        fc.constantFrom(...names.filter((name) => name.length <= longestText)),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('whole', 'beginning', 'typo', 'more'),
      )
      .map(([name, from, to, how]) => {
        const letters = [...name]
        const at = from % letters.length
        if (how === 'whole') return name
        if (how === 'more') return `${letters.slice(0, 1 + at).join('')} railway exports`
        if (how === 'beginning') return letters.slice(0, 1 + at).join('')
        return [...letters.slice(0, at), ...letters.slice(at + 1 + (to % 2))].join('')
      })
    await fc.assert(
      fc.asyncProperty(text, async (searched) => {
        const [one, other] = await Promise.all([search(embedded, searched), search(neo4j, searched)])
        expect(other).toEqual(one)
        expect(one.total).toBe(countByScan(all, searched))
      }),
      { numRuns: 40, seed: Number(process.env.FUZZ_SEED ?? 20261124) },
    )
  }, 120_000)
})

/** The same match by scanning all names, without an index: how many have all words of the text, or else some. */
function countByScan(all: readonly Searchable[], text: string): number {
  const { code, strict, loose } = searchedText(text)
  const fitting = ({ words, least }: Looked) =>
    all.filter(({ searchText }) => searchText.includes(code) || fittingWords(searchText, words) >= least).length
  return strict.words.length === 0 ? 0 : fitting(strict) || (loose ? fitting(loose) : 0)
}

function fittingWords(searchText: string, words: Looked['words']): number {
  return words.filter(
    ({ begins, whole, otherwise }) =>
      searchText.includes(begins) ||
      searchText.includes(whole) ||
      (otherwise !== '' && new RegExp(`^${otherwise.replace('(?s)', '')}$`, 'su').test(searchText)),
  ).length
}

describe('the words of a search text', () => {
  const begins = (text: string) => searchedText(text).strict.words.map((word) => word.begins.trim())

  it('a search text is looked up by the keys of its longest word alone', () => {
    expect(searchedText('the port of Lagos').strict.candidates).toBe(
      '_blagos _slagos _sagos _slgos _slaos _slags _slago',
    )
  })

  it('a search text needs its stop words and kind words only if it has no other words', () => {
    expect(begins('port of the')).toEqual(['port'])
    expect(begins('of the')).toEqual(['of', 'the'])
    expect(begins('the port of Lagos')).toEqual(['lagos'])
    expect(begins('HS8703')).toEqual(['8703'])
    expect(begins('上海港')).toEqual(['上 海'])
    expect(begins('香港')).toEqual(['香 港'])
  })

  it('a kind word asks for its kinds, in English, Russian and Chinese', () => {
    const boosted = (text: string) => searchedText(text).boosted
    expect(boosted('port of Shanghai')).toEqual(['PORT'])
    expect(boosted('порт Шанхай')).toEqual(['PORT'])
    expect(boosted('中老铁路')).toEqual(['RAILWAY', 'CORRIDOR'])
    expect(boosted('HS 8703')).toEqual(['COMMODITY'])
    expect(boosted('Shanghai')).toEqual([])
    expect(boosted('port')).toEqual([])
  })
})
