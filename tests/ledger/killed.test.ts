import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { checkKept } from './kept.ts'

const rounds = 20
const folder = mkdtempSync(join(tmpdir(), 'entrepot-killed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('whatever a writer that is killed at any moment has acknowledged is there once, and no half of anything', {
  timeout: 280_000,
}, async () => {
  const acknowledged: string[] = []
  for (let round = 1; round <= rounds; round++) acknowledged.push(...(await killedWriter(round)))
  expect(acknowledged.length).toBeGreaterThan(rounds)
  expect(new Set(acknowledged).size).toBe(acknowledged.length)

  const graph = await openEmbedded({ data: folder })
  // At most what each of the three writers of a round was about to say is there beyond that.
  await checkKept(graph, acknowledged, 3 * rounds)
  await graph.close()
})

/** Starts a writer, kills it a moment after its first word, and returns the keys that it acknowledged. */
async function killedWriter(round: number): Promise<readonly string[]> {
  const program = fileURLToPath(new URL('writer-process.ts', import.meta.url))
  const writer = spawn(process.execPath, ['--import', 'tsx', program, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(writer, 'exit')
  let said = ''
  let failed = ''
  writer.stderr.on('data', (chunk) => {
    failed += chunk
  })
  const first = once(writer.stdout, 'data')
  writer.stdout.on('data', (chunk) => {
    said += chunk
  })
  const ended = exit.then(() => Promise.reject(new Error(`The writer ended by itself: ${failed}`)))
  await Promise.race([first, ended])
  await Promise.race([pause(Math.random() * 300), ended])
  writer.kill('SIGKILL')
  ended.catch(() => undefined)
  await exit
  return said.split('\n').slice(0, -1)
}
