import { readFile } from 'node:fs/promises'
import { type Page, expect as playwrightExpect } from '@playwright/test'
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })

async function fileOf(page: Page, format: string): Promise<string> {
  await page.getByText('Export', { exact: true }).click()
  const button = page.getByRole('button', { name: format, exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFile(await download.path(), 'utf8')
}

onEmbedded('files of the picture', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('a file of the picture holds everything shown, expansions included, and nothing hidden or switched off', async () => {
      const { page, complaints } = await visit(
        '/?ask=around&of=country:CHN&expand=country:CHN~LOCATED_IN~150&hide=country:JPN&off=COMMODITY',
      )
      const shown = page.getByText(/^\d+ entities, [\d,]+ relations$/)
      await expectPage(shown).toHaveText(/^1\d\d entities/)
      await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
      const [, nodes, edges] = (await shown.textContent())?.match(/(\d+) entities, (\d+)/) ?? []
      const exported = parse(MultiDirectedGraph, await fileOf(page, 'GEXF'))
      expect([exported.order, exported.size]).toEqual([Number(nodes), Number(edges)])
      expect(exported.order).toBeGreaterThan(100)
      expect(exported.hasNode('country:JPN')).toBe(false)
      const china = exported.getNodeAttributes('country:CHN')
      expect([Number.isFinite(china.x), Number.isFinite(china.y), china.size > 5]).toEqual([true, true, true])
      expect(china.color).toMatch(/^rgb\(/)
      expect(exported.filterNodes((_, { kind }) => kind === 'COMMODITY')).toEqual([])
      expect(await fileOf(page, 'GraphML')).toContain('<graphml')
      expect(complaints).toEqual([])
      await page.context().close()
    })
  })
})
