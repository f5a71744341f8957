import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { changeKeys, readKeys } from '../../src/serving/access/key-file.ts'
import { keysIn } from '../../src/serving/access/keys.ts'
import { newKey } from '../../src/serving/access/stored-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'entrepot-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}`, 'keys.json')
const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds))
const refused = (message: RegExp) => ({ status: 401, code: 'UNAUTHENTICATED', message: expect.stringMatching(message) })

async function fileWithKey(more: { readonly expires?: string } = {}) {
  const path = newFile()
  const { key, stored } = newKey({ name: 'a test', scopes: ['facts:propose'], ...more })
  await changeKeys(path, (keys) => [...keys, stored])
  return { path, key, stored }
}

describe('API keys in a file', () => {
  it('a key says whose it is and what it allows; the file does not hold it, and is its owner’s alone', async () => {
    const { path, key, stored } = await fileWithKey()
    expect(await keysIn(path).viewerOf(key)).toEqual({ id: `key:${stored.id}`, scopes: ['facts:propose'] })
    expect(readFileSync(path, 'utf8')).not.toContain(key.split('_')[2])
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it.each([
    [
      'the id of one key and the secret of another',
      (key: string, other: string) => `${key.slice(0, 15)}${other.slice(15)}`,
    ],
    ['another last digit', (key: string) => key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['no secret', (key: string) => key.slice(0, 15)],
    ['more after it', (key: string) => `${key}0`],
    ['capitals', (key: string) => key.toUpperCase()],
    ['a key that was never made', () => newKey({ name: '', scopes: [] }).key],
  ])('%s is refused, the first time and the fourth', async (_, change) => {
    const { path, key } = await fileWithKey()
    const { key: other, stored } = newKey({ name: 'other', scopes: [] })
    await changeKeys(path, (keys) => [...keys, stored])
    const { viewerOf } = keysIn(path)
    for (let time = 0; time < 4; time++)
      await expect(viewerOf(change(key, other))).rejects.toMatchObject(refused(/known/))
  })

  it('a key is refused from the time on at which it expires', async () => {
    const { path, key } = await fileWithKey({ expires: new Date(Date.now() + 300).toISOString() })
    const { viewerOf, areThere } = keysIn(path)
    expect([await viewerOf(key), await areThere()]).toEqual([expect.anything(), true])
    await pause(310)
    await expect(viewerOf(key)).rejects.toMatchObject(refused(/is expired/))
    expect(await areThere()).toBe(false)
  })

  it('a key that is revoked is refused within two seconds, and stays in the list', async () => {
    const { path, key, stored } = await fileWithKey()
    const { viewerOf } = keysIn(path)
    for (let time = 0; time < 4; time++) expect(await viewerOf(key)).toMatchObject({ id: `key:${stored.id}` })
    await changeKeys(path, (keys) => keys.map((one) => ({ ...one, revoked: new Date().toISOString() })))
    await pause(2_000)
    await expect(viewerOf(key)).rejects.toMatchObject(refused(/is revoked/))
    expect(await readKeys(path)).toMatchObject([{ id: stored.id, revoked: expect.any(String) }])
  })

  it('a file that comes or goes while the server runs is seen within two seconds', async () => {
    const { path, key } = await fileWithKey()
    const later = newFile()
    const { viewerOf, areThere } = keysIn(later)
    expect(await areThere()).toBe(false)
    await changeKeys(later, () => JSON.parse(readFileSync(path, 'utf8')).keys)
    await pause(1_100)
    expect(await viewerOf(key)).toBeTruthy()
    rmSync(later)
    await pause(1_100)
    await expect(viewerOf(key)).rejects.toMatchObject(refused(/known/))
  })

  it.each([
    ['is no JSON', 'keys', 0o600],
    ['is something else', '{"version":1,"keys":[{"id":"x"}]}', 0o600],
    ['can be written by others', '{"version":1,"keys":[]}', 0o666],
  ])('while the file %s, no key is taken, and none is said to be wrong', async (_, text, mode) => {
    const { path, key } = await fileWithKey()
    const { viewerOf } = keysIn(path)
    await viewerOf(key)
    rmSync(path)
    writeFileSync(path, text)
    const { chmodSync } = await import('node:fs')
    chmodSync(path, mode)
    await pause(1_100)
    for (let time = 0; time < 4; time++) {
      await expect(viewerOf(key)).rejects.toMatchObject({ status: 503, code: 'AUTHENTICATION_UNAVAILABLE' })
    }
  })
})

describe('writing the file of keys', () => {
  it('of twenty who write at once, none undoes what another wrote', async () => {
    const path = newFile()
    const made = Array.from({ length: 20 }, (_, number) => newKey({ name: `no ${number}`, scopes: [] }).stored)
    await Promise.all(made.map((stored) => changeKeys(path, (keys) => [...keys, stored])))
    const ids = (await readKeys(path)).map(({ id }) => id)
    expect(ids.sort()).toEqual(made.map(({ id }) => id).sort())
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('a lock that was left behind is not broken: the message names it and its process', async () => {
    const { path } = await fileWithKey()
    writeFileSync(`${path}.lock`, '999999')
    await expect(changeKeys(path, () => [])).rejects.toThrow(/process 999999.*delete .*keys\.json\.lock/)
    expect(await readKeys(path)).toHaveLength(1)
  }, 10_000)

  it('where a change fails, the file stays as it was and is not locked', async () => {
    const { path } = await fileWithKey()
    const before = readFileSync(path, 'utf8')
    const fails = () => {
      throw new Error('no')
    }
    await expect(changeKeys(path, fails)).rejects.toThrow('no')
    expect(readFileSync(path, 'utf8')).toBe(before)
    await changeKeys(path, (keys) => keys)
  })

  it('a link to the file stays a link', async () => {
    const { path } = await fileWithKey()
    const link = join(folder, 'link.json')
    symlinkSync(path, link)
    await changeKeys(link, () => [])
    expect(await readKeys(path)).toEqual([])
  })
})

describe('entrepot key', () => {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const tsx = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url))
  const path = newFile()
  const run = (...words: string[]) =>
    new Promise<{ out: string; err: string; code: number | null }>((resolve) => {
      const child = spawn(tsx, [main, 'key', ...words], { env: { ...process.env, ENTREPOT_KEYS: path } })
      const said = { out: '', err: '' }
      child.stdout.on('data', (text) => {
        said.out += text
      })
      child.stderr.on('data', (text) => {
        said.err += text
      })
      child.once('close', (code) => resolve({ ...said, code }))
    })

  it('makes a key, shows it once, lists it and revokes it', async () => {
    const made = await run(
      'create',
      '--name',
      'Ann’s notebook',
      '--scopes',
      'facts:write, workspace:customs',
      '--expires',
      '90d',
    )
    expect(made.code).toBe(0)
    const key = made.out.trim()
    expect(key).toMatch(/^ent_[a-z0-9]{10}_[0-9a-f]{64}$/)
    expect(made.err).not.toContain(key)
    const { viewerOf } = keysIn(path)
    expect(await viewerOf(key)).toMatchObject({ scopes: ['facts:write', 'workspace:customs'] })
    const id = key.split('_')[1] as string
    const listed = await run('list')
    expect(listed.out).toContain(id)
    expect(listed.out).toContain('active')
    expect(listed.out).not.toContain(key.split('_')[2])
    expect(await run('revoke', id)).toMatchObject({ code: 0 })
    expect((await run('list')).out).toContain('revoked 2')
    await pause(1_100)
    await expect(viewerOf(key)).rejects.toMatchObject(refused(/is revoked/))
  }, 60_000)

  it.each([
    [['create', '--name', 'x', '--scopes', 'facts:delete'], /no scope "facts:delete": there are facts:propose/],
    [['create', '--name', 'x', '--expires', '2020-01-01'], /--expires 2020-01-01 is over/],
    [['create', '--name', 'x', '--expires', '2027-02-31'], /--expires is to be a day/],
    [['create', '--name', ' '], /--name/],
    [['create'], /--name/],
    [['revoke', 'nobody0000'], /no key of this id/],
  ])(
    '%j is refused with what would do',
    async (words, message) => {
      const { code, out, err } = await run(...words)
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(message)
      expect(err).not.toMatch(/at .*\.ts:\d+/)
    },
    60_000,
  )
})
