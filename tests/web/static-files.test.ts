import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { staticFiles } from '../../src/serving/static-files.ts'

const outside = mkdtempSync(join(tmpdir(), 'entrepot-pages-'))
const folder = join(outside, 'dist')
mkdirSync(join(folder, 'assets'), { recursive: true })
mkdirSync(join(folder, 'graphiql'))
const page = '<!doctype html><title>GraphiQL</title>'
const script = 'export const answer = 42\n'.repeat(200)
writeFileSync(join(folder, 'graphiql/index.html'), page)
writeFileSync(join(folder, 'assets/main-abc123.js'), script)
writeFileSync(join(folder, 'secret.txt'), 'secret')
writeFileSync(join(outside, 'secret.txt'), 'secret')
afterAll(() => rmSync(outside, { recursive: true }))

const serve = staticFiles(pathToFileURL(`${folder}/`))
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  serve(new Request(`http://test${path}`, { method, headers }))
const html = { accept: 'text/html,*/*;q=0.8' }

describe('pages of the site', () => {
  it('a page is served to clients that accept HTML, not to a program that asks for JSON', async () => {
    expect(await (await ask('/graphql', html))?.text()).toBe(page)
    expect(await ask('/graphql', { accept: '*/*' })).toBeUndefined()
    expect(await ask('/graphql', html, 'POST')).toBeUndefined()
  })

  it('a page is the same whatever query string its address carries', async () => {
    expect(await (await ask('/graphql?query=%7Bports%7D', html))?.text()).toBe(page)
  })

  it('a page allows scripts of this server only, none inline and none evaluated', async () => {
    const policy = (await ask('/graphql', html))?.headers.get('content-security-policy')
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline';/,
    )
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  })

  it('a page is revalidated each time and not sent again while it is unchanged', async () => {
    const first = await ask('/graphql', html)
    expect(first?.headers.get('cache-control')).toBe('no-cache')
    const again = await ask('/graphql', { ...html, 'if-none-match': first?.headers.get('etag') ?? '' })
    expect(again?.status).toBe(304)
    expect(await again?.text()).toBe('')
  })

  it('a page that is not built yet says how to build it', async () => {
    const unbuilt = staticFiles(pathToFileURL(`${outside}/nowhere/`))
    const answer = await unbuilt(new Request('http://test/graphql', { headers: html }))
    expect(answer?.status).toBe(503)
    expect(await answer?.text()).toContain('npm run build')
  })
})

describe('assets of the site', () => {
  it('an asset is cached for good, since its name changes with its content', async () => {
    const answer = await ask('/assets/main-abc123.js')
    expect(answer?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer?.text()).toBe(script)
  })

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ])('an asset is compressed for clients that accept %s', async (accepted, encoding, decompress) => {
    const answer = await ask('/assets/main-abc123.js', { 'accept-encoding': accepted })
    expect(answer?.headers.get('content-encoding')).toBe(encoding)
    const body = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer())
    expect(body.length).toBeLessThan(script.length / 10)
    expect(answer?.headers.get('content-length')).toBe(String(body.length))
    expect(decompress(body).toString()).toBe(script)
  })

  it('an asset is read again when it has changed on disk', async () => {
    const path = join(folder, 'assets/changing.js')
    writeFileSync(path, 'one')
    utimesSync(path, 1, 1)
    expect(await (await ask('/assets/changing.js'))?.text()).toBe('one')
    writeFileSync(path, 'two')
    expect(await (await ask('/assets/changing.js'))?.text()).toBe('two')
  })

  it('a HEAD request for an asset is answered with its length and without its body', async () => {
    const answer = await ask('/assets/main-abc123.js', {}, 'HEAD')
    expect(answer?.headers.get('content-length')).toBe(String(script.length))
    expect(await answer?.text()).toBe('')
  })

  it('an asset that was not built is not found', async () => {
    expect((await ask('/assets/other-abc123.js'))?.status).toBe(404)
    expect((await ask('/assets/constructor'))?.status).toBe(404)
  })
})

it.each([
  '/assets/../secret.txt',
  '/assets/%2e%2e/secret.txt',
  '/assets/..%2fsecret.txt',
  '/assets/..%5csecret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '/assets//../../secret.txt',
  '/assets/.hidden',
  '/assets/',
  '/secret.txt',
  '/graphiql/index.html',
])('the path %s serves no file', async (path) => {
  expect(await ask(path, html)).toBeUndefined()
})
