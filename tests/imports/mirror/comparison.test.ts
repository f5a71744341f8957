import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { Lifetime } from '../../../cypher/engine/lifetime.ts'
import { ComparisonFailed, StillComparing } from '../../../cypher/knowledge/errors.ts'
import { extensionsOf } from '../../../schema/error-codes.ts'
import { workspaceFlows } from '../../../src/imports/mirror/workspace-flows.ts'
import { type Row, writeJob } from './chunks.ts'

const exported: Row = {
  ...{ measure: 'EXPORT_VALUE', flow: 'EXPORTS', reporter: 'country:CHN', partner: 'country:VNM', unit: 'USD' },
  ...{ value: 1_000, periodStart: '2023-01-01', periodEnd: '2023-12-31', dataset: 'comtrade' },
}

const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('nothing'),
    (error) => error,
  )

// Which processes have been started is told by Linux alone.
describe.skipIf(process.platform !== 'linux')('the process that compares a workspace', () => {
  const root = mkdtempSync(join(tmpdir(), 'entrepot-workspaces-'))
  const kept = workspaceFlows(root)
  afterEach(() => {
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true })
  })
  afterAll(async () => {
    await kept.close()
    rmSync(root, { recursive: true })
  })

  async function totalOf(workspace: string, milliseconds = 60_000): Promise<number> {
    const flows = await kept.flowsOf(workspace, { reports: none, lifetime: new Lifetime(milliseconds) })
    return flows.total({})
  }

  it('is killed: that is told in words, and whoever asks again has the answer', async () => {
    writeJob(root, 'trade', 'one', [exported])
    for (let time = 0; time < 4; time++) {
      // Another state of the workspace each time, so that it is compared anew.
      writeJob(root, 'trade', `more-${time}`, [{ ...exported, periodStart: `${1990 + time}-01-01` }])
      const asked = failureOf(totalOf('trade'))
      process.kill(await comparing(process.pid), 'SIGKILL')
      const failure = await asked
      expect(failure).toBeInstanceOf(ComparisonFailed)
      expect(failure.message).toMatch(
        /^The rows of the workspace trade could not be compared: its process was killed, as/,
      )
      expect(extensionsOf(failure)).toEqual({ code: 'COMPARISON_FAILED' })
      expect(await totalOf('trade')).toBe(time + 2)
    }
  })

  it('fails on a chunk that is broken: what is wrong is told, and not where on the machine', async () => {
    writeJob(root, 'trade', 'one', [exported])
    const chunk = join(root, 'trade', 'one', 'rows-00001.parquet')
    const whole = readFileSync(chunk)
    writeFileSync(chunk, 'no Parquet')
    const failure = await failureOf(totalOf('trade'))
    expect(failure).toBeInstanceOf(ComparisonFailed)
    expect(failure.message).toContain('trade/one/rows-00001.parquet')
    expect(failure.message).not.toContain(root)
    expect(failure.message).toMatch(/; ask again to try anew$/)
    expect(failure.message).not.toContain('\n')
    writeFileSync(chunk, whole)
    expect(await totalOf('trade')).toBe(1)
  })

  it('goes on when a request is over, and is the only one for all who ask', async () => {
    for (const workspace of ['one', 'two']) writeJob(root, workspace, 'one', [exported])
    const first = failureOf(totalOf('one', 510))
    const asked = [...Array.from({ length: 8 }, () => totalOf('one')), totalOf('two')]
    expect(await first).toBeInstanceOf(StillComparing)
    let most = 0
    let done = false
    const answers = Promise.all(asked).finally(() => {
      done = true
    })
    while (!done) {
      most = Math.max(most, startedBy(process.pid).length)
      await pause(10)
    }
    expect(await answers).toEqual(Array.from({ length: 9 }, () => 1))
    expect(most).toBe(1)
  })

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'ends with its server, which %s ends, and leaves nothing behind',
    async (end) => {
      const rows = Array.from({ length: 60_000 }, (_, row) => ({ ...exported, commodityCode: String(100_000 + row) }))
      writeJob(root, 'large', 'one', rows)
      const own = join(root, 'temporary')
      mkdirSync(own)
      const program = fileURLToPath(new URL('compare-process.ts', import.meta.url))
      const server = spawn(process.execPath, ['--import', 'tsx', program, root, 'large'], {
        stdio: 'ignore',
        env: { ...process.env, TMPDIR: own },
      })
      const ended = once(server, 'exit')
      const id = await comparing(Number(server.pid))
      while (!readdirSync(own).some((folder) => existsSync(join(own, folder, 'flows.duckdb')))) await pause(10)
      server.kill(end)
      await ended
      for (let wait = 0; wait < 500 && existsSync(`/proc/${id}`); wait++) await pause(20)
      expect(existsSync(`/proc/${id}`)).toBe(false)
      expect(readdirSync(own).filter((folder) => folder.startsWith('entrepot-mirror-'))).toEqual([])
    },
  )
})

/** The same list each time, as of a graph that has not changed. */
const none: readonly never[] = []

/** The id of the process that compares for a server, once there is one. */
async function comparing(server: number): Promise<number> {
  for (;;) {
    const [id] = startedBy(server)
    if (id !== undefined) return id
    await pause(10)
  }
}

/** The processes that a process has started to compare. */
function startedBy(id: number): readonly number[] {
  const tasks = `/proc/${id}/task`
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // It has ended.
      return ''
    }
  }
  return (existsSync(tasks) ? readdirSync(tasks) : [])
    .flatMap((task) => read(`${tasks}/${task}/children`).split(' ').filter(Boolean))
    .filter((child) => read(`/proc/${child}/cmdline`).includes('comparing.ts'))
    .map(Number)
}
