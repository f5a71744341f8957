import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { seed } from '../../seed/seed.ts'
import { server } from '../../src/serving/server.ts'
import { launchChromium } from './chromium.ts'
import { requireFreshBuild } from './fresh-build.ts'

interface Picture {
  readonly file: string
  readonly path: string
  /** Waits until everything in the picture has loaded. */
  readonly ready: (page: Page) => Promise<unknown>
}

const folder = 'src/web/pictures'
const pictures: readonly Picture[] = [
  {
    file: 'graphiql.png',
    path: '/graphql',
    ready: (page) => page.locator('.graphiql-response').getByText('"portsServing"').waitFor(),
  },
  {
    file: 'explorer.png',
    path: '/q/ports-serving/region:CENTRAL_ASIA?chosen=port:CNHRS',
    ready: (page) => page.getByRole('complementary', { name: 'Horgos' }).waitFor(),
  },
  {
    file: 'disagreements.png',
    path: '/conflicts',
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
]

requireFreshBuild()
mkdirSync(folder, { recursive: true })
const graph = await openEmbedded({ data: ':memory:' })
await seed(graph, { profile: 'core' })
const http = createServer(server(graph))
await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
const { port } = http.address() as AddressInfo
const browser = await launchChromium()
for (const { file, path, ready } of pictures) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 860 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  await page.goto(`http://127.0.0.1:${port}${path}`)
  await ready(page)
  // Fonts, editors and the picture settle.
  await page.waitForTimeout(2000)
  await page.screenshot({ path: `${folder}/${file}` })
  console.log(`${folder}/${file}`)
}
await browser.close()
http.closeAllConnections()
http.close()
await graph.close()
