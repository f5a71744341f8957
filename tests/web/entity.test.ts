import { expect, it } from 'vitest'
import type { GraphqlPlugin } from '../../src/serving/graphql.ts'
import { onEmbedded } from '../engines.ts'
import { expectAccessible, expectPage } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

/** Takes the second number out of every series. */
const withGaps: GraphqlPlugin = {
  onExecute: () => ({
    onExecuteDone({ result }) {
      if (!('data' in result)) return
      for (const course of (result.data?.timeSeries as { gaps: number; points: object[] }[] | undefined) ?? []) {
        course.gaps = 1
        Object.assign(course.points[1] ?? {}, { value: null, observation: null })
      }
    },
  }),
}

onEmbedded('the page of an entity', (graph) => {
  inBrowser(
    'over series with gaps, in a browser',
    graph,
    (visit) => {
      it('a period without a number is a gap in the chart, and the page says so', async () => {
        const { page } = await visit('/entity/country:KAZ')
        const exports = page.locator('figure', { hasText: 'value of exports' })
        await expectPage(exports).toContainText('1 period without a number')
        await expectPage(exports.getByRole('img', { name: /2023: no number; 2024: 91908000000$/ })).toContainText(
          'no number',
        )
        await expectPage(exports.locator('rect')).toHaveCount(2)
      })
    },
    { plugins: [withGaps] },
  )

  inBrowser('in a browser', graph, (visit) => {
    it('the page has the facts, the map, the charts and the time line, for readers and for machines', async () => {
      const { page } = await visit('/entity/country:KAZ')
      await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('Kazakhstan')
      await expectPage(
        page.getByRole('img', { name: /^Map of where Kazakhstan lies\. \d+ of \d+ ports/ }),
      ).toContainText('Dostyk')
      await expectPage(page.getByRole('img', { name: /value of exports \(USD\)\. 2022: 93822000000/ })).toContainText(
        '93.8 bn',
      )
      const memberships = page
        .locator('section', { has: page.getByRole('heading', { name: 'Memberships and agreements over time' }) })
        .last()
      await expectPage(memberships.getByRole('listitem').first()).toContainText(
        'Commonwealth of Independent States1991–today',
      )
      await expectPage(page.getByRole('definition').filter({ hasText: 'Uzbekistan' }).first()).toBeVisible()
      const partners = await page
        .locator('dl.facts > div')
        .filter({ hasText: 'trades with' })
        .getByRole('link')
        .allTextContents()
      expect(partners).toEqual([...new Set(partners)])
      expect(partners.length).toBeGreaterThan(5)
      await expectPage(page.locator('canvas')).toHaveCount(0)
      const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
      expect(data).toMatchObject({
        '@type': 'Country',
        name: 'Kazakhstan',
        identifier: expect.arrayContaining(['KAZ']),
      })
      await expectAccessible(page)

      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await expectPage(page.getByRole('link', { name: 'Explore from here' })).toBeHidden()
      await expectPage(page.locator('.place-map')).toBeVisible()
      expect(await page.evaluate(() => getComputedStyle(document.body).color), 'dark ink').toBe('rgb(20, 37, 45)')
    })

    it('the page fits a phone, in dark mode and in Chinese', async () => {
      const { page } = await visit('/entity/organization:ASEAN', {
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
        locale: 'zh-CN',
      })
      await expectPage(page.getByRole('img', { name: /东南亚国家联盟所在位置的地图/ })).toBeVisible()
      await expectPage(page.getByText('东帝汶').first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await expectAccessible(page)
    })
  })
})
