import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })

/** The tasks that blocked the page since the last call, and for how long. */
const blocks = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('block').map(({ duration }) => duration))

/** Records in the page every task that blocks it for longer than 50 ms. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    performance.clearMeasures('block')
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        performance.measure('block', { start: startTime, duration })
    }).observe({ type: 'longtask' })
  })
}

/** How long this machine takes now for work that takes some 50 ms on an idle one. */
const slowness = (page: Page) =>
  page.evaluate(() => {
    const start = performance.now()
    let sum = 0
    for (let index = 0; index < 2e7; index++) sum += Math.sqrt(index)
    return sum > 0 ? performance.now() - start : 0
  })

onEmbedded('hubs in the picture', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it.each([
      ['the WTO', 'organization:WTO', 'World Trade Organization', /has the member/],
      ['China', 'country:CHN', 'China', /lies in/],
    ])('the hub %s is expanded whole without blocking the page', async (_, id, name, relation) => {
      const { page } = await visit(`/?ask=around&of=${id}&chosen=${id}`)
      const button = page.getByRole('complementary', { name }).getByRole('button', { name: relation })
      const shown = page.getByText(/^\d+ entities, [\d,]+ relations$/)
      await expectPage(button).toHaveText(/\d+$/)
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await watch(page)
      for (let portion = 0; portion < 9; portion++) {
        const before = (await shown.textContent()) ?? ''
        const label = (await button.textContent()) ?? ''
        await button.click()
        await expectPage(button).not.toHaveText(label)
        // Some entities of a portion may be drawn already; the picture grows unless all of them were.
        if (portion > 4) await expectPage(shown).not.toHaveText(before)
        await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      }
      await page.getByRole('slider', { name: 'Depth' }).fill('2')
      await expectPage(shown).toHaveText(/^[34]\d\d entities/)
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await page.waitForTimeout(300)
      const bound = Math.max(500, 8 * (await slowness(page)))
      expect(Math.max(0, ...(await blocks(page)))).toBeLessThan(bound)
      await page.context().close()
    })

    it('nodes keep their places when an expansion adds more', async () => {
      const path = '/?ask=ports&of=region:CENTRAL_ASIA&chosen=country:KAZ'
      const { page } = await visit(path)
      const card = page.getByRole('complementary', { name: 'Kazakhstan' })
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await card.getByRole('button', { name: /^borders \d+$/ }).click()
      await expectPage(card.getByRole('button', { name: /^borders (all shown|\+\d+ more)$/ })).toBeVisible()
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await page.waitForTimeout(500)
      const stepByStep = await page.locator('.canvas').screenshot()
      const fresh = await visit(`${path}&expand=country:KAZ~BORDERS~12`)
      await expectPage(fresh.page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await fresh.page.mouse.move(0, 0)
      await fresh.page.waitForTimeout(500)
      expect((await fresh.page.locator('.canvas').screenshot()).equals(stepByStep), 'the same picture').toBe(true)
      await page.context().close()
      await fresh.page.context().close()
    })
  })
})
