import { readFile } from 'node:fs/promises'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })

/** Downloads the picture as SVG. */
async function svgOf(page: Page): Promise<string> {
  await page.getByText('Export', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^entrepot-[\w-]+-\d{4}-\d\d-\d\d\.svg$/)
  return readFile(await download.path(), 'utf8')
}

/** The content of an SVG file, as a strict XML parser reads it. */
const read = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    const count = (selector: string) => parsed.querySelectorAll(selector).length
    return {
      broken: count('parsererror'),
      root: parsed.documentElement.namespaceURI,
      nodes: count('g > title'),
      edges: count('path > title'),
      land: count('g[transform] > path:not([fill-opacity])'),
      arcs: count('polyline[stroke-opacity]'),
      names: [...parsed.querySelectorAll('text, g > title')].map(({ textContent }) => textContent),
    }
  }, svg)

onEmbedded('the picture as SVG', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('the SVG holds every node and edge with their names, and a legend of the colours', async () => {
      const { page, complaints } = await visit('/?ask=ports&of=region:CENTRAL_ASIA')
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await expectPage(page.locator('.shown')).toHaveText(/\d+ entities, \d+/)
      const [, nodes, edges] = (await page.locator('.shown').textContent())?.match(/(\d+) entities, (\d+)/) ?? []
      const found = await read(page, await svgOf(page))
      expect(found).toMatchObject({ broken: 0, root: 'http://www.w3.org/2000/svg', land: 0, arcs: 0 })
      expect(found.nodes).toBe(Number(nodes))
      expect(found.edges).toBe(Number(edges))
      expect(found.names).toEqual(
        expect.arrayContaining([
          'Horgos',
          'Kazakhstan',
          'Central Asia',
          'Port or crossing',
          'Ports serving Central Asia',
          expect.stringMatching(/^Sources: .*UN\/LOCODE/),
          expect.stringMatching(/^Entrepôt · http:.*\/q\/ports-serving\/region:CENTRAL_ASIA · \d{4}-\d\d-\d\d$/),
        ]),
      )
      expect(complaints).toEqual([])
      await page.context().close()
    })

    it('the SVG holds the map, the arcs of trade and their legend', async () => {
      const { page } = await visit('/?ask=around&of=country:CHN&view=map&flows=country:CHN~~')
      await expectPage(page.getByText('7 flows in 2023')).toBeVisible()
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      await page.waitForTimeout(500)
      const found = await read(page, await svgOf(page))
      expect(found).toMatchObject({ broken: 0, land: 2 })
      expect(found.arcs).toBeGreaterThanOrEqual(7)
      expect(found.names).toEqual(
        expect.arrayContaining([
          'Singapore',
          'Trade flows: Trade, both ways, USD, 2023',
          'Boundaries are no endorsement.',
        ]),
      )
      await page.context().close()
    })
  })
})
