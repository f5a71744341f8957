import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import {
  answer,
  answerHeading,
  card,
  expectAccessible,
  expectPage,
  portsHeard,
  withClipboard,
} from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('the search box', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('a sentence asks the question that it means, says so, and leads on at the answer', async () => {
      const { page } = await visit('/')
      const box = page.getByRole('combobox', { name: 'Find anything' })
      await box.fill('which ports serve central asia?')
      const understood = page.getByRole('option', { name: /Ports serving Central Asia/ })
      await expectPage(understood).toHaveAttribute('aria-selected', 'true')
      await expectAccessible(page)
      await box.press('Enter')
      await expectPage(answerHeading(page)).toHaveText(portsHeard)
      await expectPage(answer(page)).toBeFocused()
      await expectPage(page).toHaveTitle('Ports serving Central Asia · Entrepôt')
      expect(new URL(page.url()).pathname).toBe('/q/ports-serving/region:CENTRAL_ASIA')
    })

    it('on a page that is no question, a sentence with two places leads to the answer', async () => {
      const { page } = await visit('/claim/F148')
      const box = page.getByRole('combobox', { name: 'Find anything' })
      await box.fill('从霍尔果斯到德国的铁路')
      await page.getByRole('option', { name: /Route from Horgos to Germany/ }).click()
      await page.waitForURL('**/q/route/port:CNHRS/country:DEU')
      await expectPage(answer(page)).toBeVisible()
    })

    it('what is typed and clicked before the scripts have come is done when they have', async () => {
      const { page } = await visit('/', withClipboard)
      const late = async (path: string) => {
        let arrive = () => {}
        const arrived = new Promise<void>((resolve) => {
          arrive = resolve
        })
        await page.route('**/assets/*.js', async (route) => {
          await arrived
          await route.continue()
        })
        await page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' })
        return arrive
      }
      const claimArrives = await late('/claim/F148')
      await page.getByRole('combobox', { name: 'Find anything' }).fill('Kazakhstan')
      claimArrives()
      await expectPage(page.getByRole('option').first()).toContainText('KazakhstanCountry')

      const copyArrives = await late('/claim/F148')
      await page.waitForFunction(() => window.earlyClicks)
      await page.getByRole('button', { name: 'Copy citation' }).dblclick()
      copyArrives()
      await expectPage(page.getByRole('button', { name: 'Copied' })).toBeVisible()

      const answerArrives = await late('/q/ports-serving/region:CENTRAL_ASIA')
      await page.waitForFunction(() => window.earlyClicks)
      await answer(page).getByRole('button', { name: 'Horgos', exact: true }).click()
      answerArrives()
      await expectPage(card(page, 'Horgos')).toBeVisible()
    })

    it('a name finds the thing, with questions about it; a beginning finds the ready-made question', async () => {
      const { page } = await visit('/')
      const box = page.getByRole('combobox', { name: 'Find anything' })
      await box.fill('Kazakhstan')
      await expectPage(page.getByRole('option').first()).toContainText('KazakhstanCountry')
      await expectPage(page.getByRole('option', { name: /How does Kazakhstan trade/ })).toBeVisible()
      await box.fill('how is hor')
      await expectPage(page.getByRole('option').first()).toContainText('How is Horgos linked to Germany')
    })
  })
})
