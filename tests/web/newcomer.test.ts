import { expect, it } from 'vitest'
import { onEachEngine } from '../engines.ts'
import {
  answer,
  answerHeading,
  card,
  copied,
  evidence,
  expectPage,
  portsHeard,
  withClipboard,
} from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEachEngine('the explorer for a newcomer', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('the explorer takes a newcomer from the question to the citation, to the map, and into a fresh browser', async () => {
      const { page } = await visit('/', withClipboard)
      const question = page.getByRole('form', { name: 'Ports serving' })
      await question.getByRole('combobox', { name: 'Place' }).fill('central as')
      await question.getByRole('option', { name: 'Central Asia Region', exact: true }).click()
      await question.getByRole('button', { name: 'Ask' }).click()
      await expectPage(answerHeading(page)).toHaveText(portsHeard)

      await answer(page).getByRole('button', { name: 'Show all' }).first().click()
      await answer(page).getByRole('button', { name: 'Horgos', exact: true }).click()
      await expectPage(card(page, 'Horgos')).toContainText('Port or crossing')
      await answer(page)
        .getByRole('button', { name: /lies across the border from/, pressed: false })
        .and(page.locator('details[open] *'))
        .click()
      await expectPage(evidence(page)).toContainText('lies across the border from')
      await evidence(page).getByRole('button', { name: 'Copy citation' }).first().click()
      await expectPage(evidence(page).getByRole('button', { name: 'Copied' })).toBeVisible()
      expect(await copied(page)).toMatch(/source:\w+\.$/)

      await page.getByRole('button', { name: 'Map', exact: true }).click()
      await expectPage(page.getByText('Boundaries are no endorsement')).toBeVisible()
      await answer(page).getByRole('button', { name: 'Copy link' }).click()
      await expectPage(answer(page).getByRole('button', { name: 'Copied' })).toBeVisible()
      const { pathname, search } = new URL(await copied(page))

      const fresh = await visit(`${pathname}${search}`)
      await expectPage(answerHeading(fresh.page)).toHaveText(portsHeard)
      await expectPage(fresh.page.getByRole('button', { name: 'Map', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await expectPage(evidence(fresh.page).getByRole('heading', { level: 2 })).toHaveText(
        (await evidence(page).getByRole('heading', { level: 2 }).textContent()) ?? '',
      )
      await expectPage(fresh.page.getByRole('img', { name: /Picture of/ })).toHaveAttribute(
        'aria-label',
        (await page.getByRole('img', { name: /Picture of/ }).getAttribute('aria-label')) ?? '',
      )
    })

    it('a journalist asks in words, finds Horgos in the first rows, and copies a citation of what is said of it whose link opens that claim', async () => {
      const { page } = await visit('/', withClipboard)
      await page.getByRole('combobox', { name: 'Find anything' }).fill('Which ports serve Central Asia?')
      await page.getByRole('option', { name: /Ports serving Central Asia/ }).click()
      await expectPage(answerHeading(page)).toHaveText(portsHeard)
      await answer(page).getByRole('button', { name: 'Horgos', exact: true }).click()
      await card(page, 'Horgos').getByRole('button', { name: 'What is said about it' }).click()
      await expectPage(answerHeading(page)).toContainText('Horgos')
      await answer(page).getByRole('article').first().getByRole('link').first().click()
      await page.waitForURL('**/claim/*')
      const said = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
      await page.getByRole('button', { name: 'Copy citation' }).click()
      await expectPage(page.getByRole('button', { name: 'Copied' })).toBeVisible()
      const [address = ''] = /http\S+\/claim\/[\w.-]+\w/.exec(await copied(page)) ?? []
      expect(new URL(address).href).toBe(page.url())
      const fresh = await visit(new URL(address).pathname)
      await expectPage(fresh.page.getByRole('heading', { level: 1 })).toHaveText(said)
    })
  })
})
