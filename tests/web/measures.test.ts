import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEachEngine, onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { expectAccessible, expectPage } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

const page = async (address: string, path: string) => {
  const response = await fetch(address + path, { headers: { accept: 'text/html' } })
  return { status: response.status, html: (await response.text()).replaceAll('<!-- -->', '') }
}

/** Waits until the page that the server rendered has its handlers: before that, links work and nothing else. */
const interactive = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('.measure') ?? {}).some((key) => key.startsWith('__reactFiber')),
  )

onEachEngine('pages of measures', (graph) => {
  it('the first response has the chart, and each of its values opens its claim', async () => {
    const address = await served(graph)
    const { status, html } = await page(address, '/measure/exports?of=country:KAZ,country:UZB')
    expect(status).toBe(200)
    expect(html).toContain('Exports: Kazakhstan, Uzbekistan compared')
    const claims = [...new Set([...html.matchAll(/<a href="(\/claim\/[^"]+)" data-claim/g)].map(([, path]) => path))]
    expect(claims).toContain('/claim/factbook-KAZ-exports-2022')
    for (const path of claims.slice(0, 3)) expect((await page(address, path as string)).status).toBe(200)
  })

  it('a map of a year hatches what has no value, and names each value with its source', async () => {
    const address = await served(graph)
    const { html } = await page(address, '/measure/exports?year=2023')
    expect(html).toContain('Exports by country, 2023')
    expect(html).toMatch(/data-country="country:CHN"[^>]*aria-label="China: about \$3\.51 tn · 2023 · Data set · /)
    expect(html).not.toContain('data-country="country:CUB"')
    expect(html.match(/class="choropleth-none"[^>]*fill="url\(#no-value\)"/g)?.length).toBeGreaterThan(3)
  })

  it('the map of the world is sent in under 52,000 compressed bytes', async () => {
    const { html } = await page(await served(graph), '/measure/exports?year=2023')
    expect(html.match(/<path data-class/g)?.length).toBeGreaterThan(100)
    expect(gzipSync(html).length).toBeLessThan(52_000)
  })

  it('values in another unit, of another basis or of no single year have no place on an axis with the others', async () => {
    const address = await served(graph)
    const { html } = await page(address, '/measure/trade?of=country:RUS,organization:ASEAN&with=country:CHN')
    const figures = html
      .split('<figure')
      .slice(1)
      .map((figure) => figure.split('</figure>')[0] ?? '')
    expect(figures).toHaveLength(2)
    expect(figures[0]).toContain('US dollars')
    expect(figures[0]).not.toContain('/claim/F006')
    expect(figures[1]).toContain('renminbi')
    expect(figures[1]).toContain('/claim/F006')
    // January to July 2024.
    expect(figures.join('')).not.toContain('/claim/F081')
    expect(html).toMatch(/are no single year<\/h3>.*\/claim\/F081/s)
    const { html: bases } = await page(address, '/measure/exports?of=country:CHN,country:GRL&view=chart')
    expect(bases.split('<figure')).toHaveLength(3)
  })

  it('an inferred value is hollow, and no line leads to it', async () => {
    const address = await served(graph)
    const { html } = await page(address, '/measure/trade?of=country:RUS&with=country:CHN')
    expect(html).toMatch(/data-claim="observation:D10".*?data-inferred="true"/s)
    expect(html).toMatch(/data-claim="observation:F148".*?data-inferred="false"/s)
    expect(html.split('</figure>')[0]?.split('line-chart-wide')[1]).not.toContain('class="line-run"')
  })

  it('a measure with values for one year has no slider', async () => {
    const address = await served(graph)
    const { html } = await page(address, '/measure/trade?view=map&with=country:VNM')
    expect(html).not.toContain('type="range"')
    expect((await page(address, '/measure/exports')).html).toContain('type="range"')
  })

  it('the values are a file with numbers, units, sources and claims', async () => {
    const address = await served(graph)
    const csv = await (await fetch(`${address}/measure/exports.csv?of=country:KAZ`)).text()
    const [head, ...rows] = csv.split('\r\n')
    expect(head).toContain('Comparator,Value,Unit')
    expect(rows.find((row) => row.includes('2022'))).toMatch(
      /country:KAZ.*,ABOUT,93822000000,USD,.*\/claim\/factbook-KAZ-exports-2022$/,
    )
    const book = await fetch(`${address}/measure/exports.xlsx?year=2023`)
    expect(book.status).toBe(200)
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect((await fetch(`${address}/measure/nothing.csv`)).status).toBe(404)
  })

  it('a page without scripts adds what a reader has typed, and is cited with all that it shows', async () => {
    const address = await served(graph)
    const added = await fetch(`${address}/measure/exports?of=country:KAZ&add=Viet+Nam`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    })
    expect(added.headers.get('location')).toBe('/measure/exports?of=country:KAZ,country:VNM')
    const bib = await (await fetch(`${address}/measure/exports.bib?of=country:KAZ,country:VNM`)).text()
    expect(bib).toContain('/measure/exports?of=country:KAZ,country:VNM')
    expect(bib).toContain('Exports: Kazakhstan, Vietnam compared')
    expect((await page(address, '/measure/nothing')).status).toBe(404)
    expect(await (await fetch(`${address}/sitemap/stories.xml`)).text()).toContain('/measure/exports</loc>')
  })
})

onEmbedded('pages of measures', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it.each([
      ['/measure/exports?of=country:KAZ,country:CHN&scale=log', 1280, 'dark'],
      ['/measure/exports?year=2023', 390, 'light'],
      ['/measure/trade?of=country:RUS,country:VNM', 390, 'dark'],
      ['/measure/exports-share?view=table&lang=zh', 1280, 'light'],
      ['/measure/imports?view=sources', 390, 'light'],
    ] as const)('%s fits a screen %i pixels wide (%s), and axe finds nothing', async (path, width, colorScheme) => {
      const { page } = await visit(path, { viewport: { width, height: 844 }, colorScheme })
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible(page)
    })

    it('arrow keys read a chart value by value, and Enter opens the claim', async () => {
      const { page } = await visit('/measure/exports?of=country:KAZ,country:UZB')
      await interactive(page)
      await page.locator('.line-chart-wide a[data-claim="observation:factbook-KAZ-exports-2022"]').focus()
      await page.keyboard.press('ArrowRight')
      await expectPage(page.getByRole('status')).toContainText('Kazakhstan: about')
      await expectPage(page.getByRole('status')).toContainText('2023')
      await page.keyboard.press('ArrowDown')
      await expectPage(page.getByRole('status')).toContainText('Uzbekistan: about')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/claim\/factbook-UZB-exports-2023$/)
    })

    it('a country is added with the picker', async () => {
      const { page } = await visit('/measure/exports?of=country:KAZ')
      await interactive(page)
      await page.getByRole('combobox', { name: 'Add a country' }).fill('Mongolia')
      await page
        .getByRole('option', { name: /Mongolia/ })
        .first()
        .click()
      await page.waitForURL(/of=country:KAZ,country:MNG/)
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('Exports: Kazakhstan, Mongolia compared')
    })

    it('the slider goes through the years that have values, and the address follows', async () => {
      const { page } = await visit('/measure/exports?year=2023')
      await interactive(page)
      const slider = page.getByRole('slider', { name: 'Year' })
      await slider.press('ArrowRight')
      await page.waitForURL(/year=2024/)
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('Exports by country, 2024')
      await page.locator('[data-country="country:CHN"]').hover()
      await expectPage(page.getByRole('status')).toContainText('China: about $3.79 tn · 2024')
      await page.getByRole('button', { name: 'Play' }).click()
      // From the last year the years play from the first.
      await expectPage(page.getByRole('heading', { level: 1 })).not.toHaveText(/2024/)
      await page.getByRole('button', { name: 'Pause' }).click()
    })

    it('a country without a value says so, and for which years it has one', async () => {
      const { page } = await visit('/measure/exports?year=2023')
      await interactive(page)
      await page.locator('.choropleth-none').nth(4).hover({ force: true })
      await expectPage(page.getByRole('status')).toContainText('No value for 2023')
    })

    it('a map is saved with title, legend, source, address and day', async () => {
      const { page } = await visit('/measure/exports?year=2023')
      await interactive(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as SVG' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^entrepot-exports-by-country-2023-\d{4}-\d\d-\d\d\.svg$/)
      const svg = (await (await download.createReadStream()).toArray()).join('')
      for (const text of [
        'Exports by country, 2023',
        '$1 bn to $10 bn',
        'no value',
        'World Factbook',
        '/measure/exports?year=2023',
      ])
        expect(svg).toContain(text)
      expect(svg).not.toContain('var(--')
      const [png] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as PNG' }).click(),
      ])
      const bytes = Buffer.concat((await (await png.createReadStream()).toArray()) as Buffer[])
      expect(bytes.readUInt32BE(16)).toBe(2000)
    })
  })
})
