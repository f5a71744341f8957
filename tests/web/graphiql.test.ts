import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { readExamples } from '../../src/examples.ts'
import { onEmbedded } from '../engines.ts'
import { inBrowser } from './served-pages.ts'

// A small machine that runs other tests at the same time is slow to draw an editor.
const expectPage = playwrightExpect.configure({ timeout: 15_000 })
const examples = readExamples()
const answer = (page: Page) => page.locator('.graphiql-response')
const operation = (page: Page) => page.locator('.graphiql-query-editor')
const activeTab = (page: Page) => page.locator('.graphiql-tab-active')
const show = (page: Page, panel: string) => page.getByRole('button', { name: `Show ${panel}` }).click()

onEmbedded('GraphiQL', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('GraphiQL first shows the question which ports serve Central Asia, and its answer', async () => {
      const { page } = await visit('/graphql')
      expect(await page.title()).toBe('Entrepôt · GraphiQL')
      await expectPage(operation(page)).toContainText('Which ports serve Central Asia?')
      await expectPage(answer(page)).toContainText('"portsServing"')
      await expectPage(answer(page)).toContainText('"citations"')
      await expectPage(answer(page)).not.toContainText('"errors"')
    })

    it('GraphiQL lists every example, grouped by what it shows', async () => {
      const { page } = await visit('/graphql')
      const panel = page.getByRole('region', { name: 'Examples' })
      await expectPage(panel.getByRole('button')).toHaveText(
        examples.map(({ title }) => new RegExp(`^${literal(title)}`)),
      )
      await expectPage(panel.getByRole('heading', { level: 3 })).toHaveText([
        ...new Set(examples.map(({ group }) => group)),
      ])
      const { violations } = await new AxeBuilder({ page }).include('.examples').analyze()
      expect(violations).toEqual([])
      const whole = await new AxeBuilder({ page }).withRules(['landmark-one-main', 'page-has-heading-one']).analyze()
      expect(whole.violations, 'a landmark and a heading').toEqual([])
      const ours = await new AxeBuilder({ page }).include('.logo').analyze()
      expect(ours.violations, 'the name of the site').toEqual([])
    })

    it('an example opens in a tab of its own and runs, by keyboard alone', async () => {
      const { page } = await visit('/graphql')
      await expectPage(answer(page)).toContainText('"portsServing"')
      await page.getByRole('button', { name: 'Who was in ASEAN' }).focus()
      await page.keyboard.press('Enter')
      await expectPage(activeTab(page)).toContainText('AseanThenAndNow')
      await expectPage(operation(page)).toContainText('Who was in ASEAN')
      await expectPage(answer(page)).toContainText('"totalCount": 10')
      await expectPage(page.getByRole('button', { name: 'Who was in ASEAN' })).toHaveAttribute('aria-current', 'true')
    })

    it('an example that is open already comes back in its own tab', async () => {
      const { page } = await visit('/graphql')
      await expectPage(answer(page)).toContainText('"portsServing"')
      await page.getByRole('button', { name: 'What lies on the other side' }).click()
      await expectPage(activeTab(page)).toContainText('Crossing')
      await page.getByRole('button', { name: 'Which ports serve Central Asia?' }).click()
      await expectPage(activeTab(page)).toContainText('PortsServing')
      await expectPage(page.locator('.graphiql-tab')).toHaveCount(2)
    })

    it('a link opens its operation with its variables and runs it', async () => {
      const query = 'query Linked($iso: String!) { country(iso: $iso) { name } }'
      const link = new URLSearchParams({ query, variables: '{"iso":"KAZ"}' })
      const { page } = await visit(`/graphql?${link}`)
      await expectPage(activeTab(page)).toContainText('Linked')
      await expectPage(answer(page)).toContainText('"name": "Kazakhstan"')
    })

    it('GraphiQL copies a link to the operation', async () => {
      const { page } = await visit('/graphql', { permissions: ['clipboard-read', 'clipboard-write'] })
      await expectPage(answer(page)).toContainText('"portsServing"')
      await page.getByRole('button', { name: 'Copy a link to this operation' }).click()
      await expectPage(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
      const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
      expect(link.pathname).toBe('/graphql')
      expect(link.searchParams.get('query')).toBe(examples[0]?.text)
    })

    it('GraphiQL shows the documentation and the explorer', async () => {
      const { page } = await visit('/graphql')
      await show(page, 'Documentation Explorer')
      await page.getByRole('link', { name: 'Query' }).click()
      await expectPage(page.locator('.graphiql-plugin')).toContainText('portsServing')
      await show(page, 'GraphiQL Explorer')
      await expectPage(page.locator('.graphiql-explorer-root')).toContainText('portsServing')
    })

    it('GraphiQL on a phone puts the answer under the operation, with no panel in their way', async () => {
      const { page } = await visit('/graphql', { viewport: { width: 390, height: 844 } })
      await expectPage(answer(page)).toContainText('"portsServing"')
      await expectPage(page.getByRole('region', { name: 'Examples' })).toHaveCount(0)
      const [above, below] = [await operation(page).boundingBox(), await answer(page).boundingBox()]
      expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
      expect(below?.width).toBeGreaterThan(300)
    })

    it('GraphiQL follows the system from light to dark while it is open', async () => {
      const { page } = await visit('/graphql', { colorScheme: 'light' })
      const editor = operation(page).locator('.monaco-editor').first()
      await expectPage(editor).toHaveClass(/\bvs\b/)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectPage(editor).toHaveClass(/\bvs-dark\b/)
    })
  })
})

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
