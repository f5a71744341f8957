import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importing } from '../../../src/imports/job/importing.ts'
import { newJob } from '../../../src/imports/job/new-job.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { customsFile, mapping } from './customs-file.ts'
import { servedImports, type Told } from './served-imports.ts'

const address = (more: object = {}) =>
  `/import?${new URLSearchParams({ workspace: 'customs', file: 'trade.csv', mapping, ...more })}`

onEachEmptyEngine('a file that is sent to /import', (graph) => {
  const { folder, send, upload, rested, importing: work, at } = servedImports(graph)
  const csv = (rows: number, lines: string[] = []) =>
    readFileSync(customsFile(join(folder, `${rows}-${lines.length}.csv`), rows, lines), 'utf8')

  test('is taken, read in its turn, and told of at its address', async () => {
    for (let time = 0; time < 4; time++) {
      const response = await send('importer', address(), { method: 'POST', body: csv(20, ['2001,CHN,KAZ,much']) })
      const job = await response.json()
      expect([response.status, response.headers.get('location')]).toEqual([202, job.address])
      expect(job).toMatchObject({
        workspace: 'customs',
        file: 'trade.csv',
        by: 'importer',
        bytes: csv(20, ['2001,CHN,KAZ,much']).length,
      })
      expect(await rested(job.id)).toMatchObject({ state: 'READ' })
      const told = await (await fetch(job.address, { headers: { 'x-viewer': 'importer' } })).json()
      expect(told).toMatchObject({
        state: 'READ',
        rowCount: 21,
        source: { title: 'Customs of a small world', license: 'CC0-1.0' },
      })
      expect(told.verdicts).toContainEqual({ verdict: 'WRONG', rows: 1 })
      // The copy of the file is not needed any more.
      const files = readdirSync(join(folder, 'workspaces', 'customs', job.id))
      expect(files.sort()).toEqual(['job.json', 'rows-00001.parquet'])
    }
  })

  test('has a page for a browser and JSON for a program at one address; the page says the same of every job', async () => {
    const { id } = await upload('importer', address(), csv(2))
    const page = async (as: string, path: string) => {
      const response = await send(as, path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('vary')).toMatch(/accept/)
      return (await response.text()).replaceAll(path.split('/').pop() ?? '', 'JOB')
    }
    for (let time = 0; time < 4; time++) {
      for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
        const told = await send('importer', `/import/${id}`, { headers: { accept } })
        expect(told.headers.get('vary')).toMatch(/accept/)
        expect(await told.json()).toMatchObject({ id, file: 'trade.csv' })
        expect((await (await send('importer', '/import', { headers: { accept } })).json()).total).toBeGreaterThan(0)
      }
      await page('importer', '/import')
      const seen = await page('importer', `/import/${id}`)
      expect(seen).not.toContain('trade.csv')
      expect(await page('nobody', '/import/20200101-000000-abcdef')).toBe(seen)
    }
    await rested(id)
  })

  test('may come as a form, with its mapping before or after it', async () => {
    for (const order of ['before', 'after']) {
      const form = new FormData()
      if (order === 'before') form.set('mapping', mapping)
      form.set('file', new Blob([csv(5)]), 'form.csv')
      if (order === 'after') form.set('mapping', new Blob([mapping]), 'mapping.yaml')
      const job = await upload('importer', '/import?workspace=forms&title=A+form', form)
      expect(job).toMatchObject({ workspace: 'forms', file: 'form.csv' })
      expect(await rested(job.id)).toMatchObject({ state: 'READ', verdicts: [{ rows: 5 }] })
    }
  })

  test('its rows are a table, of all verdicts or of one', async () => {
    const { id } = await upload('importer', address(), csv(600, ['2001,CHN,KAZ,much']))
    await rested(id)
    for (let time = 0; time < 4; time++) {
      const lines = (await (await send('importer', `/import/${id}/rows.csv`)).text()).trimEnd().split('\r\n')
      expect(lines).toHaveLength(602)
      expect(lines[0]).toBe('number,verdict,field,message,others,facts,cells')
      const wrong = (await (await send('importer', `/import/${id}/rows.jsonl?verdict=WRONG`)).text()).trimEnd()
      expect(JSON.parse(wrong)).toMatchObject({ number: 602, verdict: 'WRONG', field: 'value' })
      const first = await send('importer', `/import/${id}/rows.jsonl?first=3`)
      expect((await first.text()).trimEnd().split('\n')).toHaveLength(3)
    }
    expect((await send('importer', `/import/${id}/rows.csv?verdict=BAD`)).status).toBe(400)
    expect((await send('importer', `/import/${id}/rows.pdf`)).status).toBe(404)
  })

  describe('is refused in words', () => {
    test.each([
      ['an empty file', address(), '', 400, 'empty'],
      ['a bad name of a workspace', address({ workspace: '../etc' }), 'x', 400, 'no name of a workspace'],
      ['a name with a folder', address({ file: '../../job.json' }), 'x', 400, 'without a folder'],
      ['no name', '/import', 'x', 400, 'file=trade.csv'],
      ['a mapping that is none', address({ mapping: 'mapping: 7' }), 'x', 400, 'mapping'],
      ['an unknown parameter', address({ separator: ';' }), 'x', 400, 'no parameter separator'],
      ['a file that is too long', address(), 'x'.repeat(1_000_001), 413, '1000000 bytes'],
    ])('%s', async (_, path, body, status, message) => {
      for (let time = 0; time < 4; time++) {
        const response = await send('importer', path, { method: 'POST', body })
        const { error, errors } = (await response.json()) as Told
        expect([response.status, error]).toEqual([status, expect.stringContaining(message)])
        expect(errors[0].extensions.code).toBeTruthy()
      }
    })

    test('one that turns out to be too long while it comes, and nothing of it stays', async () => {
      let left = 30
      const long = new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(100_000).fill(65))
          if (--left === 0) controller.close()
        },
      })
      const init = { method: 'POST', body: long, duplex: 'half' } as RequestInit
      const response = await send('importer', address(), init).catch(() => undefined)
      if (response) expect(response.status).toBe(413)
      await expect.poll(() => readdirSync(join(folder, 'workspaces', '.incoming'))).toEqual([])
    })

    test('one that breaks off, and nothing of it stays', async () => {
      const { hostname, port } = new URL(at())
      const headers = { 'x-viewer': 'importer', 'content-length': '1000' }
      const sent = request({ hostname, port, path: address(), method: 'POST', headers })
      sent.once('error', () => undefined)
      sent.write('year,reporter')
      await expect.poll(() => readdirSync(join(folder, 'workspaces', '.incoming'))).toHaveLength(1)
      sent.destroy()
      await expect.poll(() => readdirSync(join(folder, 'workspaces', '.incoming'))).toEqual([])
    })
  })

  test('what cannot be read fails and says why, and the server reads the next', async () => {
    const bad = await upload('importer', '/import?workspace=customs&file=odd.csv', 'α,β\n1,2\n')
    expect(await rested(bad.id)).toMatchObject({
      state: 'FAILED',
      failure: { message: expect.stringContaining('odd.csv') },
    })
    const good = await upload('importer', address(), csv(3))
    expect(await rested(good.id)).toMatchObject({ state: 'READ' })
  })

  test('after a restart, what was unfinished goes on', async () => {
    const root = join(folder, 'restarted')
    const folders = workspaceFolders(root)
    const text = csv(50)
    const settings = { folders, graph, longestFile: 1_000_000, rowsInGraph: 1_000 }
    const before = importing(settings)
    const said = () => ({ workspace: 'main', name: 'trade.csv', mapping, by: 'ann' })
    async function* bytes() {
      yield Buffer.from(text)
    }
    // It is never started: as if it had been killed at once.
    const { id } = await before.upload(bytes(), said)
    expect((await before.job(id))?.state).toBe('READING')
    const after = importing(settings)
    await after.start()
    await expect.poll(async () => (await after.job(id))?.state).toBe('READ')
    await after.merge(id, { by: 'ann' }, { same: false })
    await after.stop()
    const last = importing(settings)
    await last.start()
    await expect.poll(async () => (await last.job(id))?.state, { timeout: 20_000 }).toBe('MERGED')
    await last.undo(id, { by: 'ann' })
    await expect.poll(async () => (await last.job(id))?.state, { timeout: 20_000 }).toBe('UNDONE')
    await last.stop()
  })

  test('the queue is bounded', async () => {
    const idle = importing({
      folders: workspaceFolders(join(folder, 'idle')),
      graph,
      longestFile: 1_000,
      rowsInGraph: 1,
    })
    const said = () => ({ workspace: 'main', name: 'a.csv', by: 'ann' })
    async function* bytes() {
      yield Buffer.from('a\n')
    }
    for (let count = 0; count < 20; count++) await idle.upload(bytes(), said)
    await expect(idle.upload(bytes(), said)).rejects.toThrow('20 jobs wait already')
    expect(newJob(said(), { bytes: 1, sha256: '', path: null }).state).toBe('READING')
  })

  test('whoever may not import is refused before the file is read, and nobody learns what is there', async () => {
    for (let time = 0; time < 4; time++) {
      expect((await send('nobody', address(), { method: 'POST', body: 'x' })).status).toBe(401)
      for (const as of ['customs', 'writesOnly', 'reviewer', 'proposer'])
        expect((await send(as, address(), { method: 'POST', body: 'x' })).status).toBe(403)
    }
    const { id } = await upload('importer', '/import?workspace=secret&file=a.csv', csv(1))
    await rested(id)
    for (const as of ['nobody', 'customs', 'proposer', 'writesOnly'])
      for (const path of ['', '/rows.csv', '/rows.jsonl?verdict=NEW']) {
        const [there, missing] = await Promise.all(
          [id, '20200101-000000-abcdef'].map(async (each) => {
            const response = await send(as, `/import/${each}${path}`)
            return [response.status, (await response.text()).replaceAll(each, 'ID')]
          }),
        )
        expect([as, ...(there as [])]).toEqual([as, ...(missing as [])])
        expect(there?.[0]).toBe(404)
      }
    expect(await work().job(id)).not.toBeNull()
    const list = await (await send('customs', '/import')).json()
    expect(new Set(list.jobs.map(({ workspace }: Told) => workspace))).toEqual(new Set(['customs']))
    expect(await (await send('nobody', '/import')).json()).toEqual({ total: 0, jobs: [], next: null })
  })

  test('is discarded by DELETE, by its owner or a reviewer', async () => {
    const { id } = await upload('importer', address(), csv(3))
    await rested(id)
    expect((await send('nobody', `/import/${id}`, { method: 'DELETE' })).status).toBe(401)
    expect((await send('writer', `/import/${id}`, { method: 'DELETE' })).status).toBe(403)
    expect((await send('writesOnly', `/import/${id}`, { method: 'DELETE' })).status).toBe(403)
    const response = await send('importer', `/import/${id}`, { method: 'DELETE' })
    expect([response.status, (await response.json()).state]).toEqual([200, 'DISCARDED'])
    expect((await send('importer', `/import/${id}`, { method: 'DELETE' })).status).toBe(409)
    expect((await send('reviewer', '/import/20200101-000000-abcdef', { method: 'DELETE' })).status).toBe(404)
  })
})
