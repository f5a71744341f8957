import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { afterEach, expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser, type Visit, type Visitor } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
const portsOfCentralAsia = '/?ask=ports&of=region:CENTRAL_ASIA'
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const heard = /ports and crossings serve Central Asia/

async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

onEmbedded('the explorer', (graph) => {
  inBrowser('in a browser', graph, (open) => {
    const visits: Visit[] = []
    const visit: Visitor = async (path, options) => {
      const visited = await open(path, options)
      visits.push(visited)
      return visited
    }

    afterEach(async () => {
      for (const { page, abroad, complaints } of visits.splice(0)) {
        await page.context().close()
        expect(abroad, 'requests that leave the machine').toEqual([])
        expect(complaints, 'complaints of the browser').toEqual([])
      }
    })

    it('takes a newcomer from the question to the citation, to the map, and into a fresh browser', async () => {
      const { page } = await visit('/', clipboard)
      const question = page.getByRole('form', { name: 'Ports serving' })
      await question.getByRole('combobox', { name: 'Place' }).fill('central as')
      await question.getByRole('option', { name: 'Central Asia Region', exact: true }).click()
      await question.getByRole('button', { name: 'Ask' }).click()
      await expectPage(answer(page).getByRole('heading', { level: 2 })).toHaveText(heard)

      await answer(page).getByRole('button', { name: 'Show all' }).first().click()
      await answer(page).getByRole('button', { name: 'Horgos', exact: true }).click()
      await expectPage(page.getByRole('complementary', { name: 'Horgos' })).toContainText('Port or crossing')
      await answer(page)
        .getByRole('button', { name: /faces across the border/, pressed: false })
        .and(page.locator('details[open] *'))
        .click()
      await expectPage(evidence(page)).toContainText('faces across the border')
      await evidence(page).getByRole('button', { name: 'Copy citation' }).first().click()
      await expectPage(evidence(page).getByRole('button', { name: 'Copied' })).toBeVisible()
      expect(await copied(page)).toMatch(/source:\w+\.$/)

      await page.getByRole('button', { name: 'Map', exact: true }).click()
      await expectPage(page.getByText('Boundaries are no endorsement')).toBeVisible()
      await answer(page).getByRole('button', { name: 'Copy link' }).click()
      const { pathname, search } = new URL(await copied(page))

      const fresh = await visit(`${pathname}${search}`)
      await expectPage(answer(fresh.page).getByRole('heading', { level: 2 })).toHaveText(heard)
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

    it('finds things by their Chinese names, by keyboard alone', async () => {
      const { page } = await visit('/')
      await page.getByRole('combobox', { name: 'Find anything' }).fill('霍尔果斯')
      await expectPage(page.getByRole('option').first()).toContainText('Horgos')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await expectPage(answer(page).getByRole('heading', { level: 2 })).toHaveText(/^Horgos has \d+ relations$/)
    })

    it('counts what can be expanded before it expands it, and takes it back', async () => {
      const { page } = await visit(`${portsOfCentralAsia}&chosen=country:KAZ`)
      const card = page.getByRole('complementary', { name: 'Kazakhstan' })
      const shown = page.getByText(/^\d+ entities, \d+ relations$/)
      await expectPage(card.getByRole('button', { name: /^borders \d+$/ })).toBeVisible()
      const before = (await shown.textContent()) ?? ''
      await card.getByRole('button', { name: /^borders \d+$/ }).click()
      await expectPage(shown).not.toHaveText(before)
      await expectPage(card.getByRole('button', { name: /^borders (all shown|\+\d+ more)$/ })).toBeVisible()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expectPage(shown).toHaveText(before)
      await page.getByRole('button', { name: 'Redo' }).click()
      await expectPage(shown).not.toHaveText(before)
    })

    it('says how two things are linked, and where sources disagree', async () => {
      const { page } = await visit('/?ask=linked&of=port:CNHRS+country:DEU')
      await expectPage(answer(page).getByRole('heading', { level: 2 })).toHaveText(/chains? links? Horgos and Germany/)
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
      await accessible(page)
      const dark = await visit(`${portsOfCentralAsia}&chosen=port:CNHRS`, { colorScheme: 'dark' })
      await expectPage(dark.page.getByRole('complementary', { name: 'Horgos' })).toContainText('stops at')
      await accessible(dark.page)
      await dark.page.getByRole('button', { name: 'Table', exact: true }).click()
      await expectPage(dark.page.getByRole('table').first()).toBeVisible()
      await accessible(dark.page)
    })

    it('fits a phone', async () => {
      const { page } = await visit(portsOfCentralAsia, { viewport: { width: 390, height: 844 } })
      await expectPage(answer(page).getByRole('heading', { level: 2 })).toHaveText(heard)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })

    it('speaks Chinese', async () => {
      const { page } = await visit(portsOfCentralAsia, { locale: 'zh-CN' })
      await expectPage(page.getByRole('heading', { level: 2 }).first()).toHaveText(/个港口和口岸服务于中亚/)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
    })

    it('has a page for each entity, for readers and for machines', async () => {
      const { page } = await visit('/entity/country:KAZ')
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('Kazakhstan')
      await expectPage(page.getByRole('heading', { name: 'Memberships and agreements over time' })).toBeVisible()
      await expectPage(page.getByText('2001–today')).toBeVisible()
      await expectPage(page.getByRole('figure').first()).toContainText('value of exports (USD)')
      const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
      expect(data).toMatchObject({
        '@type': 'Country',
        name: 'Kazakhstan',
        identifier: expect.arrayContaining(['KAZ']),
      })
      await accessible(page)
    })

    it('finds a way by rail, with its borders', async () => {
      const { page } = await visit('/?ask=route&of=port:CNCQI+country:DEU&view=map')
      await expectPage(answer(page).getByRole('heading', { level: 2 })).toHaveText(
        /km by rail from Chongqing to Germany$/,
      )
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
