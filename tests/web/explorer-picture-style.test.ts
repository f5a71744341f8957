import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })
const placed = (page: Page) => expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()

onEmbedded('the style of the graph', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('sizes, colours and places are chosen by name, told by a legend, kept by the link, undone and exported', async () => {
      const { page, complaints, abroad } = await visit('/q/trade-of/country:KAZ?view=graph')
      await placed(page)
      await page.getByText('Style', { exact: true }).press('Enter')
      await page.getByLabel('Size', { exact: true }).selectOption('Share of exports')
      await page.getByLabel('Colour', { exact: true }).selectOption('How it is known')
      await page.getByLabel('Layout', { exact: true }).selectOption('Rings around the question')
      await expectPage(page).toHaveURL(/size=exports&colour=basis&layout=ranks/)
      await placed(page)
      const key = page.locator('.style-key')
      await expectPage(key).toContainText(/Size: share of exports, \d+ % to \d+ %/)
      await expectPage(key).toContainText(/Hollow: no value \(\d+\)/)
      await expectPage(key).toContainText('Data set')
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await page.getByText('Style', { exact: true }).press('Enter')

      const saved = async (name: string) => {
        await page.getByText('Export', { exact: true }).press('Enter')
        // An image can be saved a moment after the menu opens; a key on a disabled button is lost.
        const button = page.getByRole('button', { name, exact: true })
        await expectPage(button).toBeEnabled()
        const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
        await expectPage(page.locator('details.menu[open]')).toHaveCount(0)
        return readFile(await download.path(), 'utf8')
      }
      const svg = await saved('SVG')
      expect(svg).toContain('Size: share of exports')
      expect(svg).toContain('Hollow: no value')
      expect(svg).toMatch(/fill="none" stroke="rgb/)
      const gexf = await saved('GEXF')
      const sizes = new Set([...gexf.matchAll(/viz:size value="([\d.]+)"/g)].map(([, size]) => Number(size)))
      expect(Math.max(...sizes)).toBe(18)

      const words = await key.textContent()
      const fresh = await visit(new URL(page.url()).pathname + new URL(page.url()).search)
      await placed(fresh.page)
      expect(await fresh.page.locator('.style-key').textContent()).toBe(words)
      await page.getByRole('button', { name: 'Undo' }).press('Enter')
      await expectPage(page).not.toHaveURL(/layout=/)
      await expectPage(page).toHaveURL(/colour=basis/)
      expect([...complaints, ...abroad, ...fresh.complaints]).toEqual([])
      await page.context().close()
      await fresh.page.context().close()
    }, 120_000)

    it('communities have the same names in every browser, and a relation is switched off in the legend', async () => {
      const keys = []
      for (const visited of [1, 2]) {
        const { page, complaints } = await visit('/q/around/country:LAO?size=between&colour=community&layout=circle')
        await placed(page)
        keys.push(await page.locator('.style-key').textContent())
        if (visited === 2) {
          await page.getByText(/^Relations \d+$/).press('Enter')
          const relation = page.locator('.legend-relations button').first()
          await relation.press('Enter')
          await expectPage(relation).toHaveAttribute('aria-pressed', 'false')
          await expectPage(page).toHaveURL(/off=[A-Z_]+/)
        }
        expect(complaints).toEqual([])
        await page.context().close()
      }
      expect(keys[0]).toContain('Around Laos')
      expect(keys[1]).toBe(keys[0])
    }, 120_000)
  })
})
