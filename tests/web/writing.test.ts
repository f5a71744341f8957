import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { devices, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { access } from '../../src/serving/access/access.ts'
import { changeKeys } from '../../src/serving/access/key-file.ts'
import { newKey, type StoredKey } from '../../src/serving/access/stored-key.ts'
import { onOwnEmbedded } from '../engines.ts'
import { expectAccessible, expectPage } from './explorer-page.ts'
import { inBrowser, type Visitor } from './served-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'entrepot-writing-'))
const file = join(folder, 'keys.json')
const made = (name: string, scopes: StoredKey['scopes']) => newKey({ name, scopes })
const keys = {
  writer: made('writer', ['facts:write']),
  proposer: made('proposer', ['facts:propose']),
  reviewer: made('reviewer', ['facts:review']),
  editor: made('editor', ['facts:write', 'facts:review']),
}
type Who = keyof typeof keys

beforeAll(() => changeKeys(file, () => Object.values(keys).map(({ stored }) => stored)))
afterAll(() => rmSync(folder, { recursive: true }))

const { userAgent, deviceScaleFactor } = devices['Pixel 7']
const phone = { userAgent, deviceScaleFactor, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const dialog = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => dialog(page).getByLabel(name, { exact: true })

/** Opens a path as somebody who has signed in in that tab. */
async function as(who: Who, visit: Visitor, path: string, options = {}) {
  const opened = await visit('/review', options)
  await opened.page.evaluate((key) => sessionStorage.setItem('entrepot.key', key), keys[who].key)
  await opened.page.goto(new URL(path, opened.page.url()).href)
  return opened
}

/** Clicks what opens a dialog, until the page is interactive enough to open it. */
async function open(page: Page, name: string | RegExp): Promise<void> {
  await expectPage(async () => {
    if (!(await dialog(page).isVisible())) await page.getByRole('button', { name }).first().click()
    await expectPage(dialog(page)).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

/** Chooses an entity or a source by a part of its name. */
async function pick(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  await dialog(page).getByRole('combobox', { name: label, exact: true }).fill(typed)
  await dialog(page).getByRole('option', { name: option }).first().click()
}

/** Asks GraphQL in the name of somebody, beside the page. */
async function ask(page: Page, who: Who, query: string) {
  const response = await page.request.post(new URL('/graphql', page.url()).href, {
    headers: { authorization: `Bearer ${keys[who].key}` },
    data: { query },
  })
  return (await response.json()).data
}

const entriesOf = async (page: Page) => (await ask(page, 'editor', '{ changes { totalCount } }')).changes.totalCount

onOwnEmbedded('whoever writes in the explorer', (graph) => {
  const settings = { ...access({ keys: file }), writable: graph }
  inBrowser(
    'in a browser',
    graph,
    (visit) => {
      it('is told why a key is refused', async () => {
        const { page, complaints } = await visit('/')
        await open(page, 'Sign in')
        await expectAccessible(page, '.writing')
        await field(page, 'Your key').fill('no key')
        await dialog(page).getByRole('button', { name: 'Sign in' }).click()
        await expectPage(dialog(page).getByRole('alert')).toContainText('This is no key')
        await field(page, 'Your key').fill(newKey({ name: 'other', scopes: [] }).key)
        await dialog(page).getByRole('button', { name: 'Sign in' }).click()
        await expectPage(dialog(page).getByRole('alert')).toContainText(/key/i)
        await expectPage(field(page, 'Your key')).toHaveAttribute('aria-invalid', 'true')
        // The browser itself tells of answers with 401.
        expect(complaints.splice(0).filter((each) => !each.includes('401'))).toEqual([])
      })

      it('is told who they are and what they may do, and every request carries the key until they sign out', async () => {
        const { page } = await visit('/')
        const asked: (string | undefined)[] = []
        page.on('request', (request) => {
          if (request.url().endsWith('/graphql')) asked.push(request.headers().authorization)
        })
        await open(page, 'Sign in')
        await field(page, 'Your key').fill(keys.proposer.key)
        await dialog(page).getByRole('button', { name: 'Sign in' }).click()
        await expectPage(dialog(page)).toContainText(`You are signed in as key:${keys.proposer.stored.id}`)
        await expectPage(dialog(page)).toContainText('propose facts, which wait for a review')
        await expectAccessible(page, '.writing')
        await page.keyboard.press('Escape')
        await expectPage(dialog(page)).toHaveCount(0)
        expect(page.url(), 'no key in an address').not.toContain('ent_')

        asked.length = 0
        await page.getByRole('combobox', { name: 'Find anything' }).fill('Horgos')
        await expectPage(page.getByRole('option', { name: /Horgos/ }).first()).toBeVisible()
        expect(new Set(asked)).toEqual(new Set([`Bearer ${keys.proposer.key}`]))

        await page.reload()
        await open(page, /Account|Signed in/)
        await dialog(page).getByRole('button', { name: 'Sign out' }).click()
        await expectPage(field(page, 'Your key')).toBeVisible()
        expect(await page.evaluate(() => [sessionStorage.length, localStorage.getItem('entrepot.key')])).toEqual([
          0,
          null,
        ])
      })

      it('is read to with a key that is no longer taken, and told so', async () => {
        const { page, complaints } = await visit('/review')
        await page.evaluate((key) => localStorage.setItem('entrepot.key', key), newKey({ name: '', scopes: [] }).key)
        await page.goto(new URL('/', page.url()).href)
        await expectPage(async () => {
          await page.getByRole('combobox', { name: 'Find anything' }).fill('')
          await page.getByRole('combobox', { name: 'Find anything' }).pressSequentially('Horgos')
          await expectPage(page.getByRole('option', { name: /Horgos/ }).first()).toBeVisible({ timeout: 3_000 })
        }).toPass()
        await expectPage(page.getByRole('alert')).toContainText('Your key was refused')
        expect(await page.evaluate(() => localStorage.getItem('entrepot.key'))).toBeNull()
        expect(complaints.splice(0).filter((each) => !each.includes('401'))).toEqual([])
      })

      it('sees what a number would contradict before it is sent, is told what is wrong at its field, and writes it once', async () => {
        const { page } = await as('writer', visit, '/review')
        const { observations } = await ask(
          page,
          'writer',
          '{ observations(first: 1, where: { measure: [TRADE_VALUE], kind: [LEVEL], hasPartner: true, basis: [STATED] }) { nodes { id unit value } } }',
        )
        const [{ id, unit, value }] = observations.nodes
        await page.goto(new URL(`/claim/${id.split(':')[1]}`, page.url()).href)
        await open(page, 'Add a fact')
        await expectPage(field(page, 'Unit')).toHaveValue(unit)
        await field(page, 'Value').fill(`${Number(value) * 3}`)
        await field(page, 'Unit').fill('tonnes')
        await pick(page, 'Source', 'factbook', /factbook/i)
        await dialog(page).getByRole('button', { name: 'See what it would change' }).click()
        await expectPage(field(page, 'Unit')).toHaveAttribute('aria-invalid', 'true')
        await expectPage(field(page, 'Unit')).toBeFocused()
        await expectPage(dialog(page).getByRole('alert')).toContainText('ISO 4217 currency code')
        await expectAccessible(page, '.writing')
        await field(page, 'Unit').fill(unit)
        await field(page, 'From').fill('never')
        await page.keyboard.press('Enter')
        await expectPage(field(page, 'From')).toHaveAttribute('aria-invalid', 'true')
        await page.keyboard.press('Escape')

        const before = await entriesOf(page)
        await open(page, 'Add a fact')
        await field(page, 'Value').fill(`${Number(value) * 3}`)
        await pick(page, 'Source', 'factbook', /factbook/i)
        await dialog(page).getByRole('button', { name: 'See what it would change' }).click()
        await expectPage(dialog(page)).toContainText('It contradicts what is there')
        await expectPage(dialog(page)).toContainText('Nothing is written yet.')
        await expectAccessible(page, '.writing')
        expect(await entriesOf(page)).toBe(before)
        await dialog(page).getByRole('button', { name: 'Write it' }).dblclick()
        await expectPage(dialog(page).getByRole('status')).toContainText(/^Written, as entry:\d+ of the ledger/)
        expect(await entriesOf(page)).toBe(before + 1)
        await dialog(page).getByRole('link', { name: 'See the claim' }).click()
        await expectPage(page.getByRole('heading', { name: 'What contradicts it' })).toBeVisible()
      })

      it('retracts a claim with a reason, sees it in the history, and takes that back', async () => {
        const { page } = await as('writer', visit, '/review')
        const { country } = await ask(page, 'writer', '{ country(iso: "CHN") { claims(first: 1) { nodes { id } } } }')
        await page.goto(new URL(`/history/${country.claims.nodes[0].id}`, page.url()).href)
        const heading = page.getByRole('heading', { level: 1 })
        const name = await heading.textContent()
        await expectPage(page.getByText('Nobody has changed it since the first data.')).toBeVisible()
        await open(page, 'Retract')
        await expectPage(dialog(page)).toContainText('What would change')
        await field(page, 'Why you do this').fill('It was misread')
        await expectAccessible(page, '.writing')
        await dialog(page).getByRole('button', { name: 'Do it' }).click()
        await expectPage(dialog(page).getByRole('status')).toContainText('Written')
        await dialog(page).getByRole('button', { name: 'Close' }).click()
        await expectPage(page.getByRole('heading', { level: 2 })).toContainText('A claim retracted')
        await expectPage(page.getByText('It was misread')).toBeVisible()
        await expectPage(page.getByText(`by key:${keys.writer.stored.id}`)).toBeVisible()
        await expectAccessible(page)
        await open(page, /Take back/)
        await dialog(page).getByRole('button', { name: 'Do it' }).click()
        await expectPage(dialog(page).getByRole('status')).toContainText('Written')
        await dialog(page).getByRole('button', { name: 'Close' }).click()
        await expectPage(page.getByRole('heading', { level: 2 }).first()).toContainText('Taken back')
        await expectPage(heading).toHaveText(name ?? '')
      })

      it('who may only propose brings a new source; who reviews sees what it would change, and accepts it with a reason', async () => {
        const { page } = await as('proposer', visit, '/entity/country:KAZ')
        await open(page, 'Add a fact')
        await expectPage(field(page, 'says what')).toBeVisible()
        await field(page, 'says what').selectOption('MEMBER_OF')
        await pick(page, 'Of what', 'ASEAN', /Association of Southeast Asian Nations|ASEAN/)
        await dialog(page).getByRole('radio', { name: 'A new source' }).check()
        await dialog(page).getByRole('button', { name: 'See what it would change' }).click()
        await expectPage(field(page, 'Title')).toBeFocused()
        await field(page, 'Title').fill('A wishful article')
        await field(page, 'Address').fill('https://example.org/wish')
        await field(page, 'Paragraph').fill('3')
        await dialog(page).getByRole('button', { name: 'See what it would change' }).click()
        await expectPage(dialog(page)).toContainText('What would change: 3 facts')
        await dialog(page).getByRole('button', { name: 'Propose it' }).click()
        await expectPage(dialog(page).getByRole('status')).toContainText('It waits for a review')
        await expectPage(dialog(page).getByRole('link', { name: 'See the claim' })).toHaveCount(0)

        const { page: theirs } = await as('reviewer', visit, '/review')
        const proposal = theirs.locator('.ledger > li > article').filter({ hasText: 'A wishful article' })
        await expectPage(proposal).toContainText('Kazakhstan')
        await expectPage(async () => {
          await proposal.getByRole('button', { name: /See what it would change/ }).click({ timeout: 2_000 })
        }).toPass()
        await expectPage(proposal).toContainText(/Kazakhstan is a member of .*A wishful article/s)
        await expectAccessible(theirs)
        await proposal.getByLabel('Reason').fill('Let it stand')
        await proposal.getByRole('button', { name: 'Accept' }).click()
        await expectPage(proposal.getByText(/^Accepted: entry:\d+ is written/)).toBeVisible()
        const { sources } = await ask(
          theirs,
          'reviewer',
          '{ sources(first: 100) { nodes { title claims { totalCount } } } }',
        )
        expect(sources.nodes).toContainEqual({ title: 'A wishful article', claims: { totalCount: 1 } })

        await page.goto(new URL('/review', page.url()).href)
        await expectPage(page.getByText('may not do this')).toBeVisible()
      })

      it('a page tells of a new fact in a quiet line, and shows it when asked', async () => {
        const { page } = await visit('/entity/country:MNG')
        const line = page.getByRole('button', { name: '1 new fact: show' })
        await expectPage(page.locator('.news')).toBeAttached()
        const place = await page.getByRole('heading', { level: 1 }).boundingBox()
        await ask(
          page,
          'writer',
          'mutation { assertStatement(input: { subject: "country:MNG", predicate: "plans to build", objectText: "a dry port", citations: [{ source: "source:S1", paragraph: 2 }] }) { __typename } }',
        )
        await expectPage(line).toBeVisible()
        await expectAccessible(page)
        expect(await page.getByRole('heading', { level: 1 }).boundingBox()).toEqual(place)
        await expectPage(page.getByText('a dry port')).toHaveCount(0)
        await line.click()
        await expectPage(page.getByText('a dry port').first()).toBeVisible()
      })

      it('adds a property in Chinese, in the dark and on a phone', async () => {
        const { page } = await as('editor', visit, '/entity/organization:SCO?lang=zh', {
          ...phone,
          colorScheme: 'dark',
        })
        await open(page, '添加事实')
        await dialog(page).getByRole('radio', { name: '名称与属性' }).check()
        await field(page, '其他属性').selectOption('seat')
        await field(page, '属性值').fill('Beijing')
        await pick(page, '来源', 'factbook', /factbook/i)
        await expectAccessible(page, '.writing')
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        await dialog(page).getByRole('button', { name: '查看将改变什么' }).click()
        await expectPage(dialog(page)).toContainText('将改变 1 项事实')
        await dialog(page).getByRole('button', { name: '写入' }).click()
        await expectPage(dialog(page).getByRole('status')).toContainText('已写入')
        await expectAccessible(page, '.writing')
      })
    },
    settings,
  )

  inBrowser(
    'at the server’s own machine with --curate, in a browser',
    graph,
    (visit) => {
      it('is signed in without a key', async () => {
        const { page } = await visit('/entity/country:MNG')
        await open(page, 'Sign in')
        await expectPage(dialog(page)).toContainText('You are signed in as local:curator')
        await expectPage(dialog(page)).toContainText('This server knows you without a key')
        await expectPage(dialog(page).getByRole('button', { name: 'Sign out' })).toHaveCount(0)
        await page.keyboard.press('Escape')
        await open(page, 'Add a fact')
        await expectPage(dialog(page).getByRole('combobox', { name: 'Of whom or what' })).toHaveValue('Mongolia')
      })
    },
    { ...access({ keys: join(folder, 'none.json'), curate: true }), writable: graph },
  )

  inBrowser(
    'where nobody may write, in a browser',
    graph,
    (visit) => {
      it('whoever wants to add a fact is asked to sign in, and told how keys are made', async () => {
        const { page } = await visit('/q/around/country:MNG')
        await open(page, 'Sign in')
        await expectPage(dialog(page)).toContainText('entrepot key create')
      })
    },
    access({ keys: join(folder, 'none.json') }),
  )
})
