import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { onEachServedEngine } from '../engines.ts'
import { startServer } from './server-process.ts'

const run = promisify(execFile)
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'entrepot-table-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A table by its address, and as the command is told to write it. */
const asked = [
  ['observations.csv?reporter=CHN&year=2023', ['observations', '--reporter', 'CHN', '--year', '2023']],
  ['ports.tsv?portKind=SEAPORT&first=300', ['ports', '--port-kind', 'SEAPORT', '--first', '300', '-f', 'tsv']],
  ['portsGrouped.jsonl?by=COUNTRY', ['portsGrouped', '--by', 'COUNTRY', '--format', 'jsonl']],
  [
    'timeSeries.parquet?reporter=CHN&measure=TRADE_VALUE',
    ['timeSeries', '--reporter', 'CHN', '--measure', 'TRADE_VALUE'],
  ],
] as const

onEachServedEngine('the command table', (environment) => {
  it('writes the very bytes that the address of the table has', async () => {
    const settings = { ...environment(), PUBLIC_URL: 'http://site.example' }
    const server = await startServer(settings)
    const served: Buffer[] = []
    for (const [path] of asked)
      served.push(Buffer.from(await (await fetch(`${server.address}/table/${path}`)).arrayBuffer()))
    await server.stop()
    for (const [place, [path, words]] of asked.entries()) {
      const out = join(folder, path.replace(/\?.*/, ''))
      await entrepot(['table', ...words, '--out', out], settings)
      const written = readFileSync(out)
      expect([path, written.equals(served[place] as Buffer)]).toEqual([path, true])
      expect(written.length).toBeGreaterThan(500)
    }
  }, 240_000)

  it('names a wrong parameter, and what is right', async () => {
    const failed = await entrepot(['table', 'ports', '--colour', 'red'], environment()).catch((error) => error)
    expect([failed.code, failed.stdout, failed.stderr]).toEqual([1, '', expect.stringContaining('portKind')])
    const odd = await entrepot(['table', 'ports', 'red'], environment()).catch((error) => error)
    expect([odd.code, odd.stderr]).toEqual([1, expect.stringContaining('--name value')])
  }, 120_000)
})

function entrepot(words: readonly string[], settings: Readonly<Record<string, string>>) {
  const { NEO4J_URI: _, ...inherited } = process.env
  const env = { ...inherited, ...settings }
  return run(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...words], { cwd: folder, env })
}
