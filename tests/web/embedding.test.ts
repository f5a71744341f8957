import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { expectPage } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

const route = '/q/route/port:CNCKG/port:DEDUI'
const html = { accept: 'text/html' }

onEachEngine('a teacher', (graph) => {
  const open: (() => void)[] = []
  afterAll(() => {
    for (const close of open) close()
  })

  /** A page of a teacher, on a server of her own. */
  async function teachersPage(site: string): Promise<string> {
    const page = `<!doctype html><html lang="en"><title>Lesson</title><h1>By rail to Europe</h1>
      <script type="module" src="${site}/entrepot-view.js"></script>
      <entrepot-view src="${route}?view=table" title="The route"></entrepot-view>`
    const http = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
    open.push(() => http.close())
    return `http://127.0.0.1:${(http.address() as AddressInfo).port}/`
  }

  inBrowser('in a browser', graph, (visit) => {
    it('shows the route from Chongqing to Duisburg in a page of her own', async () => {
      const { page, abroad } = await visit('/claim/F148')
      await page.goto(await teachersPage(new URL(page.url()).origin))
      const frame = page.frameLocator('iframe[title="The route"]')
      await expectPage(frame.getByRole('heading', { level: 2 }).first()).toHaveText(
        /11,179 km by rail from Chongqing to Duisburg/,
      )
      await expectPage(frame.getByRole('link', { name: 'Entrepôt' })).toHaveAttribute('target', '_blank')
      await expectPage(frame.getByRole('combobox', { name: 'Find anything' })).toHaveCount(0)
      abroad.splice(0)
    })
  })
})

onEmbedded('answers in frames of other sites', (graph) => {
  it('only answers that are asked for to be embedded may be framed, and only by the sites that the setting names', async () => {
    const policy = async (address: string) =>
      /frame-ancestors ([^;]*)/.exec(
        (await fetch(address, { headers: html })).headers.get('content-security-policy') ?? '',
      )?.[1]
    const address = await served(graph)
    const school = await served(graph, { embedAncestors: 'https://school.example' })
    for (let time = 0; time < 4; time++) {
      expect(await policy(`${address}${route}?embed`)).toBe('*')
      expect(await policy(`${school}${route}?embed`)).toBe('https://school.example')
      for (const path of [route, '/', '/?embed', '/claim/F148?embed', '/graphql']) {
        expect(await policy(address + path), path).toBe("'none'")
      }
    }
  })

  it('oEmbed has the frame of an answer', async () => {
    const address = await served(graph)
    const page = await fetch(`${address}/oembed?url=${encodeURIComponent(address + route)}`)
    expect(await page.json()).toMatchObject({
      type: 'rich',
      width: 800,
      html: expect.stringContaining(`<iframe src="${address}${route}?embed"`),
    })
  })
})
