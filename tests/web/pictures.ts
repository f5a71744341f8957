import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserContextOptions, devices, type Page } from '@playwright/test'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { seed } from '../../seed/seed.ts'
import { server } from '../../src/serving/server.ts'
import { launchChromium } from './chromium.ts'
import { requireFreshBuild } from './fresh-build.ts'

/**
 * Takes the pictures of the README: `npm run pictures`. With a folder, `npm run pictures -- FOLDER`, it takes twenty there, to be looked at: in light and
 * dark, on a desk and on a phone, in English and Chinese.
 */
const [folder] = process.argv.slice(2)

interface Picture {
  readonly file: string
  readonly path: string
  readonly options?: BrowserContextOptions
  /** Waits until everything in the picture has loaded. */
  readonly ready?: (page: Page) => Promise<unknown>
  readonly isWhole?: boolean
}

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 860 } }
const dark: BrowserContextOptions = { ...desk, colorScheme: 'dark' }
const { userAgent, deviceScaleFactor } = devices['Pixel 7']
const phone = { userAgent, deviceScaleFactor, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const darkPhone: BrowserContextOptions = { ...phone, colorScheme: 'dark' }
const placed = (page: Page) => page.locator('.canvas[data-placed="all"]').waitFor()
const wholePage = { isWhole: true }

const ofReadme: readonly Picture[] = [
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

const toLookAt: readonly Picture[] = [
  { file: 'home.png', path: '/', ...wholePage },
  { file: 'home-dark-phone.png', path: '/', options: darkPhone },
  { file: 'ports-map-dark.png', path: '/q/ports-serving/region:CENTRAL_ASIA?view=map', options: dark },
  { file: 'ports-phone.png', path: '/q/ports-serving/region:CENTRAL_ASIA', options: phone },
  { file: 'route.png', path: '/q/route/port:CNCKG/port:DEDUI' },
  { file: 'route-phone-zh.png', path: '/q/route/port:CNCKG/port:DEDUI?lang=zh', options: phone, ...wholePage },
  { file: 'trade.png', path: '/q/trade-of/country:KAZ' },
  { file: 'trade-dark-phone.png', path: '/q/trade-of/country:KAZ', options: darkPhone },
  { file: 'linked-dark.png', path: '/q/linked/country:CHN/country:DEU', options: dark },
  { file: 'around-graph.png', path: '/q/around/country:LAO', ready: placed },
  { file: 'said.png', path: '/q/said-about/country:RUS?partner=country:CHN' },
  { file: 'said-phone-zh.png', path: '/q/said-about/country:RUS?lang=zh', options: phone },
  { file: 'china.png', path: '/entity/country:CHN', ...wholePage },
  { file: 'railway-zh-dark.png', path: '/entity/railway:CHINA_LAOS?lang=zh', options: dark, ...wholePage },
  { file: 'claim.png', path: '/claim/F148' },
  { file: 'conflicts-phone.png', path: '/conflicts', options: phone },
  { file: 'exports-compared.png', path: '/measure/exports?of=country:VNM,country:KAZ,country:MYS', ...wholePage },
  { file: 'exports-map-dark.png', path: '/measure/exports?view=map', options: dark },
  { file: 'story-dark.png', path: '/story/why-horgos-matters', options: dark, ...wholePage },
  { file: 'story-phone-zh.png', path: '/story/who-supplies-chinas-tin?lang=zh', options: phone },
]

requireFreshBuild()
const [pictures, target] = folder ? [toLookAt, folder] : [ofReadme, 'src/web/pictures']
mkdirSync(target, { recursive: true })
const graph = await openEmbedded({ data: ':memory:' })
await seed(graph, { profile: 'core' })
const http = createServer(server(graph))
await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
const { port } = http.address() as AddressInfo
const browser = await launchChromium()
for (const { file, path, ready, options = desk, isWhole = false } of pictures) {
  const context = await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light', ...options })
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${port}${path}`)
  await ready?.(page)
  // Fonts, editors and the picture settle.
  await page.waitForTimeout(2000)
  await page.screenshot({ path: `${target}/${file}`, fullPage: isWhole })
  await context.close()
  console.log(`${target}/${file}`)
}
await browser.close()
http.closeAllConnections()
http.close()
await graph.close()
