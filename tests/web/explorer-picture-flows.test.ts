import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })
const panel = (page: Page) => page.getByRole('region', { name: 'Trade flows' })
const year = (page: Page) => panel(page).getByRole('slider', { name: 'Year' })

onEmbedded('trade flows', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('trade flows are drawn on the map, in one unit and for one year, and a link shows them again', async () => {
      const { page, abroad, complaints } = await visit('/?ask=around&of=country:CHN&view=map')
      await page.getByRole('button', { name: 'Trade flows' }).click()
      await expectPage(panel(page).getByRole('combobox', { name: 'Measure' })).toHaveValue('TRADE_VALUE.TRADE.USD')
      await expectPage(year(page)).toHaveValue('2023')
      await expectPage(panel(page)).toContainText('7 flows in 2023')
      await expectPage(panel(page)).toContainText('more than $240 bn')
      await expectPage(panel(page).getByRole('listitem').filter({ hasText: /CNY|%/ })).toHaveCount(0)
      await year(page).press('ArrowLeft')
      await expectPage(panel(page)).toContainText('2 flows in 2022')
      await expectPage(panel(page)).toContainText('$751 bn')
      await expectPage(page).toHaveURL(/flows=country:CHN~TRADE_VALUE\.TRADE\.USD~2022/)

      const fresh = await visit(new URL(page.url()).pathname + new URL(page.url()).search)
      await expectPage(panel(fresh.page)).toContainText('2 flows in 2022')
      await panel(fresh.page)
        .getByRole('button', { name: /\$751 bn/ })
        .click()
      await expectPage(fresh.page.getByRole('complementary', { name: 'Evidence' })).toContainText(
        'China trades with United States',
      )
      expect([...abroad, ...complaints, ...fresh.abroad, ...fresh.complaints]).toEqual([])
      await page.context().close()
      await fresh.page.context().close()
    })

    it('trade flows have gaps: a year without a value draws none, and values for other periods are listed', async () => {
      const { page } = await visit('/?ask=around&of=country:CHN&view=map&flows=country:CHN~TRADE_VALUE.TRADE.USD~2024')
      await expectPage(panel(page)).toContainText('No value for 2024: no arc is drawn. There is one for 2022, 2023.')
      await expectPage(year(page)).toHaveAttribute('aria-valuetext', /No value for 2024/)
      await panel(page).getByText('Of another time than a year').click()
      await expectPage(panel(page)).toContainText('Jan-Jul 2024')
      await page.context().close()
    })

    it('trade flows leave the map visible on a phone: their legend stands below it', async () => {
      const { page } = await visit('/?ask=around&of=country:KAZ&view=map&flows=country:KAZ~~', {
        viewport: { width: 390, height: 844 },
      })
      await expectPage(panel(page)).toContainText('5 flows in 2023')
      const [map, beside] = await Promise.all([page.locator('.canvas').boundingBox(), panel(page).boundingBox()])
      expect(beside?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0))
      expect(map?.height).toBeGreaterThan(300)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await page.context().close()
    })

    it('trade flows change their unit only if another measure is chosen', async () => {
      const { page } = await visit('/?ask=around&of=country:CHN&view=map&flows=country:CHN~~')
      await panel(page).getByRole('combobox', { name: 'Measure' }).selectOption('PARTNER_SHARE.EXPORTS.percent')
      await expectPage(panel(page)).toContainText('5 flows in 2023')
      await expectPage(panel(page)).toContainText('13%')
      await expectPage(panel(page).getByRole('listitem').filter({ hasText: 'USD' })).toHaveCount(0)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
      await page.context().close()
    })
  })
})
