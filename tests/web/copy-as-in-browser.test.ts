import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { answer, copied, expectAccessible, expectPage, withClipboard } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('the menu that copies an answer', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('opens by keyboard, copies and shows what it copied, in the language of the page', async () => {
      const { page } = await visit('/q/said-about/port:CNHRS', withClipboard)
      const { origin } = new URL(page.url())
      await answer(page).getByText('Copy as', { exact: true }).press('Enter')
      await answer(page).getByRole('button', { name: 'R', exact: true }).click()
      await expectPage(answer(page).getByRole('textbox', { name: 'R' })).toHaveValue(/read\.csv\(/)
      await expectPage(answer(page).getByRole('status').filter({ hasText: 'R: Copied' })).toBeVisible()
      expect(await copied(page)).toContain(`"${origin}/q/said-about/port:CNHRS.csv?lang=en"`)
      await answer(page).getByRole('button', { name: 'Citation', exact: true }).click()
      await expectPage(answer(page).getByRole('textbox', { name: 'Citation' })).toHaveValue(
        /^“What is said about Horgos\?”\. .*port:CNHRS \(accessed \d{4}-\d\d-\d\d\)\.$/,
      )
      await expectAccessible(page, '.answer')
    })

    it('copies the view that is shown on a phone in Chinese, without the clipboard where the browser refuses it', async () => {
      const { page } = await visit('/q/conflicts?lang=zh&view=table', { viewport: { width: 390, height: 844 } })
      await page
        .getByRole('tab', { name: '回答' })
        .or(page.getByRole('button', { name: '回答' }))
        .first()
        .click()
      await page.getByText('复制为', { exact: true }).click()
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
      })
      await page.getByRole('button', { name: '链接', exact: true }).click()
      await expectPage(page.getByRole('status').filter({ hasText: '浏览器拒绝复制' })).toBeVisible()
      await expectPage(page.getByRole('textbox', { name: '链接' })).toHaveValue(/\/q\/conflicts\?(.*&)?lang=zh$/)
    })
  })
})
