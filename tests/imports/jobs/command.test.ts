import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openEmbedded } from '../../../cypher/engine/embedded.ts'
import { program } from '../../../src/cli.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { customsFile, mapping, seedSmallWorld } from './customs-file.ts'
import { servedImports } from './served-imports.ts'

const folder = mkdtempSync(join(tmpdir(), 'entrepot-import-command-'))
const file = join(folder, 'trade.csv')
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  const graph = await openEmbedded({ data: join(folder, 'data') })
  await seedSmallWorld(graph)
  await graph.close()
  customsFile(file, 12)
  writeFileSync(`${file}.mapping.yaml`, mapping)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

/** Runs `entrepot import` with these words. */
async function run(...words: string[]) {
  vi.stubEnv('ENTREPOT_DATA', join(folder, 'data'))
  vi.stubEnv('NEO4J_URI', undefined)
  const said: string[] = []
  for (const level of ['log', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...text) => void said.push(text.join(' ')))
  process.exitCode = undefined
  await program.parseAsync(['import', ...words], { from: 'user' })
  const [exit, text] = [process.exitCode ?? 0, said.join('\n')]
  process.exitCode = undefined
  vi.restoreAllMocks()
  return { exit, text, id: /Job (\S+)/.exec(text)?.[1] ?? '' }
}

describe('entrepot import', () => {
  test('reads a file by the mapping beside it, reports, merges and undoes', async () => {
    const { exit, text, id } = await run(file)
    expect([exit, text]).toEqual([
      0,
      expect.stringMatching(/12 rows[\s\S]*NEW +12 +new to the graph[\s\S]*import merge/),
    ])
    expect((await run('list')).text).toMatch(new RegExp(`${id} +main +READ +12 +trade\\.csv`))
    expect((await run('merge', id)).text).toContain('Merged: 12 of 12 rows, as source:')
    expect((await run('show', id)).text).toContain('Merged: 12 of 12 rows')
    expect(await run('discard', id)).toMatchObject({ exit: 1, text: expect.stringContaining('it is merged') })
    expect((await run('undo', id)).text).toContain('is undone')
    expect(await run('merge', id)).toMatchObject({ exit: 1, text: expect.stringContaining('was undone') })
  })

  test('reads a file by the metadata of CSV on the Web beside it', async () => {
    const path = join(folder, 'described.csv')
    writeFileSync(path, 'year,who,sells to,what,how much,in\n2021,country:CHN,country:KAZ,EXPORT_VALUE,5,USD\n')
    const titles = ['year', 'who', 'sells to', 'what', 'how much', 'in']
    const names = ['period_start', 'reporter_id', 'partner_id', 'measure', 'value', 'unit']
    const columns = titles.map((title, at) => ({
      titles: title,
      propertyUrl: `https://example.org/table#${names[at]}`,
    }))
    writeFileSync(`${path}-metadata.json`, JSON.stringify({ 'dc:title': 'Sales', tableSchema: { columns } }))
    const { text } = await run(path)
    expect(text).toContain(`${path}-metadata.json`)
    expect(text).toMatch(/1 rows[\s\S]*NEW +1 +new to the graph/)
  })

  test('ends with 2 and names the row, the field and the problem where rows can’t be merged', async () => {
    const bad = customsFile(join(folder, 'bad.csv'), 3, ['2001,CHN,Atlantis,5'])
    writeFileSync(`${bad}.mapping.yaml`, mapping)
    const { exit, text, id } = await run(bad)
    expect([exit, text]).toEqual([2, expect.stringMatching(/UNRESOLVED \(1\):\s+row 5 +partner +.*Atlantis/)])
    expect((await run('rows', id, '--verdict', 'UNRESOLVED')).text).toMatch(/UNRESOLVED\trow 5\tpartner/)
    const dry = await run(bad, '--dry-run')
    expect((await run('list')).text).toMatch(new RegExp(`${dry.id} +main +DISCARDED`))
  })

  test('what can’t be done is said in a line', async () => {
    for (const [words, message] of [
      [[join(folder, 'nowhere.csv')], 'no such file'],
      [['show', '20200101-000000-abcdef'], 'There is no job'],
      [[file, '--workspace', 'Not A Name'], 'no name of a workspace'],
      [[file, '--preset', 'nonsense'], 'nonsense'],
      [[file, '--key', 'ent_x'], '--to'],
      [[file, '--to', 'http://127.0.0.1:9'], 'No server answers'],
      [[], 'Name a file'],
    ] as const) {
      const { exit, text } = await run(...words)
      expect([words, exit, text]).toEqual([words, 1, expect.stringContaining(message)])
    }
  })
})

onEachEmptyEngine('entrepot import --to a server', (graph) => {
  const { at } = servedImports(graph)

  test('sends the file, follows the job, writes the mapping, merges and undoes', async () => {
    const to = ['--to', at()]
    // The server of this test knows people by a header that the command doesn't send.
    const fetched = globalThis.fetch
    globalThis.fetch = (where, init) =>
      fetched(where, { ...init, headers: { ...(init?.headers as object), 'x-viewer': 'writer' } })
    try {
      const written = join(folder, 'written.yaml')
      const { exit, text, id } = await run(file, ...to, '--merge', '--write-mapping', written)
      expect([exit, text]).toEqual([0, expect.stringContaining('Merged: 12 of 12 rows')])
      expect(readFileSync(written, 'utf8')).toContain('Customs of a small world')
      const rows = await run('rows', id, ...to)
      expect(rows.text.split('\n')).toEqual(
        Array.from({ length: 12 }, (_, row) => expect.stringMatching(`NEW\trow ${row + 2}\t`)),
      )
      expect((await run('list', ...to)).text).toContain(id)
      expect((await run('undo', id, ...to)).text).toContain('is undone')
    } finally {
      globalThis.fetch = fetched
    }
  })
})
