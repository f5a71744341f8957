import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { served } from '../serving/serving.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('the pages of tables and of the vocabulary', (graph) => {
  it.each(['/table', '/vocabulary'])('%s has the header of the site, and no mark of Markdown', async (path) => {
    const address = await served(graph)
    const response = await fetch(address + path, { headers: { accept: 'text/html' } })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('<header class="header">')
    expect(html).toContain(`<link rel="canonical" href="${address}${path}">`)
    expect(html.replaceAll(/<script.*?<\/script>/gs, '')).not.toContain('`')
    expect(html).toMatch(/<(p|dd)>[^<]*<code>\w+/)
    expect((await fetch(`${address}${path}.png`)).headers.get('content-type')).toBe('image/png')
  })

  inBrowser('in a browser', graph, (visit) => {
    it.each(['/table', '/vocabulary'])('%s keeps its text when its header becomes interactive', async (path) => {
      const { page } = await visit(path)
      const before = await page.locator('h2').allTextContents()
      expect(before.length).toBeGreaterThan(2)
      await page.getByRole('combobox').fill('Horgos')
      await page.getByRole('option').first().waitFor()
      expect(await page.locator('h2').allTextContents()).toEqual(before)
    })

    it('a table in the catalogue unfolds its columns', async () => {
      const { page } = await visit('/table?lang=zh')
      await page.getByText('columns of sources').click()
      expect(await page.getByRole('rowheader', { name: 'publisher' }).first().isVisible()).toBe(true)
    })
  })
})
