import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { devices, type Locator, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importing } from '../../src/imports/job/importing.ts'
import { workspaceFolders } from '../../src/imports/workspaces/folders.ts'
import { access } from '../../src/serving/access/access.ts'
import { changeKeys } from '../../src/serving/access/key-file.ts'
import { newKey } from '../../src/serving/access/stored-key.ts'
import { onOwnEmbedded } from '../engines.ts'
import { mapping } from '../imports/jobs/customs-file.ts'
import { expectAccessible, expectPage } from './explorer-page.ts'
import { inBrowser } from './served-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'entrepot-import-page-'))
const file = join(folder, 'keys.json')
const keys = {
  importer: newKey({ name: 'importer', scopes: ['import'] }),
  proposer: newKey({ name: 'proposer', scopes: ['facts:propose'] }),
}

beforeAll(() => changeKeys(file, () => Object.values(keys).map(({ stored }) => stored)))
afterAll(() => rmSync(folder, { recursive: true }))

const { userAgent, deviceScaleFactor } = devices['Pixel 7']
const phone = { userAgent, deviceScaleFactor, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const customs = ['year,reporter,partner,value', '1991,KAZ,VNM,1234567', '1991,KAZ,Atlantis,1', ''].join('\n')

const state = (page: Page) => page.locator('.job-state')
const told = (page: Page) => page.getByRole('main')

/** Drops a file on a field. */
async function drop(field: Locator, name: string, text: string): Promise<void> {
  const dataTransfer = await field.page().evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content as string], called as string, { type: 'text/csv' }))
      return transfer
    },
    [name, text],
  )
  await field.dispatchEvent('drop', { dataTransfer })
}

/** Sends the small file, dropped on the form, with the mapping that is chosen; the page of its job opens. */
async function importCustoms(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Import a file' })
  const dropped = form.locator('.drop').first()
  await expectPage(async () => {
    await drop(dropped, 'customs.csv', customs)
    await expectPage(dropped).toContainText('customs.csv', { timeout: 2_000 })
  }).toPass()
  await form.getByLabel('How it is read').selectOption('by my own mapping file')
  const buffer = Buffer.from(mapping)
  await form.getByLabel('Mapping file').setInputFiles({ name: 'customs.mapping.yaml', mimeType: 'text/yaml', buffer })
  await form.getByLabel('Publisher').fill('The customs of Kazakhstan')
  await form.getByRole('button', { name: 'Import it' }).click()
  await expectPage(state(page)).toContainText('customs.csv: read; nothing is in the graph')
}

onOwnEmbedded('whoever imports files in the explorer', (graph) => {
  const folders = workspaceFolders(join(folder, 'workspaces'))
  const workspaces = importing({ folders, graph, longestFile: 1_000_000, rowsInGraph: 1_000 })
  beforeAll(() => workspaces.start())
  afterAll(() => workspaces.stop())

  inBrowser(
    'in a browser',
    graph,
    (visit) => {
      it('sends a file, sees what its rows come to, merges it, sees the claim, and undoes it', async () => {
        const { page } = await visit('/import')
        const form = page.getByRole('form', { name: 'Import a file' })
        await expectPage(form).toBeVisible()
        await expectPage(async () => {
          await form.getByRole('button', { name: 'Import it' }).click()
          await expectPage(form.getByRole('alert')).toHaveText('Choose a file first.', { timeout: 2_000 })
        }).toPass()
        await expectAccessible(page)
        await importCustoms(page)
        await expectPage(told(page)).toContainText('Customs of a small world, The customs of Kazakhstan')

        const tab = (name: string) => page.getByRole('button', { name, exact: true })
        await expectPage(tab('New 1')).toHaveAttribute('aria-pressed', 'true')
        await expectPage(page.getByRole('cell', { name: /Kazakhstan: .*Viet ?nam: .*1,234,567.* 1991/i })).toBeVisible()
        await expectAccessible(page)
        await tab('Name what the graph does not know 1').click()
        await expectPage(page.getByRole('row', { name: /^3 partner .*Atlantis/ })).toBeVisible()
        const saved = page.waitForEvent('download')
        await page.getByRole('link', { name: 'Save the mapping' }).click()
        expect((await saved).suggestedFilename()).toBe('customs.csv.mapping.yaml')

        await expectPage(told(page)).toContainText('1 row will be written into the graph')
        await expectPage(told(page)).toContainText('1 row names what is unknown, is wrong or is skipped')
        await page.getByLabel('Why you do this').fill('They are the first numbers of 1991')
        await page.getByRole('button', { name: 'Merge it' }).press('Enter')
        await expectPage(state(page)).toContainText('merged into the graph')
        await expectPage(state(page)).toBeFocused()
        await expectPage(told(page)).toContainText('1 of 1 row was written.')
        await expectPage(told(page)).toContainText('They are the first numbers of 1991')
        await expectAccessible(page)
        const job = page.url()
        await page.getByRole('link', { name: /See its source and claims/ }).click()
        await expectPage(page.getByRole('heading', { level: 1 })).toContainText('Customs of a small world')
        await expectPage(page.getByText(/^Kazakhstan: value of exports to Viet ?nam/i).first()).toBeVisible()

        await page.goto(job)
        await expectPage(told(page)).toContainText('All that this file has written will be taken back')
        await page.getByRole('button', { name: 'Undo it' }).click()
        await expectPage(state(page)).toContainText('undone: nothing of it is in the graph')
        const observed = await page.request.post(new URL('/graphql', job).href, {
          data: {
            query:
              '{ observations(where: { reporter: ["country:KAZ"], partner: ["country:VNM"] }) { nodes { value } } }',
          },
        })
        expect(JSON.stringify(await observed.json())).not.toContain('1234567')

        const discard = page.getByRole('button', { name: 'Discard it' })
        await discard.click()
        await page.getByRole('button', { name: 'Discard it: Do it' }).click()
        await expectPage(state(page)).toContainText('discarded')
        await page.getByRole('link', { name: 'All imports' }).click()
        await expectPage(page.getByRole('row', { name: /customs\.csv .* main discarded 2/ })).toBeVisible()
      })

      it('is told what the server says of a workspace that there can’t be, at its field', async () => {
        const { page, complaints } = await visit('/import')
        const form = page.getByRole('form', { name: 'Import a file' })
        await expectPage(async () => {
          await drop(form.locator('.drop').first(), 'customs.csv', customs)
          await expectPage(form).toContainText('customs.csv', { timeout: 2_000 })
        }).toPass()
        await form.getByLabel('Workspace').fill('No Workspace')
        await form.getByRole('button', { name: 'Import it' }).click()
        await expectPage(form.getByRole('alert')).toContainText(/workspace/i)
        await expectPage(form.getByLabel('Workspace')).toHaveAttribute('aria-invalid', 'true')
        // The browser itself tells of answers with 400.
        expect(complaints.splice(0).filter((each) => !each.includes('400'))).toEqual([])
      })

      it('reads it in Chinese, in the dark and on a phone', async () => {
        const { page } = await visit('/import')
        await importCustoms(page)
        const { page: small } = await visit(`${new URL(page.url()).pathname}?lang=zh`, {
          ...phone,
          colorScheme: 'dark',
        })
        await expectPage(state(small)).toContainText('已读取，尚未写入图谱')
        await expectPage(small.getByRole('cell', { name: /越南/ })).toBeVisible()
        await expectAccessible(small)
        expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        await small.goto(new URL('/import?lang=zh', small.url()).href)
        await expectPage(small.getByRole('form', { name: '导入文件' })).toBeVisible()
        await expectAccessible(small)
        expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      })

      it('may not merge where they may import alone, and is told nothing of a job that they may not see', async () => {
        const { page } = await visit('/import')
        await importCustoms(page)
        const job = page.url()
        const seen = async (who: keyof typeof keys, path: string) => {
          await page.evaluate((key) => sessionStorage.setItem('entrepot.key', key), keys[who].key)
          await page.goto(new URL(path, job).href)
        }
        await seen('importer', job)
        await expectPage(told(page)).toContainText('may not merge or undo this')
        await expectPage(page.getByRole('button', { name: 'Merge it' })).toHaveCount(0)
        await seen('proposer', job)
        await expectPage(told(page)).toContainText('or you may not see it')
        const unseen = (await told(page).textContent())?.replaceAll(job.split('/').pop() ?? '', 'JOB')
        await seen('proposer', '/import/20200101-000000-abcdef')
        await expectPage(told(page)).toContainText('or you may not see it')
        expect((await told(page).textContent())?.replaceAll('20200101-000000-abcdef', 'JOB')).toBe(unseen)
        await seen('proposer', '/import')
        await expectPage(told(page)).toContainText('may not do this: it takes a key that allows to import files')
      })
    },
    { ...access({ keys: file, curate: true }), writable: graph, workspaces },
  )

  inBrowser(
    'without a key, in a browser',
    graph,
    (visit) => {
      it('is asked to sign in, also for a job', async () => {
        const { page } = await visit('/import')
        await expectPage(told(page).getByLabel('Your key', { exact: true })).toBeVisible()
        await expectAccessible(page)
        await page.goto(new URL('/import/20200101-000000-abcdef', page.url()).href)
        await expectPage(told(page).getByLabel('Your key', { exact: true })).toBeVisible()
      })
    },
    { ...access({ keys: file }), writable: graph, workspaces },
  )
})
