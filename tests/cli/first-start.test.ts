import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from './server-process.ts'

describe('the first start, over an empty folder', () => {
  let folder = ''
  let server: ServerProcess | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entrepot-first-'))
  })
  afterEach(() => {
    server?.kill()
    rmSync(folder, { recursive: true })
  })

  it('it seeds the graph in a process of its own, so that the server holds only what serving takes', async () => {
    server = await startServer({ ENTREPOT_DATA: folder })
    const ready = await fetch(`${server.address}/health/ready`)
    expect(await ready.json()).toMatchObject({ status: 'ready', engine: 'embedded', profile: 'core' })
    expect(server.memory()).toBeLessThan(400 * 2 ** 20)
  }, 180_000)

  it('a server that is stopped while its graph is seeded ends, and so does the seeding', async () => {
    const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
    const { NEO4J_URI: _, ...inherited } = process.env
    const environment = { ...inherited, HOST: '127.0.0.1', PORT: '0', ENTREPOT_DATA: folder }
    const stopped = spawn(process.execPath, ['--import', 'tsx', main, 'serve'], { env: environment })
    const ended = once(stopped, 'exit')
    const [seeding] = await childOf(stopped.pid, 'seed')
    stopped.kill('SIGTERM')
    await ended
    expect(seeding).toBeGreaterThan(0)
    expect(isRunning(seeding ?? 0)).toBe(false)
  }, 60_000)
})

/** Waits until a process has a child whose command names `word`, and returns the id of that child. */
async function childOf(parent: number | undefined, word: string): Promise<readonly number[]> {
  for (;;) {
    const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
    const children = processes
      .map((line) => line.trim().split(/\s+/))
      .filter(([, ppid, ...command]) => Number(ppid) === parent && command.includes(word))
    if (children.length > 0) return children.map(([pid]) => Number(pid))
    await pause(100)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
