import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { newJob } from '../../../src/imports/job/new-job.ts'
import { BrokenWorkspace } from '../../../src/imports/workspaces/broken.ts'
import { type ChunkRow, newChunk, readChunk } from '../../../src/imports/workspaces/chunk.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import { JobLocked, whileLocked } from '../../../src/imports/workspaces/job-lock.ts'
import { rowsOf } from '../../../src/imports/workspaces/rows.ts'

const root = mkdtempSync(join(tmpdir(), 'entrepot-workspaces-'))
afterAll(() => rmSync(root, { recursive: true }))
const folders = workspaceFolders(root)
const file = { bytes: 3, sha256: 'a'.repeat(64), path: null }
const said = { workspace: 'customs', name: 'trade.csv', by: 'ann' }

const trade = {
  ...{ measure: 'EXPORT_VALUE', flow: 'EXPORTS', reporter: 'country:CHN', partner: null, commodity: null },
  ...{ commodityCode: '010121', periodStart: '2022-01-01', periodEnd: '2022-12-31', value: 0.1, valueText: '0.1' },
  ...{ unit: 'USD', valuation: 'FOB' as const, quantity: null, quantityUnit: null, isEstimate: false, dataset: 'baci' },
}

function row(number: number, more: Partial<ChunkRow> = {}): ChunkRow {
  return {
    number,
    verdict: 'NEW',
    field: null,
    message: null,
    facts: [],
    others: [],
    cells: null,
    trade: null,
    ...more,
  }
}

async function writeChunk(path: string, rows: readonly ChunkRow[]): Promise<void> {
  const chunk = newChunk()
  await chunk.add(rows)
  await chunk.keep(path)
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('the rows of a job', () => {
  test('come back in their order, however many were added at once', async () => {
    const path = join(root, 'grown.parquet')
    for (const counts of [[1], [0, 3], [1_999, 1, 1], [2_000, 2_000], [700, 4_500, 1]]) {
      const chunk = newChunk()
      let number = 0
      for (const count of counts) await chunk.add(Array.from({ length: count }, () => row(++number)))
      await chunk.keep(path)
      expect((await all(readChunk(path))).map((each) => each.number)).toEqual(
        [...Array(number).keys()].map((at) => at + 1),
      )
    }
  })

  test('are kept as they are: exact texts, leading zeros, what is unknown', async () => {
    const rows = [
      row(2, {
        trade,
        facts: [
          {
            kind: 'OBSERVATION',
            input: { measure: 'EXPORT_VALUE', value: '0.1', unit: 'USD', reporter: 'country:CHN' },
          },
        ],
      }),
      row(3, { verdict: 'WRONG', field: 'value', message: '“x” is no number', cells: { v: 'x', 名: '' } }),
      row(5, { verdict: 'CONFLICTS', others: ['observation:a', 'observation:b'] }),
    ]
    const path = join(root, 'kept.parquet')
    for (let time = 0; time < 4; time++) {
      await writeChunk(path, rows)
      expect(await all(readChunk(path))).toEqual(rows)
    }
    expect(await all(readChunk(path, (number) => number > 4))).toEqual([rows[2]])
  })

  test('are found by number and verdict without the chunks that hold none of them', async () => {
    const folder = await folders.create(newJob(said, file))
    const chunks = []
    for (const number of [1, 2, 3]) {
      const rows = Array.from({ length: 3_000 }, (_, at) =>
        row(number * 10_000 + at, { verdict: at === 7 ? 'SAME' : 'NEW' }),
      )
      if (number !== 2) await writeChunk(folder.chunk(number), rows)
      chunks.push({
        rows: 3_000,
        last: number * 10_000 + 2_999,
        counts: number === 2 ? { NEW: 3_000 } : { NEW: 2_999, SAME: 1 },
      })
    }
    // The second is not even there.
    const same = await all(rowsOf(folder, { chunks }, { verdict: 'SAME' }))
    expect(same.map(({ number }) => number)).toEqual([10_007, 30_007])
    expect((await all(rowsOf(folder, { chunks }, { after: 32_000 }))).map(({ number }) => number)).toHaveLength(999)
    await expect(all(rowsOf(folder, { chunks }))).rejects.toThrow(
      /rows-00002\.parquet can't be read .* import the file again/,
    )
  })

  test('that are half written are told of in words', async () => {
    const path = join(root, 'half.parquet')
    for (const bytes of ['', 'PAR1', 'nothing of the kind', 'PAR1'.padEnd(100, 'x')]) {
      writeFileSync(path, bytes)
      await expect(all(readChunk(path))).rejects.toThrow(BrokenWorkspace)
    }
  })
})

describe('the file of a job', () => {
  test('is there whole or not at all, and nobody sees a job in the making', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () => folders.create(newJob({ ...said, workspace: 'many' }, file))),
    )
    expect(await folders.jobs('many')).toHaveLength(8)
    const [folder] = made
    const job = await folder?.read()
    await Promise.all(
      Array.from({ length: 20 }, (_, rows) => folder?.write({ ...(job as never as object), rows } as never)),
    )
    expect((await folder?.read())?.rows).toBeGreaterThanOrEqual(0)
    await folder?.tidy()
    expect(readdirSync(folder?.path ?? '')).toEqual(['job.json'])
  })

  test.each(['', '{', '{}', '[]', '{"version":2}', 'null'])('that is broken is told of in words: %j', async (text) => {
    const folder = await folders.create(newJob({ ...said, workspace: 'broken' }, file))
    writeFileSync(join(folder.path, 'job.json'), text)
    await expect(folder.read()).rejects.toThrow(/job\.json is no file of a job: .* import the file again/)
  })

  test('a name that leads elsewhere is none', async () => {
    for (const name of ['..', '../customs', 'a/b', '', '.incoming', 'UPPER']) {
      expect(await folders.jobs(name)).toEqual([])
      expect(() => newJob({ ...said, workspace: name }, file)).toThrow('no name of a workspace')
    }
    for (const id of ['..', '../../etc', '', '20260101-000000-abcdef']) expect(await folders.job(id)).toBeUndefined()
  })
})

describe('the lock of a job', () => {
  const lock = join(root, 'job.lock')
  const leave = (content: string) => writeFileSync(lock, content)

  test('lets one work at a time', async () => {
    let done = () => {}
    const first = whileLocked(
      root,
      () =>
        new Promise<void>((resolve) => {
          done = resolve
        }),
    )
    await expect.poll(() => readdirSync(root)).toContain('job.lock')
    for (let time = 0; time < 4; time++) await expect(whileLocked(root, async () => 1)).rejects.toThrow(JobLocked)
    done()
    await first
    expect(await whileLocked(root, async () => 2)).toBe(2)
    expect(readdirSync(root)).not.toContain('job.lock')
  })

  test('of a process that is no more is taken over, by one of many', async () => {
    for (const content of [
      JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1 }),
      JSON.stringify({ host: hostname(), pid: process.pid }),
    ]) {
      leave(content)
      const tries = await Promise.allSettled(Array.from({ length: 5 }, () => whileLocked(root, async () => 1)))
      expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    }
  })

  test('of another machine is taken over after a minute without a sign of life', async () => {
    leave(JSON.stringify({ host: 'elsewhere', pid: 1 }))
    await expect(whileLocked(root, async () => 1)).rejects.toThrow('Process 1 on elsewhere is at work on this job')
    const longAgo = new Date(Date.now() - 120_000)
    utimesSync(lock, longAgo, longAgo)
    expect(await whileLocked(root, async () => 3)).toBe(3)
  })
})
