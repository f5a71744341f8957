import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import {
  answer,
  answerHeading,
  card,
  expectAccessible,
  expectPage,
  portsHeard,
  portsOfCentralAsia,
} from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('the explorer', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('finds things by their Chinese names, by keyboard alone', async () => {
      const { page } = await visit('/')
      await page.getByRole('combobox', { name: 'Find anything' }).fill('霍尔果斯')
      await expectPage(page.getByRole('option').first()).toContainText('Horgos')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await expectPage(answerHeading(page)).toHaveText(/^Horgos has \d+ relations$/)
    })

    it('counts what can be expanded before it expands it, and takes it back', async () => {
      const { page } = await visit(`${portsOfCentralAsia}&chosen=country:KAZ`)
      const kazakhstan = card(page, 'Kazakhstan')
      const shown = page.getByText(/^\d+ entities, \d+ relations$/)
      await expectPage(kazakhstan.getByRole('button', { name: /^borders \d+$/ })).toBeVisible()
      const before = (await shown.textContent()) ?? ''
      await kazakhstan.getByRole('button', { name: /^borders \d+$/ }).click()
      await expectPage(shown).not.toHaveText(before)
      await expectPage(kazakhstan.getByRole('button', { name: /^borders (all shown|\+\d+ more)$/ })).toBeVisible()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expectPage(shown).toHaveText(before)
      await page.getByRole('button', { name: 'Redo' }).click()
      await expectPage(shown).not.toHaveText(before)
    })

    it('says how two things are linked, and where sources disagree', async () => {
      const { page } = await visit('/?ask=linked&of=port:CNHRS+country:DEU')
      await expectPage(answerHeading(page)).toHaveText(/chains? links? Horgos and Germany/)
      await page.getByText('Other questions').click()
      await page.getByRole('form', { name: 'Where do sources disagree?' }).getByRole('button', { name: 'Ask' }).click()
      await expectPage(answer(page)).toContainText('7.5')
      await expectPage(answer(page)).toContainText('8.8')
    })

    it('opens the very operation in GraphiQL', async () => {
      const { page } = await visit(portsOfCentralAsia)
      const link = new URL(
        (await page.getByRole('link', { name: 'Open this query in GraphiQL' }).getAttribute('href')) ?? '',
      )
      expect(link.pathname).toBe('/graphql')
      expect(link.searchParams.get('query')).toContain('portsServing(place: $place')
      expect(JSON.parse(link.searchParams.get('variables') ?? '')).toEqual({ place: 'region:CENTRAL_ASIA' })
    })

    it('is accessible from the welcome to the table, in light and dark', async () => {
      const { page } = await visit('/', { colorScheme: 'light' })
      await expectPage(page.getByRole('combobox', { name: 'Place' })).toHaveValue('Central Asia')
      await expectAccessible(page)
      const dark = await visit(`${portsOfCentralAsia}&chosen=port:CNHRS`, { colorScheme: 'dark' })
      await expectPage(card(dark.page, 'Horgos')).toContainText('stops at')
      await expectAccessible(dark.page)
      await dark.page.getByRole('button', { name: 'Table', exact: true }).click()
      await expectPage(dark.page.getByRole('table').first()).toBeVisible()
      await expectAccessible(dark.page)
    })

    it('fits a phone', async () => {
      const { page } = await visit(portsOfCentralAsia, { viewport: { width: 390, height: 844 } })
      await expectPage(answerHeading(page)).toHaveText(portsHeard)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })

    it('speaks Chinese', async () => {
      const { page } = await visit(portsOfCentralAsia, { locale: 'zh-CN' })
      await expectPage(page.getByRole('heading', { level: 2 }).first()).toHaveText(/个港口和口岸服务于中亚/)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
    })

    it('finds a way by rail, with its borders', async () => {
      const { page } = await visit('/?ask=route&of=port:CNCQI+country:DEU&view=map')
      await expectPage(answerHeading(page)).toHaveText(/km by rail from Chongqing to Germany$/)
      await expectPage(answer(page)).toContainText('Alashankou')
    })

    it('shows the table where the browser draws no WebGL', async () => {
      const { page } = await visit('/')
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      })
      await page.goto(new URL(portsOfCentralAsia, page.url()).href)
      await expectPage(page.getByText('This browser draws no WebGL')).toBeVisible()
      await expectPage(page.getByRole('table').first()).toContainText('Kazakhstan')
    })

    it('says what to do where there is nothing to answer', async () => {
      const { page } = await visit('/?ask=ports&of=country:NOWHERE')
      await expectPage(answer(page)).toContainText('search for it by its name')
    })
  })
})
