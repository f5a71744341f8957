import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { answer, answerHeading, card, expectAccessible, expectPage } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('the explorer by keyboard', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('keys search, change the view, undo, walk through the picture and list themselves', async () => {
      const { page } = await visit('/q/supply/country:CHN/commodity:2609')
      await expectPage(page.locator('.canvas')).toHaveAttribute('data-placed', 'all')
      const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
      await expectPage(async () => {
        await page.keyboard.press('?')
        await expectPage(sheet).toBeVisible({ timeout: 500 })
      }).toPass()
      await expectAccessible(page, '.shortcuts')
      await page.keyboard.press('Escape')
      await expectPage(sheet).toBeHidden()
      await page.keyboard.press('/')
      await expectPage(page.getByRole('combobox', { name: 'Find anything' })).toBeFocused()
      await page.keyboard.type('2?')
      await expectPage(sheet, 'not while typing').toBeHidden()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Tab')

      const picture = page.getByRole('img', { name: /5 entities/ })
      await picture.focus()
      await page.keyboard.press('ArrowRight')
      const heard = page.locator('.canvas [role="status"]')
      await expectPage(heard).toHaveText(/, (Country|Goods)$/)
      const [name = ''] = ((await heard.textContent()) ?? '').split(', ')
      await page.keyboard.press('Enter')
      await expectPage(card(page, name)).toBeFocused()
      await page.keyboard.press('Escape')
      await expectPage(picture).toBeFocused()

      const depth = page.getByRole('slider', { name: 'Depth' })
      await depth.fill('1')
      await expectPage(depth).toHaveValue('1')
      await page.keyboard.press('Control+z')
      await expectPage(depth).toHaveValue('0')
      await page.keyboard.press('4')
      await expectPage(page.getByRole('button', { name: 'Table' })).toHaveAttribute('aria-pressed', 'true')
    })

    it('an answer that is slow can be cancelled and asked for again', async () => {
      const { page, complaints } = await visit('/')
      await page.waitForLoadState('networkidle')
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('WhoSupplies') ? undefined : route.fallback(),
      )
      await page
        .getByRole('form', { name: /Who supplies/ })
        .first()
        .getByRole('button', { name: 'Ask' })
        .click()
      await expectPage(answer(page).locator('.skeleton')).toBeVisible()
      await answer(page).getByRole('button', { name: 'Cancel' }).click()
      await expectPage(answer(page).getByRole('alert')).toContainText('Cancelled.')
      await page.unroute('**/graphql')
      await answer(page).getByRole('button', { name: 'Try again' }).click()
      await expectPage(answerHeading(page)).toHaveText(/^Sources name/)
      expect(complaints.splice(0).filter((one) => !/ERR_ABORTED/.test(one))).toEqual([])
    })
  })
})
