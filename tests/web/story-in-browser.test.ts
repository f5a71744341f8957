import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { copied, expectAccessible, expectPage, withClipboard } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

onEmbedded('a story of a reader', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('a reader pins a claim, writes about it, and shares it as one link, which shows it as slides in a fresh browser', async () => {
      const { page } = await visit('/claim/F023', withClipboard)
      await page.getByRole('button', { name: 'Pin to story' }).click()
      await page.getByRole('link', { name: /1 in your story/ }).click()

      await page.getByRole('textbox', { name: 'Title' }).fill('On tin')
      await page.getByRole('button', { name: 'Add a text here' }).click()
      await page
        .getByRole('textbox', { name: 'Block 2: text' })
        .fill('## A sentence\n\nAlone, says [one claim](/claim/F023).')
      await page.getByRole('button', { name: /^↑ Up: Block 2/ }).click()
      await expectPage(page.getByRole('region', { name: 'Block 2: claim' })).toContainText('Myanmar')
      await expectAccessible(page)

      const file = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Save as file' }).click(),
      ])
      expect(file[0].suggestedFilename()).toBe('on-tin.entrepot-story.json')
      const saved = await readFile(await file[0].path(), 'utf8')
      const chooser = page.getByLabel('Open a file')
      await chooser.setInputFiles({
        name: 'bad.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"entrepotStory":1}'),
      })
      await expectPage(page.getByRole('alert')).toContainText('Your draft is as it was.')
      await expectPage(page.getByRole('textbox', { name: 'Title' })).toHaveValue('On tin')
      await page.getByRole('button', { name: 'Start over' }).click()
      await chooser.setInputFiles({ name: 'on-tin.json', mimeType: 'application/json', buffer: Buffer.from(saved) })
      await expectPage(page.getByRole('textbox', { name: 'Title' })).toHaveValue('On tin')

      await page.getByRole('button', { name: 'Copy link' }).click()
      await expectPage(page.getByText('Copied')).toBeVisible()
      const link = new URL(await copied(page))

      const { page: fresh } = await visit(link.pathname + link.search)
      await expectPage(fresh.getByRole('heading', { level: 1 })).toHaveText('On tin')
      await expectAccessible(fresh)
      await fresh.getByRole('link', { name: 'Show as slides' }).click()
      await expectPage(fresh.getByRole('region', { name: 'Slide 1 of 4' })).toContainText('On tin')
      await fresh.keyboard.press('ArrowRight')
      await expectPage(fresh.getByRole('region', { name: 'Slide 2 of 4' })).toBeFocused()
      await fresh.keyboard.press('ArrowRight')
      await expectPage(fresh.getByRole('region', { name: 'Slide 3 of 4' })).toContainText('Myanmar')
      expect(fresh.url()).toMatch(/[?&]slide=3$/)
      await expectAccessible(fresh)
      await fresh.keyboard.press('Escape')
      await expectPage(fresh.getByRole('list')).toContainText('[1]')
      expect(fresh.url()).not.toContain('slide')
    })
  })
})
