import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { answer as asked } from '../asking.ts'
import { onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { answer, answerHeading, expectAccessible, expectPage } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

const chinaAndRussia = '/q/said-about/country:CHN?measure=TRADE&partner=country:RUS&year=2023'

onEmbedded('what is said, narrowed down', (graph) => {
  it('the first response holds the narrowed claims with who says them, and every chip is a link that keeps the language', async () => {
    const site = await served(graph)
    const html = await (await fetch(`${site}${chinaAndRussia}&lang=zh`, { headers: { accept: 'text/html' } })).text()
    expect(html).toContain('关于中国有 6 种说法')
    expect(html).toContain('海关总署')
    expect(html).toMatch(/<title>[^<]*（贸易、俄罗斯、2023）/)
    const chips = [...html.matchAll(/<a class="chip[^"]*" href="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(chips.length).toBeGreaterThan(10)
    expect(chips.filter((href) => !href.includes('lang=zh'))).toEqual([])
    const [without] = chips
    const wider = await (
      await fetch(`${site}${without?.replaceAll('&amp;', '&')}`, { headers: { accept: 'text/html' } })
    ).text()
    expect(wider).toMatch(/<title>[^<]*（俄罗斯、2023）/)
  })

  it('the files hold the narrowed answer', async () => {
    const site = await served(graph)
    const response = await fetch(`${site}${chinaAndRussia.replace('?', '.csv?')}`)
    const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true })
    const { entity } = await asked(
      graph,
      '{ entity(id: "country:CHN") { claims(where: { partner: ["country:RUS"], year: [2023], measure: [TRADE_VALUE, PARTNER_SHARE, EXPORT_VALUE, IMPORT_VALUE] }) { totalCount } } }',
    )
    expect(rows).toHaveLength(entity.claims.totalCount)
    expect(rows.map(({ Of, Partner }) => [Of, Partner].sort().join())).toEqual(rows.map(() => 'China,Russia'))
    expect(response.headers.get('content-disposition')).toContain('what-is-said-about-china-trade-russia-2023')
  })

  inBrowser('in a browser', graph, (visit) => {
    it('a journalist asks for the trade of China and Russia in 2023 and sees who says so', async () => {
      const { page } = await visit('/')
      await page.getByRole('combobox', { name: 'Find anything' }).fill('what is said about China and Russia trade 2023')
      await page.getByRole('option', { name: /What is said about China.*Russia, trade, 2023/ }).click()
      await expectPage(answerHeading(page)).toHaveText('Sources say 6 things about China')
      expect(page.url()).toContain(chinaAndRussia)
      await expectPage(page).toHaveTitle(/trade, Russia, 2023/)
      const first = answer(page).getByRole('article').first()
      await expectPage(first).toContainText('value of trade with Russia')
      await expectPage(first).toContainText('said by General Administration of Customs of China')

      const filter = page.getByRole('navigation', { name: 'Narrow down' })
      await filter
        .getByRole('list', { name: 'Who says it' })
        .getByRole('link', { name: /General Administration/ })
        .click()
      await expectPage(answerHeading(page)).toHaveText('Sources say 3 things about China')
      await expectPage(answer(page).getByRole('article')).toHaveCount(3)
      await expectAccessible(page)
      await page.goBack()
      await expectPage(answerHeading(page)).toHaveText('Sources say 6 things about China')

      await filter.getByRole('link', { name: 'Remove 2023' }).click()
      await expectPage(filter.getByRole('link', { name: 'Remove 2023' })).toHaveCount(0)
      await filter.getByRole('link', { name: 'Clear all' }).click()
      await expectPage(answerHeading(page)).toHaveText(/Sources say 4\d\d things about China/)
      await expectPage(page).toHaveURL(/said-about\/country:CHN$/)
    })

    it('the counts on the chips are those of the lists that they lead to', async () => {
      const { page } = await visit('/q/said-about/country:RUS?partner=country:CHN')
      const years = page.getByRole('list', { name: 'Year' }).getByRole('link')
      const counts = await years.locator('.chip-count').allTextContents()
      expect(counts.length).toBeGreaterThan(2)
      for (const [place, count] of counts.slice(0, 3).entries()) {
        const fresh = await visit((await years.nth(place).getAttribute('href')) ?? '')
        await expectPage(answer(fresh.page).getByRole('article')).toHaveCount(Number(count))
      }
    })

    it('works without scripts', async () => {
      const { page } = await visit('/q/said-about/country:CHN?partner=country:RUS', { javaScriptEnabled: false })
      await page.getByRole('list', { name: 'Year' }).getByRole('link', { name: /^2023/ }).click()
      await expectPage(page).toHaveURL(/partner=country:RUS&year=2023$/)
      await expectPage(answerHeading(page)).toHaveText('Sources say 8 things about China')
    })

    it('on a phone the facets are folded, and every chip is large enough for a finger', async () => {
      const { page } = await visit(chinaAndRussia, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
      await expectPage(answer(page).getByRole('article').first()).toBeInViewport()
      await expectPage(page.getByRole('list', { name: 'Year' })).toBeHidden()
      await page.getByText('Narrow down').click()
      await expectPage(page.getByRole('list', { name: 'Year' })).toBeVisible()
      const heights = await page
        .locator('.chip')
        .evaluateAll((chips) => chips.map((chip) => chip.getBoundingClientRect().height))
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
      await expectAccessible(page)
    })
  })
})
