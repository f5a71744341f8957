import { GraphQLError } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { requestOf, served } from '../serving/serving.ts'
import { requireFreshBuild } from './fresh-build.ts'

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const preview = { accept: '*/*' }

interface Read {
  readonly status: number
  readonly html: string
  readonly title: string | undefined
  readonly description: string | undefined
  readonly canonical: string | undefined
  readonly headers: Headers
}

async function read(address: string, headers: Readonly<Record<string, string>> = browser): Promise<Read> {
  const response = await fetch(address, { headers, redirect: 'manual' })
  const html = await response.text()
  const first = (pattern: RegExp) => pattern.exec(html)?.[1]
  return {
    status: response.status,
    html,
    title: first(/<title>(.*?)<\/title>/),
    description: first(/<meta name="description" content="(.*?)">/),
    canonical: first(/<link rel="canonical" href="(.*?)">/),
    headers: response.headers,
  }
}

/** What a reader sees of HTML. */
const textOf = (html: string) =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

beforeAll(requireFreshBuild)

onEachEngine('pages with an address', (graph) => {
  it.each([
    ['/claim/F023', 'Myanmar is China&#x27;s largest source of imports of tin ore', 'S0'],
    [
      '/source/S4',
      'trade between China and Russia reached a record level',
      'Unnamed outlet relaying AFP, ≈ 12 Jan 2024',
    ],
    ['/entity/port:CNHRS', '<h1>Horgos</h1>', 'facts'],
    [
      '/claim/F148',
      'more than $240 bn',
      '240,000,000,000 USD',
      'Unnamed outlet relaying AFP, ≈ 12 Jan 2024',
      'the Friday on which full-year 2023 customs data',
    ],
    ['/claim/F102', '/conflict/total-below-part~F102~F098~F103~F100"', 'CN¥284 bn', 'Other numbers of the same thing'],
    ['/source/S1', 'paragraph 17', 'Global Times, 11 Sep 2024'],
    ['/conflict/two-values~F004~F067', '8.8% a year', '7.5% a year', 'A says', 'B says', 'Unresolved', '/source/S0'],
    [
      '/conflict/total-below-part~F102~F098~F103~F100',
      'would have been larger than the whole',
      'about CN¥189 bn',
      '<svg',
    ],
    ['/conflict/two-lists~organization:ASEAN~worldcountrygroups', 'Timor-Leste', 'does not belong to'],
    ['/conflicts', 'The disagreement desk', '/conflict/two-values~F004~F067', '<select name="measure">', 'rel="next"'],
    ['/conflicts?reason=SHARE_BEYOND_PARTNER', 'Gambia', '1 of '],
  ])(
    'the server renders %s whole, useful without scripts, to browsers and to previews of links',
    async (path, ...says) => {
      const address = await served(graph)
      for (const headers of [browser, preview]) {
        const { status, html, title, description, canonical } = await read(address + path, headers)
        expect(status).toBe(200)
        for (const words of says) expect(html).toContain(words)
        expect(title).toMatch(/ · Entrepôt$/)
        expect(description?.length).toBeGreaterThan(20)
        expect(canonical).toBe(address + path)
        expect(html).toContain('<meta property="og:title"')
      }
    },
  )

  it('how two countries are linked is told by kind of link, the trade between them first', async () => {
    const page = `${await served(graph)}/q/linked/country:CHN/country:RUS`
    // A Neo4j that has just started plans each statement first, and chains are sought for eight seconds at most.
    for (let time = 0; time < 3 && (await read(page)).html.includes('Parts of this'); time++);
    const { html, description } = await read(page)
    const text = textOf(html)
    expect(text).toContain('How China and Russia are linked')
    expect(description).toMatch(/^How China and Russia are linked: China: value of trade with Russia more than .*2023/)
    const kinds = [
      'Trade',
      'Direct links',
      'By rail',
      'Agreements in force',
      'Organizations in common',
      'By way of others',
    ]
    const headings = [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, heading]) => textOf(heading ?? ''))
    expect(headings.filter((heading) => kinds.some((kind) => heading.startsWith(kind)))).toEqual(
      kinds.map((kind) => expect.stringContaining(kind)),
    )
    const [first] = [...html.matchAll(/<article.*?<\/article>/gs)].map(([claim]) => textOf(claim))
    expect(first, 'the claim F148').toMatch(/China: value of trade with Russia.*more than.*240.*2023.*Stated/)
  })

  it('a route is a strip in the first response: the through train and its alternatives, borders by name, gauges and sources', async () => {
    const address = await served(graph)
    const page = await read(`${address}/q/route/port:CNCKG/port:DEDUI`)
    const text = textOf(page.html)
    expect(text).toContain('11,179 km by rail from Chongqing to Duisburg')
    expect(text).toMatch(/Through train Chongqing–Duisburg \(Yuxinou\) runs since 19 March 2011/)
    const ways = /<nav class="ways".*?<\/nav>/s.exec(page.html)?.[0] ?? ''
    expect(textOf(ways)).toMatch(/^Through service .*Shortest .*Fewest borders .*By sea/)
    const strip = textOf(/<ol class="strip".*<\/ol>/s.exec(page.html)?.[0] ?? '')
    expect(strip).toMatch(/Border China – Kazakhstan 12 km Alashankou → Dostyk.*Gauge 1,435 → 1,520 mm/)
    expect(strip).toMatch(/226 km, a share of a known length · 1,435 mm · open since December 1979/)
    expect(page.html).toContain('href="/source/curated"')
    expect(text).not.toMatch(/\b0 changes of gauge/)
    const bySea = await read(`${address}/q/route/port:CNSHA/port:NLRTM?way=3`)
    const file = await fetch(`${address}/q/route/port:CNSHA/port:NLRTM.csv?way=3`)
    expect((await file.text()).split('\r\n').filter(Boolean), 'the one leg of the way that is shown').toHaveLength(2)
    expect(bySea.html).toContain('href="/q/route/port:CNSHA/port:NLRTM.csv?way=3"')
    expect(textOf(bySea.html)).toMatch(/km by sea from Shanghai to Rotterdam.*modelled over shipping lanes/)
  })

  it('a route as of a day says the day, has its own address, and names what was not open yet', async () => {
    const address = await served(graph)
    const path = '/q/route/country:CHN/country:LAO?asOf=2016-01-01'
    const { html, title, canonical } = await read(address + path)
    const text = textOf(html)
    expect(canonical).toBe(address + path)
    expect(title).toContain('as of 1 January 2016')
    expect(text).toContain('As it was on 1 January 2016.')
    expect(text).toMatch(
      /no line or lines that lead all the way by rail\. What would join the two .*: \S.* km · .* planned/,
    )
    expect(text, 'one gauge on land in China, another in Thailand').not.toMatch(/0 changes of gauge|one gauge/)
    expect(textOf((await read(`${address}/q/linked/country:CHN/country:LAO?asOf=2016`)).html)).toContain(
      'chains as of 2016',
    )
  })

  it('the surroundings as of a day are those of that day in the first response, in the file and in the link', async () => {
    const address = await served(graph)
    const path = '/q/around/country:LAO?asOf=1996'
    const { html, title, canonical } = await read(address + path)
    expect(canonical).toBe(address + path)
    expect(title).toContain('as of 1996')
    expect(textOf(html)).toMatch(
      /Laos has [\d,]+ relations as of 1996 .*Relations without known dates are among them\./,
    )
    const asean = (text: string) => /Association of Southeast Asian Nations/.test(text)
    const [then, now] = await Promise.all(
      ['?asOf=1996', '?asOf=1997'].map(async (day) => {
        const rows = (await (await fetch(`${address}/q/around/country:LAO.csv${day}`)).text()).split('\r\n')
        return rows.some((row) => row.includes('is a member of') && asean(row))
      }),
    )
    expect([then, now], 'Laos joined on 23 July 1997').toEqual([false, true])
  })

  it('the largest partners of a country are bars, each leading to its claim', async () => {
    const { html } = await read(`${await served(graph)}/q/trade-of/country:KAZ`)
    const bars = [...html.matchAll(/<a class="bar-row" href="\/claim\/(.*?)">(.*?)<\/a>/gs)]
    const exports = bars.filter(([, claim]) => claim?.startsWith('factbook-KAZ-exports'))
    expect(textOf(exports[0]?.[2] ?? '')).toMatch(/^China about 16/)
    const widths = exports.map(([, , bar]) => Number(/width:([\d.]+)%/.exec(bar ?? '')?.[1]))
    expect(widths[0]).toBe(100)
    expect(widths).toEqual(widths.toSorted((one, other) => other - one))
  })

  it('the trade of a country is shown by its parts: tiles as large as the shares of its partners, the rest, and a table', async () => {
    const { html } = await read(`${await served(graph)}/q/trade-of/country:KAZ`)
    const [exports = ''] = /<figure class="shares">.*?<\/figure>/s.exec(html) ?? []
    expect(textOf(exports)).toMatch(/^Exports of Kazakhstan by partner, 2023/)
    const tiles = [
      ...exports.matchAll(/<svg x="[\d.]+%" y="[\d.]+%" width="([\d.]+)%" height="([\d.]+)%">(.*?)<\/svg>/gs),
    ]
    const areas = new Map(
      tiles.map(([, width, height, tile]) => [
        /class="tile-name">(.*?)</.exec(tile ?? '')?.[1],
        (Number(width) * Number(height)) / 100,
      ]),
    )
    expect(areas.get('China')).toBeCloseTo(16, 0)
    expect(areas.get('Others, not named')).toBeCloseTo(48, 0)
    const rows = [...exports.matchAll(/<tr>(<td>.*?)<\/tr>/gs)].map(([, row]) => textOf(row ?? ''))
    expect(rows[0]).toMatch(/^1 China ≈ 16% 2023 /)
    expect(rows.length).toBe(tiles.length - 1)
  })

  it('a share of some goods is no bar among the shares of all goods', async () => {
    const { html } = await read(`${await served(graph)}/q/trade-of/country:CHN`)
    const [, bars = ''] = /<ul class="bars" aria-label="Imports: The largest partners">(.*?)<\/ul>/s.exec(html) ?? []
    expect(textOf(bars)).toMatch(/^South Korea about 7%/)
    expect(textOf(bars)).not.toContain('Durian')
    expect(textOf(html)).toMatch(/Shares in some goods China: share of imports .*Durian/)
  })

  it('whole years come before parts of a year, and goods in the order that their source gives', async () => {
    const address = await served(graph)
    const china = textOf((await read(`${address}/q/trade-of/country:CHN`)).html)
    const totals = [...china.matchAll(/The latest totals China: (.*?) (?:Stated|Data set|Inferred)/g)].map(
      ([, total]) => total,
    )
    expect(totals).toEqual([
      expect.stringMatching(/^value of exports about \$3\.79 tn said by CIA World Factbook, 2026 2024$/),
      expect.stringMatching(/^value of imports .* 2024$/),
      expect.stringMatching(/^value of trade \$3\.49 tn .*Jan-Jul 2024$/),
    ])
    const { html } = await read(`${address}/q/trade-of/country:KAZ`)
    const goods = [...html.matchAll(/<ol class="goods-ranked">(.*?)<\/ol>/gs)].map(([, list]) => textOf(list ?? ''))
    expect(goods[0]).toMatch(/^1\. Crude petroleum HS 2709 2\. /)
  })

  it('the question is the only h1 of its answer', async () => {
    const address = await served(graph)
    for (const [path, question] of [
      ['/q/trade-of/country:KAZ', 'How does Kazakhstan trade?'],
      ['/q/said-about/country:RUS', 'What is said about Russia?'],
      ['/q/conflicts', 'Where do sources disagree?'],
    ] as const) {
      const { html } = await read(address + path)
      expect([...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/g)].map(([, words]) => words)).toEqual([question])
    }
  })

  it('what surrounds an entity is counted by relation, however much of it is listed', async () => {
    const text = textOf((await read(`${await served(graph)}/q/around/organization:WTO`)).html)
    expect(text).toMatch(/has the member 166 /)
    expect(text).toContain('Show all 166')
  })

  it('of links between two entities, the kinds that the graph has not are named, and those that it was not asked for are not', async () => {
    const address = await served(graph)
    const answer = async (path: string) => textOf((await read(address + path)).html)
    expect(await answer('/q/linked/country:ISL/country:MNG')).toContain(
      'The graph has no figures on trade, no railway all the way, no agreement in force and no statement on both between the two.',
    )
    const ofGoods = await answer('/q/linked/commodity:0810.60/country:THA')
    expect(ofGoods).toContain('How Durian, fresh and Thailand are linked')
    expect(ofGoods).not.toMatch(/The graph has no /)
  })

  it.each([
    ['/entity/port:CNSGH', '/entity/port:CNSHA'],
    ['/claim/observation:F148', '/claim/F148'],
    ['/source/source:S4', '/source/S4'],
    ['/conflict/conflict:two-values~F004~F067', '/conflict/two-values~F004~F067'],
    ['/q/trade/country:KAZ?lang=zh', '/q/trade-of/country:KAZ?lang=zh'],
    ['/?ask=linked&of=port:CNHRS+country:DEU&view=map', '/q/linked/port:CNHRS/country:DEU?view=map'],
  ])('%s leads to %s', async (path, moved) => {
    const { status, headers } = await read((await served(graph)) + path)
    expect([status, headers.get('location')]).toEqual([301, moved])
  })

  it.each([
    '/entity/country:NOWHERE',
    '/claim/F9999',
    '/source/S99',
    '/conflict/two-values~F004~F005',
    '/conflict/nothing',
    '/q/ports-serving/country:NOWHERE',
    '/q/nothing',
  ])('at %s a page says that nothing is there, with the status 404', async (path) => {
    const { status, html, canonical } = await read((await served(graph)) + path)
    expect(status).toBe(404)
    expect(html).toMatch(/<h1 id="notice">(Nothing has the id|No question is asked at)/)
    expect(canonical).toBeUndefined()
  })
})

onEmbedded('the pages of evidence', (graph) => {
  it('the desk leads to every disagreement, page by page, each once', async () => {
    const address = await served(graph)
    const found: string[] = []
    for (let path: string | undefined = '/conflicts'; path; ) {
      const { html }: Read = await read(address + path)
      found.push(...[...html.matchAll(/<h2><a href="(\/conflict\/[^"]+)"/g)].map(([, link]) => link as string))
      path = /<a class="small" rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      if (!path) expect(html).toContain(`${new Set(found).size} disagreements`)
    }
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBeGreaterThan(19)
  })

  it('the filters of the desk count what they find', async () => {
    const address = await served(graph)
    const { html } = await read(`${address}/conflicts`)
    const options = [...html.matchAll(/<option value="([A-Z_]+)">[^<]*\((\d+)\)<\/option>/g)]
    const reasons = options.filter(([, value]) => value?.includes('TOTAL') || value?.includes('LISTS'))
    expect(reasons.length).toBe(2)
    for (const [, reason, count] of reasons) {
      const filtered = await read(`${address}/conflicts?reason=${reason}`)
      expect(filtered.html).toContain(`${count} of `)
      expect(filtered.canonical).toBe(`${address}/conflicts?reason=${reason}`)
    }
  })

  it('the page of a source has every claim, in the order of its paragraphs, over pages with real links', async () => {
    const address = await served(graph)
    const claims: string[] = []
    let pages = 0
    for (let path: string | undefined = '/source/world-factbook'; path && pages < 3; pages++) {
      const { html }: Read = await read(address + path)
      claims.push(...[...html.matchAll(/href="\/claim\/([^"]+)"/g)].map(([, key]) => key as string))
      path = /<a class="small" rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([pages, new Set(claims).size]).toEqual([3, 300])
    const { html } = await read(`${address}/source/S1`)
    const paragraphs = [...html.matchAll(/<h3>paragraph (\d+)<\/h3>/g)].map(([, number]) => Number(number))
    expect(paragraphs.length).toBeGreaterThan(5)
    expect(paragraphs).toEqual([...paragraphs].sort((one, other) => one - other))
  })

  it('a derived claim says how it was computed, from which claims', async () => {
    const { html } = await read(`${await served(graph)}/claim/D01`)
    expect(html).toContain('How it was inferred')
    expect(html).toMatch(/<code>[^<]+<\/code>/)
    expect(html).toMatch(/href="\/claim\/F\d+"/)
  })
})

onEmbedded('what every page does', (graph) => {
  it('the title of a question is the question in words', async () => {
    const address = await served(graph)
    expect((await read(`${address}/q/ports-serving/region:CENTRAL_ASIA`)).title).toBe(
      'Ports serving Central Asia · Entrepôt',
    )
    expect((await read(`${address}/q/linked/port:CNHRS/country:DEU`)).title).toBe(
      'How is Horgos linked to Germany? · Entrepôt',
    )
  })

  it('a page is in the language that its address names, or else in that of the browser', async () => {
    const address = await served(graph)
    const chinese = { ...browser, 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' }
    const language = async (path: string, headers: Readonly<Record<string, string>>) =>
      /<html lang="(.*?)">/.exec((await read(address + path, headers)).html)?.[1]
    for (let time = 0; time < 4; time++) {
      expect(await language('/claim/F023', browser)).toBe('en')
      expect(await language('/claim/F023', chinese)).toBe('zh-Hans')
      expect(await language('/claim/F023?lang=zh', browser)).toBe('zh-Hans')
      expect(await language('/claim/F023?lang=en', chinese)).toBe('en')
    }
    const { html, headers } = await read(`${address}/claim/F023?lang=zh`)
    expect(html).toContain('缅甸是中国进口锡矿砂的最大来源地')
    expect(html, 'links stay in the language').toContain('href="/?lang=zh"')
    expect(headers.get('vary')).toContain('accept-language')
  })

  it('canonical addresses are those of the site where its address is known', async () => {
    const address = await served(graph, { publicUrl: 'https://entrepot.example' })
    const { canonical } = await read(`${address}/claim/F148?lang=zh`)
    expect(canonical).toBe('https://entrepot.example/claim/F148')
  })

  it('a page is the same each time, in whatever order its data arrive', async () => {
    const address = await served(graph)
    const tags = new Set<string | null>()
    for (let time = 0; time < 6; time++) tags.add((await read(`${address}/entity/country:CHN`)).headers.get('etag'))
    expect(tags.size).toBe(1)
  })

  it('a page that has not changed is not sent again', async () => {
    const address = await served(graph)
    const { headers } = await read(`${address}/claim/F148`)
    const again = await read(`${address}/claim/F148`, { ...browser, 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.html]).toEqual([304, ''])
  })

  it('a program that accepts only JSON is sent no page', async () => {
    const { status, headers } = await read(`${await served(graph)}/claim/F148`, { accept: 'application/json' })
    expect(status).toBe(406)
    expect(headers.get('content-type')).toContain('json')
  })

  describe('with a plugin that refuses strangers', () => {
    const members: GraphqlPlugin = {
      onExecute({ args }) {
        if (requestOf(args.contextValue).headers.get('x-token') !== 'member')
          throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } })
      },
    }

    it('a stranger reads no page, not even after a member', async () => {
      const address = await served(graph, { plugins: [members] })
      for (let time = 0; time < 4; time++) {
        const stranger = await read(`${address}/claim/F148`)
        expect(stranger.status).toBe(403)
        expect(stranger.html).toContain('Sign in')
        expect(stranger.html).not.toContain('240')
        const member = await read(`${address}/claim/F148`, { ...browser, 'x-token': 'member' })
        expect(member.status).toBe(200)
        expect(member.html).toContain('240')
      }
    })
  })
})

/** What may stand in Latin letters on a Chinese page: names of programs, formats, codes and data sets that have no Chinese name. */
const latin = new RegExp(
  [
    'Entrepôt|GraphiQL|GraphQL|JavaScript|CSV|XLSX|BibTeX|RIS|CSL-JSON|HTML|JSON|API',
    'UN/LOCODE|LOCODE|Unicode|searoute|FirmaPanel|GeoNames|Natural Earth|ISO|sea-ports|country-coder',
    'TIR|RCEP|USD|CNY|EUR|CPKC|D887/D888',
  ].join('|'),
  'g',
)

/** The texts of a page that are not marked as English, without names in all languages, codes, and the citation as published. */
function unmarked(html: string): readonly string[] {
  let body = (/<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '')
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<span class="names">.*?<\/details>|<span class="names">.*?<\/span>/gs, '')
    .replace(/<p class="cite-text">.*?<\/p>/gs, '')
    .replace(/https?:[^\s<]+/g, '')
  const english = /<(\w+)[^>]*\slang="en"[^>]*>(?:(?!<\1[\s>]).)*?<\/\1>/gs
  while (english.test(body)) body = body.replace(english, ' ')
  return body
    .replace(/<[^>]+>/g, '\n')
    .replace(/&\w+;|&#x\w+;/g, ' ')
    .split('\n')
}

onEmbedded('pages in Chinese', (graph) => {
  it.each([
    ...['/', '/conflicts', '/conflict/two-values~F004~F067', '/conflict/total-below-part~F102~F098~F103~F100'],
    ...['/claim/F148', '/claim/F076', '/claim/F119', '/claim/D05', '/source/S4', '/source/world-factbook'],
    ...['/q/linked/country:CHN/country:RUS', '/q/said-about/country:RUS', '/q/trade-of/country:KAZ', '/q/conflicts'],
    ...['/q/ports-serving/region:CENTRAL_ASIA', '/entity/country:CHN', '/entity/region:CENTRAL_ASIA'],
    ...['/entity/port:CNHRS', '/entity/railway:CHINA_LAOS', '/entity/corridor:YUXINOU', '/entity/passage:SUEZ'],
    ...['/entity/commodity:0810.60', '/entity/sector:GREEN_ENERGY', '/entity/agreement:RCEP', '/entity/place:CNBJS'],
    ...['/entity/organization:ASEAN', '/entity/event:CAEXPO_2024', '/entity/person:LYU'],
  ])('%s has no English that is not marked as English', async (path) => {
    const { status, html } = await read(`${await served(graph)}${path}?lang=zh`)
    expect(status).toBe(200)
    const left = unmarked(html).filter((text) => /[A-Za-z]{2}[a-z]/.test(text.replace(latin, '')))
    expect([...new Set(left.map((text) => text.trim()))]).toEqual([])
  })
})
