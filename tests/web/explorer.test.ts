import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import {
  answer,
  answerHeading,
  card,
  evidence,
  expectAccessible,
  expectPage,
  portsHeard,
  portsOfCentralAsia,
} from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('the explorer', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('the explorer finds entities by their Chinese names, by keyboard alone', async () => {
      const { page } = await visit('/')
      await page.getByRole('combobox', { name: 'Find anything' }).fill('霍尔果斯')
      await expectPage(page.getByRole('option').first()).toContainText('Horgos')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await expectPage(answerHeading(page)).toHaveText(/^Horgos has \d+ relations$/)
    })

    it('the explorer counts what an expansion would add before it expands, and undoes it', async () => {
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

    it('the explorer says how two entities are linked, and where sources disagree', async () => {
      const { page } = await visit('/?ask=linked&of=port:CNHRS+country:DEU')
      await expectPage(answerHeading(page)).toHaveText('How Horgos and Germany are linked')
      await page.getByText('Other questions').click()
      await page.getByRole('form', { name: 'Where do sources disagree?' }).getByRole('button', { name: 'Ask' }).click()
      await expectPage(answer(page)).toContainText('7.5')
      await expectPage(answer(page)).toContainText('8.8')
    })

    it('the explorer opens the operation that it sent in GraphiQL', async () => {
      const { page } = await visit(portsOfCentralAsia)
      const link = new URL(
        (await page.getByRole('link', { name: 'Open this query in GraphiQL' }).getAttribute('href')) ?? '',
        page.url(),
      )
      expect(link.pathname).toBe('/graphql')
      expect(link.searchParams.get('query')).toContain('portsServing(place: $place')
      expect(JSON.parse(link.searchParams.get('variables') ?? '')).toEqual({ place: 'region:CENTRAL_ASIA' })
    })

    it('the explorer is accessible from the welcome to the table, in light and dark', async () => {
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

    it('the explorer lists and draws a hundred ports at a time', async () => {
      const { page } = await visit('/?ask=ports&of=country:CHN&view=table')
      await expectPage(answer(page)).toContainText(/The first 100 of \d+ are listed and drawn\./)
      await answer(page)
        .getByRole('button', { name: /^Show more \(\d+ left\)$/ })
        .click()
      await expectPage(answer(page)).toContainText(/The first 200 of \d+ are listed and drawn\./)
    })

    it('the table of ports sorts by a heading and filters as one types, and the answer is saved under the name of its question', async () => {
      const { page } = await visit('/q/ports-serving/country:MNG?view=table')
      const table = page.getByRole('table').first()
      await expectPage(table).toContainText('Tianjin')
      const kilometres = table.getByRole('columnheader', { name: 'Kilometres' })
      await kilometres.getByRole('button').click()
      await expectPage(kilometres).toHaveAttribute('aria-sort', 'ascending')
      await page.getByRole('searchbox', { name: 'Filter' }).fill('tianjin')
      await expectPage(table.getByRole('row')).toHaveCount(2)
      await expectAccessible(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        answer(page).getByRole('link', { name: 'Download CSV' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^entrepot-ports-serving-mongolia-\d{4}-\d\d-\d\d\.csv$/)
      expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\ufeffRank,Port,.*\r\n1,/)
    })

    it('a long list of neighbors is loaded whole in its place, and filtered', async () => {
      const { page } = await visit('/q/around/organization:WTO')
      await answer(page)
        .getByRole('button', { name: /^Show all 166/ })
        .click()
      const zimbabwe = answer(page).getByRole('button', { name: 'Zimbabwe', exact: true })
      await expectPage(zimbabwe).toBeVisible()
      await answer(page)
        .getByRole('searchbox', { name: /has the member/ })
        .fill('lao')
      await expectPage(zimbabwe).toHaveCount(0)
      await expectPage(answer(page).getByRole('button', { name: 'Laos', exact: true })).toBeVisible()
      await expectAccessible(page)
    })

    it('the card of a relation shows every claim about the two entities, however many claims either has', async () => {
      const { page } = await visit(
        '/?ask=linked&of=country:CHN+country:KAZ&view=table&chosen=country:CHN--BORDERS--country:KAZ',
      )
      const said = evidence(page).getByRole('article')
      await expectPage(
        said.filter({ hasText: /Kazakhstan: share of (exports that goes to|imports that comes from) China/ }),
      ).toHaveCount(2)
    })

    it('the explorer goes through a whole story by keyboard alone', async () => {
      const { page } = await visit('/')
      const press = async (...keys: readonly string[]) => {
        for (const key of keys) await page.keyboard.press(key)
      }
      const tabTo = async (target: Locator) => {
        for (let tabs = 0; tabs < 60; tabs += 1) {
          await press('Tab')
          if (await target.evaluate((element) => element === document.activeElement)) return
        }
        throw new Error(`${target} is not reached with the tab key`)
      }
      const form = page.getByRole('form', { name: 'Ports serving' })
      await expectPage(form.getByRole('combobox')).toHaveValue('Central Asia')
      await tabTo(form.getByRole('combobox'))
      await page.keyboard.type('mongolia')
      await expectPage(form.getByRole('option').first()).toContainText('Mongolia')
      await press('Enter')
      await tabTo(form.getByRole('button', { name: 'Ask' }))
      await press('Enter')
      await expectPage(answerHeading(page)).toHaveText(/serve Mongolia$/)
      const why = answer(page).locator('summary').first()
      await tabTo(why)
      await press('Enter')
      await tabTo(answer(page).locator('details[open] .step').first())
      await press('Enter')
      await expectPage(evidence(page)).toBeVisible()
      await press('Escape')
      await expectPage(evidence(page)).toHaveCount(0)
      await tabTo(page.getByRole('button', { name: 'Table', exact: true }))
      await press('Enter')
      await expectPage(page.getByRole('table').first()).toContainText('Mongolia')
    })

    it('a click on a relation opens its card, and the picture can be downloaded', async () => {
      const pinned = 'pin=port:CNHRS~-100~0+region:CN-XJ~100~0'
      const { page } = await visit(
        `/?ask=linked&of=port:CNHRS+region:CN-XJ&${pinned}&off=COUNTRY+PLACE+RAILWAY+CORRIDOR&hide=port:CNYIN+port:KZ-altynkol+port:CNLYG`,
      )
      const picture = page.getByRole('img', { name: /^Picture of 2 entities and 2 relations/ })
      await expectPage(picture).toBeVisible()
      await expectPage(async () => {
        await picture.click()
        await expectPage(evidence(page)).toContainText('lies in', { timeout: 1_000 })
      }).toPass()
      await page.locator('summary', { hasText: 'Export' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'PNG, 2400 px' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^entrepot-.*\.png$/)
      const image = readFileSync(await download.path())
      expect(image.subarray(1, 4).toString()).toBe('PNG')
      expect(image.readUInt32BE(16), 'its width in pixels').toBe(2400)
      expect(image.length).toBeGreaterThan(5_000)
    })

    it('the explorer says what failed and retries, and says what to do if there is nothing to draw', async () => {
      const { page, complaints } = await visit('/')
      await page.waitForLoadState('networkidle')
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('WhereSourcesDisagree') ? route.abort() : route.fallback(),
      )
      await page.getByRole('form', { name: 'Where do sources disagree?' }).getByRole('button', { name: 'Ask' }).click()
      await expectPage(answer(page).getByRole('alert')).toContainText('The server does not answer')
      expect(complaints.splice(0), 'the browser tells of the request that failed').toHaveLength(1)
      await page.unroute('**/graphql')
      await answer(page).getByRole('button', { name: 'Try again' }).click()
      await expectPage(answerHeading(page)).toHaveText(/^Sources disagree \d+ times$/)
      await page.getByRole('combobox', { name: 'Find anything' }).fill('qqqqqq')
      await expectPage(page.getByText('Nothing is called “qqqqqq”.')).toBeVisible()
    })

    it('the explorer shows the rest of a partly failed answer, and says why', async () => {
      const { page } = await visit('/')
      await page.route('**/graphql', async (route) => {
        const asked = route.request().postData() ?? ''
        const partOf = asked.includes('HowItTrades') || asked.includes('PortsServing')
        if (!partOf) return route.fallback()
        const response = await route.fetch()
        const { data } = await response.json()
        if (data.importShares) data.importShares = null
        for (const { evidence } of data.portsServing?.nodes ?? []) {
          for (const step of evidence.steps) Object.assign(step, { from: null, basis: null, citations: null })
        }
        if (data.portsServing) data.portsServing.totalCount = null
        await route.fulfill({ json: { data, errors: [{ message: 'That took too long' }] } })
      })
      const askHere = (question: string) =>
        page.getByRole('form', { name: question }).getByRole('button', { name: 'Ask' }).click()
      await askHere('How does … trade?')
      await expectPage(answer(page).getByRole('alert')).toHaveText(
        'Parts of this could not be read: That took too long',
      )
      await expectPage(answerHeading(page)).toHaveText('How Kazakhstan trades')
      await expectPage(
        answer(page)
          .getByRole('link', { name: /^China/ })
          .first(),
      ).toContainText('16%')
      await page.getByText('Other questions').click()
      await askHere('Ports serving')
      await expectPage(answer(page).getByRole('alert')).toContainText('That took too long')
      await expectPage(answerHeading(page)).toHaveText(portsHeard)
      await answer(page).locator('summary').first().click()
      await expectPage(answer(page).locator('details[open] .chain')).toContainText('not read')
      await expectAccessible(page)
    })

    it('the explorer fits a phone', async () => {
      const { page } = await visit(portsOfCentralAsia, { viewport: { width: 390, height: 844 } })
      await expectPage(answerHeading(page)).toHaveText(portsHeard)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })

    it('the explorer says in Chinese why sources disagree', async () => {
      const { page } = await visit('/?ask=conflicts', { locale: 'zh-CN' })
      const conflicts = page.getByRole('region', { name: '回答' })
      await expectPage(conflicts).toContainText('同一事物')
      await expectPage(conflicts).toContainText('A 方说')
      await expectPage(conflicts).not.toContainText('different values')
    })

    it('the explorer speaks Chinese', async () => {
      const { page } = await visit(portsOfCentralAsia, { locale: 'zh-CN' })
      await expectPage(page.getByRole('heading', { level: 2 }).first()).toHaveText(/个港口和口岸服务于中亚/)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans')
      await expectAccessible(page)
    })

    it("the explorer shows a country's trade: totals, partners and goods, each with its source", async () => {
      const { page } = await visit('/?ask=trade&of=country:KAZ')
      await expectPage(answer(page).getByRole('heading', { level: 2 })).toHaveText('How Kazakhstan trades')
      await expectPage(answer(page).getByRole('heading', { level: 3 })).toHaveText(['Exports', 'Imports'])
      const exports = answer(page)
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Exports' }) })
      await expectPage(exports).toContainText('$91.9 bn')
      const china = exports.getByRole('list', { name: 'Exports: The largest partners' }).getByRole('listitem').first()
      await expectPage(china).toContainText(/China.*16%.*2023.*factbook/i)
      await expectPage(china.getByRole('link')).toHaveAttribute('href', '/claim/factbook-KAZ-exports-CHN-2023')
      await exports.getByRole('button', { name: 'Copper ore' }).click()
      await expectPage(page.getByRole('complementary', { name: 'Copper ore' })).toBeVisible()
      await expectAccessible(page)
    })

    it('the explorer shows the trade of a part of a country, both ways together', async () => {
      const { page } = await visit('/?ask=trade&of=region:CN-XJ')
      await expectPage(answer(page).getByRole('heading', { level: 3 })).toContainText(['Both ways together'])
      await expectPage(answer(page)).toContainText('CN¥357 bn')
      await page.goto(new URL('/?ask=trade&of=country:CHN', page.url()).href)
      await expectPage(answer(page)).toContainText('Malaysia')
      await expectPage(answer(page)).toContainText('more than $100 bn')
    })

    it('the explorer finds a route by rail, with its borders and changes of gauge', async () => {
      const { page } = await visit('/?ask=route&of=port:CNCQI+country:DEU&view=map')
      await expectPage(answerHeading(page)).toHaveText(/km by rail from Chongqing to Germany$/)
      await expectPage(answer(page)).toContainText('Alashankou')
      await expectPage(answer(page)).toContainText('51 legs, 5 borders, 2 changes of gauge.')
    })

    it('the explorer shows the table if the browser has no WebGL', async () => {
      const { page } = await visit('/')
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      })
      await page.goto(new URL(portsOfCentralAsia, page.url()).href)
      await expectPage(page.getByText('This browser draws no WebGL')).toBeVisible()
      await expectPage(page.getByRole('table').first()).toContainText('Kazakhstan')
    })

    it('the explorer says what to do if there is no answer', async () => {
      const { page, complaints } = await visit('/q/ports-serving/country:NOWHERE')
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(/country:NOWHERE\. Search for its name/)
      await expectPage(page.getByRole('combobox', { name: 'Find anything' })).toBeVisible()
      expect(complaints.splice(0).join(), 'what the browser says of the status').toMatch(/404/)
    })
  })
})
