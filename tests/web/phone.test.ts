import { devices, type Page } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEachEngine, onEmbedded } from '../engines.ts'
import {
  answer,
  answerHeading,
  copied,
  expectAccessible,
  expectPage,
  portsHeard,
  withClipboard,
} from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

const { userAgent, deviceScaleFactor } = devices['Pixel 7']
const phone = { userAgent, deviceScaleFactor, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'View' }).getByRole('button', { name, exact: true })
const sheet = (page: Page) => page.getByRole('dialog')
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

onEachEngine('somebody on a phone', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it("finds who supplies China's tin and shares it, and the link opens the same answer", async () => {
      const { page } = await visit('/', { ...phone, ...withClipboard })
      await page.getByRole('combobox', { name: 'Find anything' }).fill("Who supplies China's tin?")
      await page.getByRole('option', { name: /Who supplies China with Tin ore/ }).tap()
      await expectPage(answerHeading(page)).toHaveText('Sources name 1 supplier of tin ore to China')
      const myanmar = answer(page).getByRole('listitem').filter({ hasText: 'Myanmar' }).first()
      await expectPage(myanmar).toContainText("Myanmar is China's largest source of imports of tin ore")
      await expectPage(myanmar.getByRole('link', { name: /largest source/ })).toHaveAttribute('href', '/claim/F023')
      await expectPage(answer(page)).toContainText('No source in the graph gives quantities or shares')
      await myanmar.getByRole('button', { name: /SCIO/ }).tap()
      await expectPage(myanmar).toContainText('paragraph 10')
      await answer(page).getByRole('button', { name: 'Share' }).tap()
      await expectPage(answer(page).getByRole('button', { name: 'Copied' })).toBeVisible()
      const link = new URL(await copied(page))
      expect(link.pathname + link.search).toBe('/q/supply/country:CHN/commodity:2609?lang=en')

      const { page: friends } = await visit(link.pathname + link.search, phone)
      await expectPage(answerHeading(friends)).toHaveText('Sources name 1 supplier of tin ore to China')
      await expectPage(friends.locator('.picture')).toBeHidden()
      await expectPage(tab(friends, 'Answer')).toHaveAttribute('aria-pressed', 'true')
      expect(await fits(friends)).toBe(true)
      await expectAccessible(friends)
    })
  })
})

onEmbedded('on a phone', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('one of answer, graph, map and table is shown, and the address says which', async () => {
      const { page } = await visit('/q/ports-serving/region:CENTRAL_ASIA', phone)
      await expectPage(answerHeading(page)).toHaveText(portsHeard)
      await expectPage(page.locator('.picture')).toBeHidden()
      await tab(page, 'Map').tap()
      await expectPage(answer(page)).toBeHidden()
      await expectPage(page.locator('.canvas[data-view="map"]')).toBeVisible()
      expect(new URL(page.url()).search).toBe('?view=map')
      expect((await page.locator('.toolbar').boundingBox())?.height).toBeLessThan(60)
      expect(await fits(page)).toBe(true)
      await expectAccessible(page)
      await tab(page, 'Answer').tap()
      await expectPage(answerHeading(page)).toBeVisible()
      expect(new URL(page.url()).search).toBe('')
    })

    it('a card is a sheet that takes the focus, leaves what was tapped in sight, and gives the focus back', async () => {
      const { page } = await visit('/q/ports-serving/region:CENTRAL_ASIA', phone)
      const horgos = answer(page).getByRole('button', { name: 'Horgos', exact: true }).first()
      await horgos.tap()
      await expectPage(sheet(page)).toBeFocused()
      await expectPage(sheet(page).getByRole('heading', { name: 'Horgos' })).toBeVisible()
      await expectPage(sheet(page).getByRole('button', { name: /stop/ })).toBeVisible()
      const [tapped, over] = [await horgos.boundingBox(), await sheet(page).boundingBox()]
      expect((tapped?.y ?? 0) + (tapped?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0)
      await expectAccessible(page, '.sheet')
      await page.keyboard.press('Escape')
      await expectPage(sheet(page)).toBeHidden()
      await expectPage(horgos).toBeFocused()
    })

    it('the card that a link names is in sight at once, and a swipe closes it', async () => {
      const { page } = await visit('/q/ports-serving/region:CENTRAL_ASIA?chosen=port:CNHRS', phone)
      await expectPage(sheet(page).getByRole('heading', { name: 'Horgos' })).toBeInViewport()
      const { y } = (await sheet(page).boundingBox()) ?? { y: 0 }
      await swipe(page, 195, y + 20, y + 220)
      await expectPage(sheet(page)).toBeHidden()
    })

    it('one finger scrolls the page over the picture, and a tap chooses in it', async () => {
      const horgosInTheMiddle = '/q/around/port:CNHRS?view=graph&pin=port:CNHRS~500~500&look=500~500~100'
      const { page } = await visit(horgosInTheMiddle, { ...phone, viewport: { width: 390, height: 500 } })
      const picture = page.locator('.canvas[data-placed="all"]')
      await picture.waitFor()
      const address = page.url()
      await swipe(page, 195, 460, 300)
      await expectPage.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50)
      expect(page.url(), 'the picture has not moved').toBe(address)
      await picture.tap()
      await expectPage(sheet(page).getByRole('heading', { name: 'Horgos' })).toBeVisible()
    })
  })
})

/** Draws one finger over the screen, as Chromium reports it. */
async function swipe(page: Page, x: number, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const at = (y: number) => ({ touchPoints: [{ x, y }] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) })
  for (let step = 1; step <= 8; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(from + ((to - from) * step) / 8) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
