import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })
const paths = (page: Page) => page.getByRole('region', { name: /^From .* to / })
const lengthIn = (label: string) => Number(/(\d+) steps?$/.exec(label)?.[1])
const picks = (page: Page) => paths(page).getByRole('button', { name: /^Path \d/ })

onEmbedded('paths between two entities', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('paths are found by keyboard alone, listed, and picked one by one; a link holds the pick', async () => {
      const { page, abroad, complaints } = await visit('/?ask=ports&of=region:CENTRAL_ASIA&chosen=port:CNHRS')
      const card = page.getByRole('complementary', { name: 'Horgos' })
      await card.getByRole('button', { name: 'Paths to …' }).press('Enter')
      await card.getByRole('combobox', { name: 'Paths to' }).fill('germany')
      await expectPage(card.getByRole('option').first()).toContainText('Germany')
      await page.keyboard.press('Enter')
      await expectPage(page.getByRole('region', { name: 'From Horgos to Germany' })).toBeVisible()
      await expectPage(picks(page).first()).toHaveAttribute('aria-pressed', 'true')
      expect(await picks(page).count()).toBeGreaterThan(1)

      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await page.waitForTimeout(600)
      const first = await page.locator('.canvas').screenshot()
      await picks(page).nth(1).press('Enter')
      await expectPage(picks(page).nth(1)).toHaveAttribute('aria-pressed', 'true')
      await page.waitForTimeout(600)
      expect((await page.locator('.canvas').screenshot()).equals(first), 'the same picture').toBe(false)

      const fresh = await visit(new URL(page.url()).pathname + new URL(page.url()).search)
      await expectPage(picks(fresh.page).nth(1)).toHaveAttribute('aria-pressed', 'true')
      const { violations } = await new AxeBuilder({ page: fresh.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await fresh.page.getByRole('button', { name: 'Close the paths' }).click()
      await expectPage(fresh.page).not.toHaveURL(/paths=/)
      expect([...abroad, ...complaints, ...fresh.abroad, ...fresh.complaints]).toEqual([])
      await page.context().close()
      await fresh.page.context().close()
    }, 120_000)

    it('paths that differ only in their stops are one, which opens; the panel says how they are ranked', async () => {
      const { page, complaints } = await visit(
        '/q/linked/country:CHN/country:RUS?paths=country:CHN~country:RUS~0&view=graph',
      )
      const panel = page.getByRole('region', { name: 'From China to Russia' })
      await expectPage(panel).toContainText('Fewest steps first')
      await expectPage(picks(page).first()).toHaveAttribute('aria-pressed', 'true')
      await expectPage(panel.locator('.path-list > li').first()).toContainText('trades with')
      const steps = await picks(page).allTextContents()
      expect(steps).toEqual(steps.toSorted((one, other) => lengthIn(one) - lengthIn(other)))
      const shown = await panel.locator('.path-through').allTextContents()
      expect(new Set(shown).size).toBe(shown.length)
      const others = panel.getByRole('button', { name: /^and \d+ more by other stops$/ }).first()
      await expectPage(others).toHaveAttribute('aria-expanded', 'false')
      await others.press('Enter')
      const another = picks(page)
        .filter({ hasText: /^Path \d\.1/ })
        .first()
      await another.press('Enter')
      await expectPage(another).toHaveAttribute('aria-pressed', 'true')
      await expectPage(page).toHaveURL(/paths=country:CHN~country:RUS~[1-9]/)
      const fresh = await visit(new URL(page.url()).pathname + new URL(page.url()).search)
      await expectPage(picks(fresh.page).filter({ hasText: /^Path \d\.1/ })).toHaveAttribute('aria-pressed', 'true')
      expect([...complaints, ...fresh.complaints]).toEqual([])
      await page.context().close()
      await fresh.page.context().close()
    }, 120_000)

    it('paths are found by a Shift-click on a second node', async () => {
      // The link puts Horgos in the middle of the picture.
      const { page } = await visit('/?ask=around&of=port:CNHRS&chosen=region:CN-XJ&pin=port:CNHRS~0~0&look=0~0~150')
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await expectPage(page.getByRole('complementary', { name: 'Xinjiang' })).toBeVisible()
      await page.waitForTimeout(800)
      const box = await page.locator('.canvas').boundingBox()
      if (!box) throw new Error('The canvas has no box')
      await page.keyboard.down('Shift')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.up()
      await page.keyboard.up('Shift')
      await expectPage(page).toHaveURL(/paths=region:CN-XJ~port:CNHRS~0/)
      await expectPage(picks(page).first()).toHaveAttribute('aria-pressed', 'true')
      await page.context().close()
    }, 120_000)
  })
})
