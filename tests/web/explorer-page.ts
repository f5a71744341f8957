import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect } from 'vitest'

/** Expectations with a long timeout: a small machine that runs other tests at the same time is slow. */
export const expectPage = playwrightExpect.configure({ timeout: 20_000 })

export const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
export const portsOfCentralAsia = '/?ask=ports&of=region:CENTRAL_ASIA'
export const portsHeard = /ports and crossings serve Central Asia/

export const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
export const answerHeading = (page: Page) => answer(page).getByRole('heading', { level: 2 })
export const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' })
export const card = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true })
export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/**
 * @param within the part of the page to look at, where another part may lie half under it; the whole page if omitted
 * @throws where axe finds anything against WCAG 2.2 AA
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
