import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { expectAccessible, expectPage } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('profiles of entities', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it.each([
      ['country:CHN', 1440],
      ['port:CNHRS', 390],
      ['railway:CHINA_LAOS', 1440],
      ['agreement:RCEP', 390],
      ['organization:ASEAN', 1440],
      ['commodity:0810.60', 390],
    ])('nothing of %s moves as its page loads, %i pixels wide, and axe finds nothing', async (id, width) => {
      const { page } = await visit(`/entity/${id}`, { viewport: { width, height: 844 } })
      await page.waitForLoadState('networkidle')
      const moved = await page.evaluate(async () => {
        const shifts = new Promise<readonly PerformanceEntry[]>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries())).observe({
            type: 'layout-shift',
            buffered: true,
          })
          setTimeout(() => resolve([]), 1_000)
        })
        return (await shifts).reduce((sum, shift) => sum + (shift as unknown as { value: number }).value, 0)
      })
      expect(moved).toBeLessThan(0.05)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expectAccessible(page)
    })

    it('earlier dates open in place, each as far as it is known', async () => {
      const { page } = await visit('/entity/country:LAO')
      const inTime = page.locator('#in-time')
      await expectPage(async () => {
        await inTime.getByRole('button', { name: /^Show all: .* earlier dates/ }).click({ timeout: 1_000 })
        await expectPage(inTime.getByText('23 July 1997')).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await expectPage(inTime.getByRole('listitem').filter({ hasText: /^1966is a member of/ })).toContainText(
        'Asian Development Bank',
      )
    })

    it('a chart is saved as a picture with its title, source, address and day', async () => {
      const { page } = await visit('/entity/country:KAZ')
      const chart = page.locator('figure', { hasText: 'value of exports' })
      await expectPage(chart.locator('.chart-place svg')).toBeVisible()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name: 'Save as SVG' }).click(),
      ])
      const svg = (await (await download.createReadStream()).toArray()).join('')
      for (const text of ['Kazakhstan: value of exports', 'World Factbook', '/entity/country:KAZ'])
        expect(svg).toContain(text)
      expect(svg).not.toContain('var(--')
    })

    it('a chart shows the number under the pointer, opens as a table and downloads as CSV', async () => {
      const { page } = await visit('/entity/country:KAZ')
      const chart = page.locator('figure', { hasText: 'value of exports' })
      await chart.locator('svg').hover({ position: { x: 110, y: 120 } })
      await expectPage(
        chart.locator('[aria-label="tip"], g').filter({ hasText: 'about 93,822,000,000' }).first(),
      ).toBeVisible()
      await chart.getByText('As a table').click()
      await expectPage(chart.getByRole('row', { name: /2022 about 93,822,000,000/ })).toBeVisible()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('link', { name: 'Download as CSV' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('entrepot-Kazakhstan-value-of-exports.csv')
      const lines = (await (await download.createReadStream()).toArray()).join('').split('\r\n')
      expect(lines[0]).toContain('value,unit,claim,source,publisher,licence')
      expect(lines[1]).toMatch(/2022,.*,ABOUT,93822000000,USD,observation:.*,The World Factbook/)
    })
  })
})
