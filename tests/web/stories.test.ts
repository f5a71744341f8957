import { beforeAll, expect, it } from 'vitest'
import type { ReaderStory } from '../../src/web/pages/story/file.ts'
import { sharedPath } from '../../src/web/pages/story/shared-link.ts'
import { listed, shippedCalled } from '../../src/web/pages/story/shipped/shipped.ts'
import { onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { requireFreshBuild } from './fresh-build.ts'
import { numbersIn, textOf } from './prose.ts'

const browser = { accept: 'text/html' }
const languages = ['en', 'zh'] as const
const each = listed.flatMap(({ slug }) => languages.map((language) => [slug, language] as const))

beforeAll(requireFreshBuild)

onEmbedded('the stories that come with the site', (graph) => {
  const pages = new Map<string, Promise<string>>()
  let address: string
  beforeAll(async () => {
    address = await served(graph)
  })

  /** The HTML of a page, each asked for once. */
  function page(path: string): Promise<string> {
    const asked =
      pages.get(path) ??
      fetch(address + path, { headers: browser }).then((response) => {
        expect(response.status, path).toBe(200)
        return response.text()
      })
    pages.set(path, asked)
    return asked
  }

  const parts = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([part]) => part)
  const scenesOf = (html: string) =>
    parts(html, /<figure class="scene".*?<figcaption class="scene-foot">.*?<\/figure>/gs)
  const textsOf = (html: string) => parts(html, /<div class="story-text">.*?<\/div>/gs)

  it.each(each)('every scene of %s (%s) shows what the graph holds, with its sources', async (slug, language) => {
    const { blocks = [] } = (await shippedCalled(slug)) ?? {}
    const html = await page(`/story/${slug}?lang=${language}`)
    const scenes = scenesOf(html)
    expect(scenes.length).toBe(blocks.filter(({ kind }) => kind !== 'text').length)
    expect(scenes.length).toBeGreaterThan(3)
    for (const scene of scenes) {
      expect(scene).not.toMatch(/This scene|此处/)
      expect(scene, 'references').toMatch(/<a class="mark" href="#reference-\d+"/)
    }
    expect(textsOf(html).length).toBe(blocks.filter(({ kind }) => kind === 'text').length)
  })

  it.each(each)(
    'every number in the prose of %s (%s) is in a scene, a claim or a profile that it cites',
    async (slug, language) => {
      const html = await page(`/story/${slug}?lang=${language}`)
      const texts = textsOf(html)
      const cited = texts.flatMap((text) =>
        [...text.matchAll(/<a href="(\/(?:claim|entity)\/[^"?]+)/g)].map(([, path]) => path),
      )
      const evidence = await Promise.all([...new Set(cited)].map((path) => page(`${path}?lang=${language}`)))
      const facts = new Set([...scenesOf(html), ...evidence].flatMap((part) => numbersIn(textOf(part), language)))
      const [head = ''] = parts(html, /<h1>.*?<p class="story-byline/gs)
      const unfounded = [head, ...texts].flatMap((text) =>
        numbersIn(textOf(text.replaceAll(/<a class="mark".*?<\/a>/gs, '')), language).filter(
          (number) => !facts.has(number),
        ),
      )
      expect(unfounded).toEqual([])
    },
  )

  it.each(each)(
    'the references of %s (%s) are numbered without a gap, and every number leads to one',
    async (slug, language) => {
      const html = await page(`/story/${slug}?lang=${language}`)
      const listed = [...html.matchAll(/<li id="reference-(\d+)">/g)].map(([, number]) => Number(number))
      expect(listed.length).toBeGreaterThan(0)
      expect(listed).toEqual(listed.map((_, index) => index + 1))
      const marks = [...html.matchAll(/href="#reference-(\d+)"/g)].map(([, number]) => Number(number))
      expect(new Set(marks)).toEqual(new Set(listed))
      expect(html).toContain(`${address}/source/`)
    },
  )

  it.each(each)('links in %s (%s) lead to pages that are there', async (slug, language) => {
    const html = await page(`/story/${slug}?lang=${language}`)
    const links = textsOf(html).flatMap((text) =>
      [...text.matchAll(/<a href="(\/[^"]+)"/g)].map(([, path]) => path as string),
    )
    for (const path of new Set(links)) await page(path)
  })

  it.each(listed)('the page of $slug tells programs what it is', async ({ slug, title }) => {
    const html = await page(`/story/${slug}`)
    expect(html).toContain(`<title>${title.en} · Entrepôt</title>`)
    expect(html).toContain(`<link rel="canonical" href="${address}/story/${slug}">`)
    expect(html).toContain(`<meta property="og:image" content="${address}/story/${slug}.png">`)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')
    expect(data).toMatchObject({
      '@type': 'Article',
      headline: title.en,
      datePublished: expect.stringMatching(/^2026-/),
    })
    expect((await fetch(`${address}/story/${slug}.png`)).headers.get('content-type')).toBe('image/png')
  })

  it('the list, the home page and the site map lead to every story', async () => {
    const map = await (await fetch(`${address}/sitemap/stories.xml`)).text()
    for (const { slug } of listed) {
      for (const path of ['/stories', '/']) expect(await page(path)).toContain(`href="/story/${slug}"`)
      expect(await page('/stories?lang=zh')).toContain(`href="/story/${slug}?lang=zh"`)
      expect(map).toContain(`<loc>${address}/story/${slug}</loc>`)
    }
    expect(await page('/claim/F148'), 'the header').toContain('href="/stories"')
  })

  it('an unknown story is not found', async () => {
    for (const path of ['/story/nothing', '/story/toString', '/story/'])
      expect((await fetch(address + path, { headers: browser })).status, path).toBe(404)
  })
})

onEmbedded('the stories of readers', (graph) => {
  let address: string
  beforeAll(async () => {
    address = await served(graph)
  })
  const read = async (path: string) => {
    const response = await fetch(address + path, { headers: browser })
    return { status: response.status, headers: response.headers, html: await response.text() }
  }
  const story: ReaderStory = {
    entrepotStory: 1,
    language: 'en',
    title: 'My <b>tin</b>',
    lead: 'As a reader sees it',
    blocks: [
      {
        kind: 'text',
        text: 'Hello <img src=x onerror=alert(1)> [bad](javascript:alert(1)) [good](https://example.org/)',
      },
      { kind: 'claim', claim: 'F023' },
      { kind: 'claim', claim: 'F9999' },
    ],
  }

  it('the server renders the story in a link whole, without its markup, and says whose it is', async () => {
    const { status, html } = await read(await sharedPath(story))
    expect(status).toBe(200)
    expect(html).toContain('<h1>My &lt;b&gt;tin&lt;/b&gt;</h1>')
    expect(html).toContain('Written by a reader, not by Entrepôt')
    expect(html).toContain('Hello &lt;img src=x onerror=alert(1)&gt; [bad](javascript:alert(1)) <a ')
    expect(html).not.toMatch(/<img src=x|href="javascript:/)
    expect(html).toContain('<a href="https://example.org/" rel="external nofollow noopener ugc">good</a>')
    expect(html).toMatch(/Myanmar is China.*largest source of imports of tin ore/)
    expect(html).toContain('This scene shows nothing: the graph has no claim F9999.')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toMatch(/<meta property="og:image" content="[^"]+\/story\/shared\.png\?s=/)
  })

  it('a link that holds no story says what is wrong with it', async () => {
    const { status, html } = await read('/story/shared?s=AAAA')
    expect(status).toBe(400)
    expect(html).toContain('It is damaged')
    const unknown = await sharedPath({ ...story, blocks: [{ kind: 'dance' }] } as never)
    expect((await read(unknown)).html).toContain('In block 1, the field “kind” can’t be “dance”.')
  })

  it('a story may be framed, the editor may not', async () => {
    const policy = async (path: string) =>
      /frame-ancestors ([^;]*)/.exec((await read(path)).headers.get('content-security-policy') ?? '')?.[1]
    expect(await policy('/story/why-horgos-matters?embed')).toBe('*')
    expect(await policy(`${await sharedPath(story)}&embed`)).toBe('*')
    for (const path of [
      '/story/why-horgos-matters',
      '/story/new?embed',
      '/stories?embed',
      '/story/shared?s=AAAA&embed',
    ])
      expect(await policy(path), path).toBe("'none'")
    const { html } = await read('/story/why-horgos-matters?embed')
    expect(html).toContain('<base target="_blank">')
    expect(html).not.toContain('<header class="header">')
    const embedding = await fetch(`${address}/oembed?url=${encodeURIComponent(`${address}/story/why-horgos-matters`)}`)
    expect(await embedding.json()).toMatchObject({
      type: 'rich',
      html: expect.stringContaining('/story/why-horgos-matters?embed"'),
    })
  })

  it('each slide has an address and leads to the next without scripts', async () => {
    let path: string | undefined = '/story/why-horgos-matters?slide=1'
    const seen: string[] = []
    while (path) {
      const { html }: { html: string } = await read(path)
      seen.push(/aria-label="(Slide \d+ of \d+)"/.exec(html)?.[1] ?? 'none')
      if (seen.length === 1) expect(html).toContain('<h1>Why Horgos matters</h1>')
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.length).toBeGreaterThan(8)
    expect(seen).toEqual(seen.map((_, index) => `Slide ${index + 1} of ${seen.length}`))
    expect((await read(`/story/why-horgos-matters?slide=${seen.length}`)).html).toContain('class="references"')
    expect((await read('/story/why-horgos-matters?slide=999')).html).toContain(`Slide ${seen.length} of`)
  })
})
