import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onNeo4j } from '../engines.ts'

const run = promisify(execFile)
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entrepot-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function entrepot(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const { NEO4J_URI: _, ...inherited } = process.env
  const env = { ...inherited, ENTREPOT_DATA: join(folder, 'data'), ...environment }
  try {
    return {
      code: 0,
      ...(await run(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...words], { cwd: folder, env })),
    }
  } catch (error) {
    return error as Ended
  }
}

onNeo4j('the command export', ({ uri, username, password, database }) => {
  const settings = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }

  it('entrepot export writes a file and says what is in it', async () => {
    const { code, stderr } = await entrepot(
      ['export', 'port:CNHRS', '--format', 'gexf', '--kinds', 'country,region'],
      settings,
    )
    expect([stderr, code]).toEqual([
      expect.stringMatching(/^\d+ entities and \d+ relations in entrepot-port-CNHRS\.gexf\n$/),
      0,
    ])
    const graph = parse(MultiDirectedGraph, readFileSync(join(folder, 'entrepot-port-CNHRS.gexf'), 'utf8'))
    expect(graph.nodes()).toContain('region:CN-XJ')
    expect(stderr).toContain(`${graph.order} entities and ${graph.size} relations`)
  }, 60_000)

  it('entrepot export says which option is wrong', async () => {
    const { code, stderr, stdout } = await entrepot(['export', 'country:CHN', '--depth', '9', '-o', '-'], settings)
    expect([code, stdout, stderr]).toEqual([1, '', '`depth` is 9: ask for 0 to 3 steps\n'])
  }, 60_000)
})

describe('the command export without a graph', () => {
  it('entrepot export without a graph says how to make one', async () => {
    const { code, stderr } = await entrepot(['export', 'country:CHN'], {})
    expect([code, stderr]).toEqual([1, 'The graph is empty: run entrepot seed first\n'])
  }, 60_000)

  it('entrepot export refuses a format that it does not know', async () => {
    const { code, stderr } = await entrepot(['export', 'country:CHN', '--format', 'pdf'], {})
    expect(code).toBe(1)
    expect(stderr).toMatch(/Allowed choices are graphml, gexf, .*geojson/)
  }, 60_000)
})
