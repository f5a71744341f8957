import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { requireFreshBuild } from './fresh-build.ts'

beforeAll(requireFreshBuild)

/** Generous, because a Neo4j that has just started plans each statement first and the machine may be busy. */
const patiently = { deadlineMilliseconds: 60_000 }

async function profile(address: string, id: string, language = 'en') {
  const response = await fetch(`${address}/entity/${id}?lang=${language}`, { headers: { accept: 'text/html' } })
  const html = await response.text()
  const description = /<meta name="description" content="(.*?)">/.exec(html)?.[1]
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1]
  // React marks where one text ends and the next begins.
  const body = html.slice(0, html.indexOf('id="answers"')).replaceAll('<!-- -->', '')
  return { status: response.status, body, description, linkedData: JSON.parse(json ?? '{}'), bytes: html.length }
}

/** The text of the section with an anchor, without its elements. */
function section(body: string, id: string): string {
  const from = body.indexOf(`id="${id}"`)
  expect(from, `a section ${id}`).toBeGreaterThan(0)
  const until = body.slice(from + 1).search(/<section id="|<\/article>/)
  return body
    .slice(from, from + 1 + until)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
}

onEachEngine('the profile of an entity', (graph) => {
  it('what has a date stands by year, with as much of the date as is known, and opens its claim or entity', async () => {
    const address = await served(graph)
    const { body } = await profile(address, 'country:LAO')
    const from = body.indexOf('id="in-time"')
    const html = body.slice(from, body.indexOf('</section>', from))
    expect(html).toMatch(/<time dateTime="2021-12-03"[^>]*>3 December 2021<.*?\/entity\/railway:CHINA_LAOS/s)
    const years = [...html.matchAll(/<h3>(\d{4})<\/h3>/g)].map(([, year]) => Number(year))
    expect(years).toEqual(years.toSorted((one, other) => other - one))
    expect(html.match(/<time/g)?.length).toBeLessThanOrEqual(10)
    expect(body).toContain('href="#in-time"')
    const { body: treaty } = await profile(address, 'agreement:RCEP')
    expect(section(treaty, 'in-time')).toMatch(/1 January 2022.*In force since.*15 November 2020.*Signed/)
    const { body: russia } = await profile(address, 'country:RUS')
    expect(russia.slice(russia.indexOf('id="in-time"'))).toContain('/claim/F148')
  })

  it.each([
    [
      'country:CHN',
      'China: country in Eastern Asia, capital Beijing, 9,706,961 km², with a coast on the ocean, 16 neighbours by land, railways mostly of standard gauge (1435 mm).',
      '中国：东亚国家，首都北京，9,706,961 平方公里，临海，有 16 个陆上邻国，铁路以标准轨（1435 毫米）为主。',
    ],
    [
      'port:CNHRS',
      'Horgos: land port in Xinjiang, China, reached by road and rail, faces Altynkol and Khorgos across the border,',
      '霍尔果斯口岸：中国新疆维吾尔自治区的陆路口岸，可由公路、铁路到达，',
    ],
    [
      'railway:CHINA_LAOS',
      'China–Laos Railway: standard-gauge railway, 1,035 km, Kunming–Vientiane, open since 3 December 2021.',
      '中老铁路：标准轨铁路，1,035 公里，',
    ],
    [
      'corridor:YIXINOU',
      'Yiwu–Madrid (Yixinou): train service, 13,052 km, Yiwu–Madrid Dry Port, 17–21 days end to end, open since 18 November 2014.',
      '义新欧：班列，13,052 公里，',
    ],
    [
      'agreement:RCEP',
      'free-trade agreement, signed 15 November 2020, in force since 1 January 2022, 15 parties.',
      '自由贸易协定，2020年11月15日签署，2022年1月1日生效，15 个缔约方。',
    ],
    [
      'organization:ASEAN',
      'intergovernmental organization, founded 8 August 1967, 11 members.',
      '政府间组织，1967年8月8日成立，11 个成员。',
    ],
    [
      'commodity:0810.60',
      'Durian, fresh: goods of HS code 0810.60 (Harmonized System 2022), a kind of “Other fresh fruit”.',
      '鲜榴莲：HS 编码 0810.60 的商品（协调制度 2022 年版），属于“其他鲜果”。',
    ],
    [
      'region:CN-XJ',
      'Xinjiang: part of China, borders Afghanistan, India,',
      '新疆维吾尔自治区：中国的一部分，与阿富汗、印度、',
    ],
    [
      'region:CENTRAL_ASIA',
      'Central Asia: region of the world, made up of Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan,',
      '中亚：世界地区，由哈萨克斯坦、',
    ],
    ['place:CN-yuxi', 'Yuxi: town in Yunnan, China', '玉溪：中国云南省的城镇'],
    [
      'passage:SUEZ',
      'Suez Canal: canal between Mediterranean Sea and Red Sea, 193 km, in Egypt, opened 17 November 1869.',
      '苏伊士运河：运河，193 公里，位于埃及，1869年11月17日开通。',
    ],
    [
      'event:CAEXPO_2024',
      'event in Nanning, 24 September 2024 to 28 September 2024, 14 participants.',
      '2024年9月24日至2024年9月28日',
    ],
    [
      'person:LI_FEI',
      'Li Fei: Vice Minister of Commerce, Ministry of Commerce of China.',
      '李飞：人物，任职于商务部。',
    ],
    ['sector:5G', '5G network: sector of cooperation', '5G网络：合作领域'],
  ])('that of %s begins with what it is, for readers, previews and machines', async (id, english, chinese) => {
    const address = await served(graph, patiently)
    const { status, body, description, linkedData } = await profile(address, id)
    expect(status).toBe(200)
    expect(description).toContain(english)
    expect(linkedData.description.toLowerCase()).toContain(english.split(': ').at(-1)?.toLowerCase())
    expect(body).toContain('<p class="profile-lead">')
    for (const [, anchor] of body.matchAll(/href="#([^"]+)"/g)) expect(body, anchor).toContain(`id="${anchor}"`)
    const inChinese = await profile(address, id, 'zh')
    expect(inChinese.description).toContain(chinese)
  })

  it('a railway is drawn stop by stop in order, with kilometres, gauge and the border', async () => {
    const { body } = await profile(await served(graph, patiently), 'railway:CHINA_LAOS')
    const line = section(body, 'line')
    const stops = [
      'Kunming',
      'Yuxi',
      "Pu'er",
      'Xishuangbanna',
      'Mohan',
      'Boten',
      'Muang Xay',
      'Luang Prabang',
      'Vang Vieng',
    ]
    const places = [...stops, 'Vientiane'].map((stop) => line.indexOf(` ${stop} `))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    expect(line).toContain('Mohan ≈ 17 km · 1435 mm · electrified border of China and Laos Boten')
    expect(line, 'the line has no section of its own there').toContain('Kunming China length unknown Yuxi')
  })

  it('a country ranks its partners, with claims behind the shares, and its largest ports, with the true count', async () => {
    const { body } = await profile(await served(graph, patiently), 'country:CHN')
    expect(section(body, 'exports-to')).toMatch(/1 United States 13 % 2023/)
    expect(body).toContain('href="/claim/factbook-CHN-exports-USA-2023?lang=en"')
    expect(section(body, 'largest-ports')).toMatch(/1 Shanghai 100 2 /)
    expect(section(body, 'facts')).toContain('Ports and crossings (292)')
  })

  it('what is known of an agreement and of an organization by day stands in its facts', async () => {
    const address = await served(graph, patiently)
    const facts = section((await profile(address, 'agreement:RCEP')).body, 'facts')
    for (const known of [
      'Signed 15 November 2020',
      'In force since 1 January 2022',
      'Negotiated since 20 November 2012',
    ])
      expect(facts).toContain(known)
    const asean = await profile(address, 'organization:ASEAN')
    expect(section(asean.body, 'facts')).toMatch(/Members \(11\).*Observers \(1\) Papua New Guinea/)
    expect(asean.linkedData).toMatchObject({ '@type': 'Organization', foundingDate: '1967-08-08' })
  })
})

onEmbedded('the first response of a profile', (graph) => {
  it('that of China is under 40 KB compressed and holds all but the map', async () => {
    const address = await served(graph, patiently)
    const response = await fetch(`${address}/entity/country:CHN`, {
      headers: { accept: 'text/html', 'accept-encoding': 'gzip' },
      method: 'HEAD',
    })
    expect(response.status).toBe(200)
    const { body } = await profile(address, 'country:CHN')
    for (const anchor of ['facts', 'map', 'over-years', 'over-time', 'related', 'said', 'sources'])
      expect(section(body, anchor).length, anchor).toBeGreaterThan(20)
    const { gzipSync } = await import('node:zlib')
    const whole = await (
      await fetch(`${address}/entity/country:CHN`, { headers: { accept: 'text/html' } })
    ).arrayBuffer()
    expect(gzipSync(whole).length).toBeLessThan(40 * 1024)
  })

  describe('what is not known', () => {
    it('is left out of the lead, and low confidence is said', async () => {
      const { description, body } = await profile(await served(graph, patiently), 'commodity:0810.60')
      expect(description).not.toMatch(/null|undefined|covers/)
      expect(section(body, 'facts')).toMatch(/Lies in Foodstuffs uncertain/)
    })
  })
})
