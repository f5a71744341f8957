import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'

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
  const rows = async (text: string) => graph.run({ name: 'kept', text, parameters: {}, keyed: false })
  const entries = await rows(
    'MATCH (entry:Entry) WHERE entry.key IS NOT NULL RETURN entry.key AS key, entry.id AS id, entry.about AS about, entry.revision AS revision ORDER BY entry.revision',
  )
  const keys = entries.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([])
  // At most what each of the three writers of a round was about to say is there beyond that.
  expect(keys.length - acknowledged.length).toBeLessThanOrEqual(3 * rounds)

  const claims = await rows(`
    MATCH (claim:Claim) WHERE claim.measure = 'EXPORT_VALUE'
    RETURN claim.id AS id, COUNT { (claim)-[:ABOUT]->(:Entity) } AS roles, COUNT { (claim)-[:CITES]->(:Source) } AS sources`)
  expect(claims.map(({ id }) => id).sort()).toEqual(entries.map(({ about }) => about).sort())
  expect(claims.filter(({ roles, sources }) => roles !== 2 || sources !== 1)).toEqual([])
  const [edge] = await rows(
    "MATCH ({id: 'country:CHN'})-[edge:SUPPLIES]->({id: 'country:KAZ'}) RETURN edge.claims AS claims",
  )
  expect([...((edge?.claims ?? []) as string[])].sort()).toEqual(entries.map(({ about }) => about).sort())
  const versions = await rows('MATCH (version:Version) RETURN version.entry AS entry, count(version) AS versions')
  expect(new Map(versions.map(({ entry, versions }) => [entry, versions]))).toEqual(
    new Map(entries.map(({ id }) => [id, 3])),
  )
  expect((await readManifest(graph))?.revision).toBe(entries.at(-1)?.revision)
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
