import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import type { Graph, WritableGraph } from '../../cypher/engine/graph.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'
import { commit } from '../../cypher/knowledge/ledger/commit.ts'
import { pastGraph } from '../../cypher/knowledge/ledger/past-graph.ts'
import { piecesOf } from '../../cypher/knowledge/ledger/pieces.ts'
import { seed } from '../../seed/seed.ts'
import { restoreGraph } from '../../src/commands/whole/restore-graph.ts'
import { writeWholeGraph } from '../../src/commands/whole/write-file.ts'
import { lendable } from '../../src/lendable-graph.ts'
import { seedWhereEmpty } from '../../src/seed-where-empty.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { type Snapshot, script, step } from '../ledger/scripted.ts'
import { smallWorld } from '../ledger/small-world.ts'
import { wholeGraph } from '../ledger/whole-graph.ts'

const folder = mkdtempSync(join(tmpdir(), 'entrepot-restore-'))
afterAll(() => rmSync(folder, { recursive: true }))
const inFolder = (name: string) => join(folder, name)
const inMemory = () => openEmbedded({ data: ':memory:', shuffleUnordered: true })

let source: WritableGraph
const snapshots: Snapshot[] = []
beforeAll(async () => {
  source = await inMemory()
  await seed(source, { profile: 'core', data: smallWorld() })
  snapshots.push(await step(source, 'the seed alone', []))
  for (const [what, changes] of script) snapshots.push(await step(source, what, changes))
  await writeWholeGraph(source, inFolder('small.jsonl'))
}, 60_000)
afterAll(() => source.close())

onEachEmptyEngine('a graph with a ledger', (graph) => {
  test('comes out of its file as it went in: every property, edge, entry and version, and the manifest', async () => {
    await writeWholeGraph(source, inFolder('small.jsonl.gz'))
    await restoreGraph(graph, inFolder('small.jsonl.gz'))
    expect(await wholeGraph(graph)).toEqual(await wholeGraph(source))
    expect(await ledgerOf(graph)).toEqual(await ledgerOf(source))
    expect(await readManifest(graph)).toEqual(await readManifest(source))
  })

  test('written again from there it is the same file, and embedded again the same graph', async () => {
    await writeWholeGraph(graph, inFolder('again.jsonl'))
    expect(body(inFolder('again.jsonl'))).toEqual(body(inFolder('small.jsonl')))
    const third = await inMemory()
    await restoreGraph(third, inFolder('again.jsonl'))
    expect(await wholeGraph(third)).toEqual(await wholeGraph(source))
    await third.close()
  })

  test('knows what it knew at any time, and learns on', async () => {
    const then = snapshots[4] as Snapshot
    const past = await pastGraph(graph, then.revision, 10_000, () => undefined)
    expect(await wholeGraph(past)).toEqual(then.held)
    await past.close()
    const { entry } = await commit(graph, { act: 'PUT_ENTITY', by: 'ann' }, async () => script[0]?.[1] ?? [])
    expect(entry.revision).toBe((snapshots.at(-1)?.revision ?? 0) + 1)
  })

  test('a graph that holds anything is refused, and stays as it is', async () => {
    const before = await wholeGraph(graph)
    await expect(restoreGraph(graph, inFolder('small.jsonl'))).rejects.toThrow(
      /The graph is not empty \(\d+ facts\): restore into an empty one \(ENTREPOT_DATA/,
    )
    expect(await wholeGraph(graph)).toEqual(before)
  })
})

describe('a file that is not whole', () => {
  const whole = () => readFileSync(inFolder('small.jsonl'))
  const cases: Record<string, readonly [() => Buffer, RegExp]> = {
    'that is empty': [() => Buffer.alloc(0), /is empty/],
    'of something else': [() => Buffer.from('id,name\n1,one\n'), /holds no graph: give a file that entrepot export/],
    'of JSON that is no header': [() => Buffer.from('{"kind":"ENTITY"}\n'), /holds no graph/],
    'without its last line': [() => withoutLast(whole()), /is cut off: its last line is missing/],
    'cut in the middle of a line': [() => whole().subarray(0, whole().length / 2), /is cut off/],
    'whose compression is cut': [() => gzipSync(whole()).subarray(0, 900), /is cut off/],
    'with one letter changed': [() => replaced(whole(), 'Horgos', 'Horgas'), /is damaged: its checksum is another/],
    'with a line less': [() => withoutLine(whole(), 5), /is damaged/],
    'that goes on': [
      () => Buffer.concat([whole(), Buffer.from('{"kind":"ENTITY","row":{}}\n')]),
      /goes on after its last/,
    ],
    'of a newer format': [
      () => replaced(whole(), '"format":1', '"format":2'),
      /has format 2, and this program reads format 1.*use that version or a newer one/,
    ],
    'of another model': [
      () =>
        Buffer.from(
          whole()
            .toString()
            .replace(/"schemaVersion":\d+/, '"schemaVersion":99'),
        ),
      /has a graph of model 99, and this program has model \d+/,
    ],
  }

  test.each(Object.entries(cases))('%s is refused in words, and nothing is written', async (_, [bytes, message]) => {
    const file = inFolder('broken.jsonl')
    writeFileSync(file, bytes())
    const graph = await inMemory()
    await expect(restoreGraph(graph, file)).rejects.toThrow(message)
    await expect(restoreGraph(graph, file)).rejects.toMatchObject({ name: 'UnusableFile' })
    expect(await graph.run(statement('MATCH (node) RETURN count(node) AS nodes'))).toEqual([{ nodes: 0 }])
    await graph.close()
  })

  test('one that is not there is named', async () => {
    await expect(restoreGraph(source, inFolder('none.jsonl'))).rejects.toThrow(/none\.jsonl can't be read: ENOENT/)
  })
})

describe('a restore that is interrupted', () => {
  test.each([1, 3, 9, 15])('at statement %i is completed by the same again, and by nothing else', async (at) => {
    const graph = await inMemory()
    let sent = 0
    const dying: WritableGraph = {
      ...graph,
      transact: async (work) => {
        if (++sent >= at) throw new Error('killed')
        return graph.transact(work)
      },
      write: async (each) => {
        if (sent >= at || ++sent >= 6 + at) throw new Error('killed')
        return graph.write(each)
      },
    }
    // What is written before a process dies is there; what it would have written then is not.
    await restoreGraph({ ...dying, write: graph.write }, inFolder('small.jsonl')).catch(() => undefined)
    const manifest = await readManifest(graph)
    if (manifest?.status !== 'COMPLETE') {
      expect(manifest?.status).toBe('SEEDING')
      const config = { graph: { embedded: { data: ':memory:' } }, profile: 'core' } as const
      const served = lendable(graph, async () => graph)
      await expect(seedWhereEmpty(served, config)).rejects.toThrow(/half restored: run entrepot restore with the same/)
      await commit(source, { act: 'PUT_ENTITY', by: 'ann' }, async () => [])
      await writeWholeGraph(source, inFolder('other.jsonl'))
      await expect(restoreGraph(graph, inFolder('other.jsonl'))).rejects.toThrow(/half restored from another file/)
    }
    if (manifest?.status !== 'COMPLETE') await restoreGraph(graph, inFolder('small.jsonl'))
    expect(await wholeGraph(graph)).toEqual(snapshots.at(-1)?.held)
    expect(await readManifest(graph)).toMatchObject({ status: 'COMPLETE', revision: snapshots.at(-1)?.revision })
    await graph.close()
  })
})

test('a graph that changes while it is written leaves no file, and says so', async () => {
  let wrote = false
  const changing: Graph = {
    ...source,
    async run(each) {
      if (each.name === 'claims-in-order' && !wrote) {
        wrote = true
        await commit(source, { act: 'PUT_ENTITY', by: 'ann' }, async () => [])
      }
      return source.run(each)
    },
  }
  await expect(writeWholeGraph(changing, inFolder('changed.jsonl'))).rejects.toThrow(/was changed while it was read/)
  expect([inFolder('changed.jsonl'), inFolder('changed.jsonl.part')].filter((file) => existsSync(file))).toEqual([])
})

function statement(text: string) {
  return { name: 'counted', text, parameters: {}, keyed: false }
}

async function ledgerOf(graph: Graph): Promise<readonly unknown[]> {
  const rows: unknown[] = []
  for await (const piece of piecesOf(graph, ['ENTRY', 'VERSION'])) rows.push(...piece.rows)
  expect(rows.length).toBeGreaterThan(20)
  return rows
}

/** The lines between the first, which says when it was written, and the last, which has the checksum of that too. */
function body(file: string): readonly string[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  return text.trimEnd().split('\n').slice(1, -1)
}

function withoutLast(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1)
}

function withoutLine(bytes: Buffer, number: number): Buffer {
  return Buffer.from(
    bytes
      .toString()
      .split('\n')
      .filter((_, place) => place !== number)
      .join('\n'),
  )
}

function replaced(bytes: Buffer, one: string, other: string): Buffer {
  const text = bytes.toString()
  expect(text).toContain(one)
  return Buffer.from(text.replace(one, other))
}
