import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { launchChromium } from '../chromium.ts'

/**
 * What a reader waits for. Start the server (`npm start`), leave the machine alone, and run `npm run bench:pages`, or name another address and
 * number of rounds: `npm run bench:pages -- http://127.0.0.1:4000 5`. Each figure is the median of the rounds, in a browser that is open and has
 * nothing of the site in its cache; the first visit of each page only warms the server.
 */
const [address = 'http://127.0.0.1:4000', times = '5'] = process.argv.slice(2)
const rounds = Number(times)

const pages = [
  '/',
  '/entity/country:CHN',
  '/entity/port:CNHRS',
  '/claim/F148',
  '/conflicts',
  '/measure/exports?of=country:CHN,country:VNM',
  '/story/why-horgos-matters',
  '/q/ports-serving/region:CENTRAL_ASIA',
  '/q/route/port:CNCKG/port:DEDUI',
  '/q/linked/country:CHN/country:DEU',
  '/q/trade-of/country:KAZ',
  '/q/said-about/country:RUS',
]
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
/** 400 kbit/s and 300 ms until an answer begins, as on a slow mobile network. */
const slowNetwork = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 }

interface Seen {
  /** Milliseconds from the request until the first text or picture is painted. */
  readonly firstPaint: number
  /** Cumulative layout shift until the page has been still for a second. */
  readonly shift: number
}

const browser = await launchChromium()
for (const path of pages) await fetch(address + path, { headers: { accept: 'text/html' } })

console.log(
  '\n| page | first paint, ms | layout shift | layout shift, phone | text at 400 kbit/s, ms |\n|---|---:|---:|---:|---:|',
)
for (const path of pages) {
  const desktop = await repeated(() => seen(browser, path, {}))
  const small = await repeated(() => seen(browser, path, phone))
  const slow = await repeated(() => slowText(browser, path))
  const shifts = (visits: readonly Seen[]) => Math.max(...visits.map(({ shift }) => shift)).toFixed(3)
  console.log(
    `| ${path} | ${median(desktop.map(({ firstPaint }) => firstPaint))} | ${shifts(desktop)} | ${shifts(small)} | ${median(slow)} |`,
  )
}

console.log('\n| from Ask to the answer | ms |\n|---|---:|')
const questions = await forms(browser)
for (let form = 0; form < questions.length; form++)
  console.log(`| ${questions[form]} | ${median(await repeated(() => asked(browser, form)))} |`)

console.log(
  '\n| interaction on some 500 relations, as the browser times events until the next frame | ms |\n|---|---:|',
)
const interactions = await repeated(() => interacted(browser), 3)
for (const name of Object.keys(interactions[0] ?? {}))
  console.log(`| ${name} | ${median(interactions.map((one) => one[name] ?? 0))} |`)

await browser.close()

async function repeated<Measured>(measure: () => Promise<Measured>, times = rounds): Promise<Measured[]> {
  const all: Measured[] = []
  for (let round = 0; round < times; round++) all.push(await measure())
  return all
}

async function withPage<Result>(
  { browser, ...options }: BrowserContextOptions & { readonly browser: Browser },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  // The compiler's mark of a function's name, which the functions that are sent to the browser carry.
  await context.addInitScript('globalThis.__name = (value) => value')
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

function seen(browser: Browser, path: string, options: BrowserContextOptions): Promise<Seen> {
  return withPage({ browser, ...options }, async (page) => {
    await page.addInitScript(() => {
      const shifts = { sum: 0 }
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) shifts.sum += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    // The browser's own start is not what a reader waits for.
    await page.goto(`${address}/claim/F001`)
    await page.goto('about:blank')
    await page.waitForTimeout(500)
    await page.goto(address + path, { waitUntil: 'networkidle' })
    await page.waitForTimeout(1_000)
    return page.evaluate(() => ({
      firstPaint: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
      shift: (window as unknown as { shifts: { sum: number } }).shifts.sum,
    }))
  })
}

/** Milliseconds until the page's text is painted over a slow network. */
function slowText(browser: Browser, path: string): Promise<number> {
  return withPage({ browser }, async (page) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowNetwork)
    await page.goto(address + path, { waitUntil: 'commit' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, {
      timeout: 60_000,
    })
    return page.evaluate(() =>
      Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    )
  })
}

function forms(browser: Browser): Promise<string[]> {
  return withPage({ browser }, async (page) => {
    await page.goto(address, { waitUntil: 'networkidle' })
    return (await page.locator('.question-list form').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
  })
}

/** Milliseconds from asking on the home page until the answer can be read. */
function asked(browser: Browser, form: number): Promise<number> {
  return withPage({ browser }, async (page) => {
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(() => {
      const watch = () => {
        const answer = document.querySelector('[aria-label="Answer"] h2')
        if (answer && !document.querySelector('.skeleton')) Object.assign(window, { answered: performance.now() })
        else requestAnimationFrame(watch)
      }
      document.addEventListener(
        'submit',
        () => {
          Object.assign(window, { asked: performance.now() })
          requestAnimationFrame(watch)
        },
        { capture: true },
      )
    })
    await page.locator('.question-list form').nth(form).getByRole('button', { name: 'Ask' }).click()
    const waited = await page.waitForFunction(() => {
      const { asked, answered } = window as unknown as { asked?: number; answered?: number }
      return asked !== undefined && answered !== undefined && answered - asked
    })
    return Math.round((await waited.jsonValue()) as number)
  })
}

/** Points, chooses, moves and zooms with the pointer in a large graph. */
function interacted(browser: Browser): Promise<Record<string, number>> {
  return withPage({ browser }, async (page) => {
    await page.goto(`${address}/q/said-about/country:RUS?view=graph`)
    const canvas = page.locator('.canvas[data-placed="all"]')
    await canvas.waitFor()
    await page.waitForTimeout(3_000)
    await page.evaluate(() => {
      Object.assign(window, { durations: [] })
      new PerformanceObserver((list) => {
        const { durations } = window as unknown as { durations: { name: string; duration: number }[] }
        for (const { name, duration } of list.getEntries()) durations.push({ name, duration })
      }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
    })
    const worst = async () => {
      await page.waitForTimeout(300)
      return page.evaluate(() => {
        const { durations } = window as unknown as { durations: { name: string; duration: number }[] }
        return Math.max(0, ...durations.splice(0).map(({ duration }) => duration))
      })
    }
    const { x, y, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const [middleX, middleY] = [x + width / 2, y + height / 2]
    for (let step = 0; step < 20; step++) await page.mouse.move(x + (width * step) / 20, middleY)
    const point = await worst()
    await page.mouse.move(middleX, middleY)
    await page.mouse.down()
    for (let step = 0; step < 10; step++) await page.mouse.move(middleX + step * 10, middleY)
    await page.mouse.up()
    const move = await worst()
    await page.mouse.wheel(0, -200)
    const zoom = await worst()
    await page.mouse.click(middleX, middleY)
    const choose = await worst()
    const relations = await page.locator('.picture').textContent()
    return {
      point,
      move,
      zoom,
      choose,
      relations: Number(/([\d,]+) relations/.exec(relations ?? '')?.[1]?.replace(',', '') ?? 0),
    }
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
