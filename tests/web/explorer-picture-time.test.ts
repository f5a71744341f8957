import { readFile } from 'node:fs/promises'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEachEngine } from '../engines.ts'
import { expectAccessible } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })
const placed = (page: Page) => expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
const rcep = 'Regional Comprehensive Economic Partnership'
const slider = (page: Page) => page.getByRole('slider', { name: 'Year shown' })
const told = (page: Page) => page.locator('.time-told')
/** The row of the table of relations that says that China is a party to RCEP. */
const membership = (page: Page) => page.getByRole('row', { name: new RegExp(`^China is a party to ${rcep}`) })

async function saved(page: Page, name: string) {
  await page.getByText('Export', { exact: true }).press('Enter')
  const button = page.getByRole('button', { name, exact: true })
  await expectPage(button).toBeEnabled()
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')])
  await expectPage(page.locator('details.menu[open]')).toHaveCount(0)
  return { text: await readFile(await download.path(), 'utf8'), file: download.suggestedFilename() }
}

const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]
          done(shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(0), 500)
      }),
  )

onEachEngine('the time in the picture', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('before RCEP came into force China is no party to it, and after it is, in the table and in every browser', async () => {
      const { page } = await visit('/q/around/country:CHN?view=table&expand=country:CHN~PARTY_TO~100')
      await expectPage(membership(page)).toBeVisible()
      await expectPage(told(page)).toContainText(/Relations of any time: [\d,]+, of which [\d,]+ have no known dates\./)
      await expectPage(slider(page)).toHaveAttribute('aria-valuetext', 'Any time')
      const whole = await page.getByRole('row').count()

      await slider(page).fill('2021')
      await expectPage(page).toHaveURL(/asOf=2021&/)
      await expectPage(membership(page)).toHaveCount(0)
      await expectPage(slider(page)).toHaveAttribute('aria-valuetext', '31 December 2021')
      await expectPage(page.getByRole('heading', { level: 2 })).toHaveText(/^China has [\d,]+ relations as of 2021$/)
      await expectPage(page).toHaveTitle(/as of 2021 · Entrepôt$/)
      const numbers = (await told(page).textContent())?.replaceAll(',', '') ?? ''
      const [, inForce, all] = /(\d+) of (\d+) relations in force/.exec(numbers)?.map(Number) ?? []
      const parts = [...numbers.matchAll(/(\d+) (?:of|not|known|without)/g)].map(([, number]) => Number(number))
      expect(
        parts.reduce((sum, number) => sum + number),
        'every relation is counted once',
      ).toBe(all)
      const undated = Number(/(\d+) without known dates/.exec(numbers)?.[1])
      const caption = page.locator('caption', { hasText: /^Relations/ })
      await expectPage(caption, 'what the table holds').toHaveText(
        `Relations ${(Number(inForce) + undated).toString()}`,
      )
      expect(await page.getByRole('row').count()).toBeLessThan(whole)

      const here = new URL(page.url())
      const fresh = await visit(here.pathname + here.search)
      await expectPage(told(fresh.page)).toHaveText((await told(page).textContent()) ?? '')
      await expectPage(membership(fresh.page)).toHaveCount(0)
      await expectAccessible(fresh.page, '.picture')

      await expectPage(slider(page), 'whoever moves through time goes on at the slider').toBeFocused()
      await slider(page).press('ArrowRight')
      await expectPage(page).toHaveURL(/asOf=2022&/)
      await expectPage(membership(page)).toContainText('since 2022-01-01')
      await page.getByRole('button', { name: 'Undo' }).press('Enter')
      await expectPage(page).toHaveURL(/asOf=2021&/)
      await expectPage(membership(page)).toHaveCount(0)
      await page.locator('.time').getByRole('button', { name: 'Any time' }).press('Enter')
      await expectPage(page).not.toHaveURL(/asOf=/)
      await expectPage(membership(page)).toBeVisible()
    }, 120_000)

    it('while the years pass nodes keep their places, nothing is asked but the day at which the slider rests, and files say it', async () => {
      const { page } = await visit('/q/around/country:CHN?depth=1')
      // What surrounds the answer comes after the answer's own picture.
      await expectPage(page.locator('.shown')).toHaveText(/1,\d{3} relations/)
      await placed(page)
      const places = async () => {
        const { text, file } = await saved(page, 'SVG')
        const at = ['China', 'Kazakhstan', 'Russia'].map((name) => {
          const found =
            new RegExp(`<text x="(.*?)" y="(.*?)"[^>]*>${name}</text>`).exec(text) ?? expect.fail(`no ${name}`)
          return [Number(found[1]), Number(found[2])] as const
        })
        return { at, text, file }
      }
      const before = await places()
      const asked: unknown[] = []
      page.on('request', (request) => {
        const { variables } = (request.postDataJSON() ?? {}) as { variables?: { asOf?: string } }
        if (variables) asked.push(variables.asOf ?? null)
      })
      await slider(page).evaluate((input: HTMLInputElement) => {
        const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        for (const year of [2025, 2021, 2015, 2009, 2003]) {
          write?.call(input, String(year))
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
      })
      await expectPage(page).toHaveURL(/asOf=2003/)
      await expectPage(page.getByRole('heading', { level: 2 })).toHaveText(/as of 2003$/)
      expect(asked.filter((asOf) => asOf !== null && asOf !== '2003')).toEqual([])
      const then = await places()
      // A name stands beside its node, which is larger the more relations it has.
      const moved = then.at.map(([x, y], place) =>
        Math.hypot(x - (before.at[place]?.[0] ?? 0), y - (before.at[place]?.[1] ?? 0)),
      )
      expect(Math.max(...moved), 'pixels').toBeLessThan(4)
      expect(then.file).toContain('as-of-2003')
      expect(then.text).toContain('as of 2003')
      expect(then.text.replaceAll(/<\/text>\s*<text [^>]*>/g, ' ')).toMatch(/31 December 2003: \d+ of/)
      expect((await saved(page, 'GEXF')).text).toContain('as of 2003')

      const play = page.getByRole('button', { name: 'Play the years' })
      await play.press('Enter')
      await expectPage(page.getByRole('button', { name: 'Pause' })).toBeVisible()
      await expectPage(slider(page)).not.toHaveValue('2003')
      await page.getByRole('button', { name: 'Pause' }).press('Enter')
      await expectPage(page).toHaveURL(new RegExp(`asOf=${await slider(page).inputValue()}`))
      expect(await shifted(page)).toBeLessThan(0.05)
    }, 120_000)

    it('on a phone and in Chinese the time is told and moved as well', async () => {
      const { page } = await visit('/q/around/country:KAZ?view=graph&asOf=1999&lang=zh', {
        viewport: { width: 390, height: 844 },
      })
      await placed(page)
      const time = page.locator('.time')
      await expectPage(time.locator('.time-day')).toHaveText('1999年12月31日')
      expect(await time.textContent()).not.toMatch(/[A-Za-z]/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await time.getByRole('slider').fill('2016')
      await expectPage(page).toHaveURL(/asOf=2016/)
      await expectAccessible(page, '.time')
    }, 120_000)
  })
})
