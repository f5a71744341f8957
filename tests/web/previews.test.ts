import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { requestOf, served } from '../serving/serving.ts'

/** What the bots of networks send that make previews of links. */
const bot = { accept: '*/*', 'user-agent': 'Twitterbot/1.0' }

async function picture(address: string) {
  const response = await fetch(address, { headers: bot })
  const png = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, png }
}

/** The width and height of a PNG, from its header. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

onEachEngine('previews of links', (graph) => {
  it.each([
    '/',
    '/claim/F148',
    '/claim/F023?lang=zh',
    '/source/S4',
    '/entity/port:CNHRS',
    '/entity/commodity:0810.60',
    '/q/ports-serving/region:CENTRAL_ASIA',
    '/q/route/port:CNCQI/country:DEU',
    '/q/linked/port:CNHRS/country:DEU?lang=zh',
    '/q/conflicts',
  ])('the preview of %s has a title, a description and a picture', async (path) => {
    const address = await served(graph)
    const html = await (await fetch(address + path, { headers: bot })).text()
    const property = (name: string) => new RegExp(`<meta property="og:${name}" content="(.+?)">`).exec(html)?.[1]
    expect(property('title')).toMatch(/Entrepôt/)
    expect(property('description')?.length).toBeGreaterThan(10)
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">')
    const { status, headers, png } = await picture(property('image') ?? '')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/png')
    expect(sizeOf(png)).toEqual([1200, 630])
    // A picture with words on it compresses badly; an empty one takes some 6 KB.
    expect(png.length).toBeGreaterThan(15_000)
  })

  it('the description of a question is its answer', async () => {
    const html = await (
      await fetch(`${await served(graph)}/q/ports-serving/region:CENTRAL_ASIA`, { headers: bot })
    ).text()
    expect(html).toMatch(/<meta name="description" content="\d+ ports and crossings serve Central Asia: .*Horgos/)
  })

  it('site maps name the page of every entity once', async () => {
    const address = await served(graph)
    const index = await (await fetch(`${address}/sitemap.xml`)).text()
    expect(index).toContain(`<loc>${address}/sitemap/countries.xml</loc>`)
    const countries = await (await fetch(`${address}/sitemap/countries.xml`)).text()
    const named = [...countries.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, page]) => page as string)
    expect(new Set(named).size).toBe(named.length)
    expect(named).toContain(`${address}/entity/country:KAZ`)
    expect(named.length).toBeGreaterThan(190)
    expect((await fetch(named.at(-1) as string, { headers: bot })).status).toBe(200)
    expect(await (await fetch(`${address}/robots.txt`)).text()).toContain(`Sitemap: ${address}/sitemap.xml`)
    expect((await fetch(`${address}/sitemap/nothing.xml`)).status).toBe(404)
  })
})

onEmbedded('pictures and oEmbed', (graph) => {
  it('pictures of one page in two languages differ, and one that has not changed is not sent again', async () => {
    const address = await served(graph)
    const [english, chinese] = await Promise.all(
      ['en', 'zh'].map((language) => picture(`${address}/claim/F023.png?lang=${language}`)),
    )
    expect(english?.png.equals(chinese?.png as Buffer)).toBe(false)
    for (let time = 0; time < 4; time++) {
      const again = await picture(`${address}/claim/F023.png?lang=en`)
      expect(again.png.equals(english?.png as Buffer)).toBe(true)
    }
    const known = { ...bot, 'if-none-match': english?.headers.get('etag') ?? '' }
    expect((await fetch(`${address}/claim/F023.png?lang=en`, { headers: known })).status).toBe(304)
  })

  it('there is no picture of a page that does not exist, nor for a stranger of a page that is not for strangers', async () => {
    const open = await served(graph)
    expect((await picture(`${open}/claim/F9999.png`)).status).toBe(404)
    expect((await picture(`${open}/nothing.png`)).status).toBe(404)
    const members = await served(graph, {
      plugins: [
        {
          onExecute({ args }) {
            if (requestOf(args.contextValue).headers.get('x-token') !== 'member')
              throw new GraphQLError('Sign in', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } })
          },
        },
      ],
    })
    for (let time = 0; time < 4; time++) {
      const member = await fetch(`${members}/claim/F148.png`, { headers: { ...bot, 'x-token': 'member' } })
      expect(member.status).toBe(200)
      const stranger = await picture(`${members}/claim/F148.png`)
      expect([stranger.status, stranger.png.length]).toEqual([403, 0])
    }
  })

  it('oEmbed tells the title and the picture of a page, and refuses what is no page of this site', async () => {
    const address = await served(graph)
    const page = `${address}/claim/F148`
    const ask = async (url: string, more = '') => {
      const response = await fetch(`${address}/oembed?url=${encodeURIComponent(url)}${more}`)
      return { status: response.status, body: await response.json() }
    }
    expect(await ask(page)).toMatchObject({
      status: 200,
      body: { version: '1.0', type: 'link', provider_name: 'Entrepôt', thumbnail_url: `${page}.png` },
    })
    expect(await (await fetch(page, { headers: bot })).text()).toContain(
      `type="application/json+oembed" href="${address}/oembed?url=${encodeURIComponent(page)}"`,
    )
    expect((await ask('https://example.org/claim/F148')).status).toBe(404)
    expect((await ask(`${address}/claim/F9999`)).status).toBe(404)
    expect((await ask(page, '&format=xml')).status).toBe(501)
  })
})
