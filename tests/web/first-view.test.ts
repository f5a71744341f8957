import type { Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { answerHeading, expectPage, portsHeard, portsOfCentralAsia } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

/** Milliseconds of the page's main thread alone: unlike those of the clock, a busy machine hardly adds to them. */
const soon = 500

/** How many requests for data a page has sent. */
const requests = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql')).length)

onEmbedded('the first view, from a server that is warm', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it.each([
      ['the welcome can be used', '/', 'input[value="Central Asia"]'],
      ['an answer can be read', portsOfCentralAsia, '#answer h2'],
    ])('in the first view, %s after half a second of work', async (_, path, usable) => {
      const { page } = await visit(path)
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.setCacheDisabled', { cacheDisabled: true })
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      await page.goto(page.url())
      await page.waitForSelector(usable)
      const { metrics } = await session.send('Performance.getMetrics')
      const worked = 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
      expect(worked).toBeGreaterThan(20)
      expect(worked).toBeLessThan(soon)
    })

    it('the first view comes with its answer and the names in all blanks: nothing is asked again', async () => {
      const { page } = await visit(portsOfCentralAsia)
      await expectPage(answerHeading(page)).toHaveText(portsHeard)
      await expectPage(page.getByRole('combobox', { name: 'Place' })).toHaveValue('Central Asia')
      expect(await requests(page)).toBe(0)
      const welcome = await visit('/')
      await expectPage(welcome.page.getByRole('combobox', { name: 'Place' })).toHaveValue('Central Asia')
      expect(await requests(welcome.page)).toBe(0)
    })
  })
})
