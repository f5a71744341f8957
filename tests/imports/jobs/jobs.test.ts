import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import { addJobSource } from '../../../cypher/knowledge/ledger/imports/job-source.ts'
import { mergeBatch } from '../../../cypher/knowledge/ledger/imports/merge-batch.ts'
import type { ImportRow } from '../../../schema/imports/workspaces.ts'
import { Stopped } from '../../../src/imports/job/at-work.ts'
import { discardJob } from '../../../src/imports/job/discard-job.ts'
import { beginMerge, mergeJob } from '../../../src/imports/job/merge-job.ts'
import { readJob } from '../../../src/imports/job/read-job.ts'
import { beginUndo, undoJob } from '../../../src/imports/job/undo-job.ts'
import { workspaceFolders } from '../../../src/imports/workspaces/folders.ts'
import type { JobFolder } from '../../../src/imports/workspaces/job-folder.ts'
import { rowsOf } from '../../../src/imports/workspaces/rows.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { wholeGraph } from '../../ledger/whole-graph.ts'
import { customsFile, jobOf, seedSmallWorld } from './customs-file.ts'

const ann = { by: 'ann' }
const each = { same: false, rowsInGraph: 20_000 }

onEachEmptyEngine('an imported file', (graph) => {
  const root = mkdtempSync(join(tmpdir(), 'entrepot-jobs-'))
  const folders = workspaceFolders(join(root, 'workspaces'))
  afterAll(() => rmSync(root, { recursive: true }))
  beforeAll(() => seedSmallWorld(graph))
  const file = (name: string, ...rest: [number, string[]?]) => customsFile(join(root, name), ...rest)
  const numbersOf = async (folder: JobFolder, asked = {}) => {
    const numbers: number[] = []
    for await (const { number } of rowsOf(folder, await folder.read(), asked)) numbers.push(number)
    return numbers
  }

  test('is read into verdicts, and nothing of it is in the graph until it is merged', async () => {
    const before = await wholeGraph(graph)
    const wrong = ['2001,CHN,KAZ,much', '2001,CHN,Atlantis,5']
    const folder = await jobOf(folders, file('first.csv', 12, wrong))
    const read = await readJob(folder, { graph })
    expect(read).toMatchObject({ state: 'READ', rows: 14, counts: { NEW: 12, WRONG: 1, UNRESOLVED: 1 } })
    expect(await wholeGraph(graph)).toEqual(before)
    const rows: ImportRow[] = []
    for await (const row of rowsOf(folder, read, { verdict: 'WRONG' })) rows.push(row)
    expect(rows).toMatchObject([
      { number: 14, field: 'value', message: expect.stringContaining('much'), cells: { value: 'much' } },
    ])
    expect(await numbersOf(folder, { verdict: 'UNRESOLVED' })).toEqual([15])
    expect(await numbersOf(folder, { after: 10 })).toEqual([11, 12, 13, 14, 15])
  })

  test('is merged with its source, each row with its place, and undone as one', async () => {
    const before = await wholeGraph(graph)
    const folder = await jobOf(folders, file('second.csv', 450))
    await readJob(folder, { graph })
    await beginMerge(folder, ann, each)
    const progress: number[] = []
    const merged = await mergeJob(folder, { graph, onProgress: ({ merge }) => progress.push(merge?.merged ?? 0) })
    expect(merged).toMatchObject({
      state: 'MERGED',
      merge: { of: 450, merged: 450, refused: 0, batches: 3, by: 'ann' },
    })
    expect(progress).toEqual([0, 200, 400, 450, 450])
    const source = merged.merge?.source as string
    expect(await cited(graph, source)).toEqual({
      claims: 450,
      first: [`${source}#2`],
      title: 'Customs of a small world',
    })

    await beginUndo(folder, ann)
    expect(await undoJob(folder, { graph })).toMatchObject({ state: 'UNDONE' })
    const after = await wholeGraph(graph)
    expect({ ...after, sources: null }).toEqual({ ...before, sources: null })
    await expect(beginMerge(folder, ann, each)).rejects.toThrow('was undone: import the file again')
  })

  test('of which there are many rows gives totals, and its rows stay where they are', async () => {
    const folder = await jobOf(folders, file('many.csv', 60))
    await readJob(folder, { graph })
    await beginMerge(folder, ann, { same: false, rowsInGraph: 10 })
    const merged = await mergeJob(folder, { graph })
    expect(merged.merge).toMatchObject({ totals: true, of: 60, merged: 60, untotalled: 0 })
    expect(await numbersOf(folder)).toHaveLength(60)
    await beginUndo(folder, ann)
    await undoJob(folder, { graph })
  })

  test('a sum of its rows is derived, and cites the file', async () => {
    const source = await addJobSource(graph, 'sums', { title: 'Sums of rows' }, ann)
    const input = {
      measure: 'EXPORT_VALUE',
      value: '77',
      unit: 'USD',
      reporter: 'country:CHN',
      partner: 'country:VNM',
    } as const
    const rows = [{ number: 2, isDerived: true, facts: [{ kind: 'OBSERVATION', input }] }] as const
    expect((await mergeBatch(graph, { job: 'sums', number: 1, source, ...ann }, rows)).refused).toEqual([])
    const text =
      'MATCH (claim:Claim)-[:CITES]->(:Source {id: $source}) RETURN claim.basis AS basis, claim.value AS value'
    const found = await graph.run({ name: 'sums', text, parameters: { source }, keyed: false })
    expect(found).toMatchObject([{ basis: 'DERIVED', value: '77' }])
  })

  test('goes on where its work was stopped, and comes to the same', async () => {
    const path = file('stopped.csv', 500)
    const folder = await jobOf(folders, path)
    const stopping = new AbortController()
    stopping.abort()
    await expect(readJob(folder, { graph, signal: stopping.signal })).rejects.toThrow(Stopped)
    expect((await folder.read()).state).toBe('READING')
    await readJob(folder, { graph })
    await beginMerge(folder, ann, each)
    const after = new AbortController()
    const stopAfterFirst = { graph, signal: after.signal, onProgress: () => after.abort() }
    await expect(mergeJob(folder, stopAfterFirst)).rejects.toThrow(Stopped)
    expect(await folder.read()).toMatchObject({ state: 'MERGING', merge: { batches: 0 } })
    expect(await mergeJob(folder, { graph })).toMatchObject({ state: 'MERGED', merge: { merged: 500 } })
    await beginUndo(folder, ann)
    await undoJob(folder, { graph })
  })

  test('that fails says why, keeps what is read, and can be gone on with', async () => {
    const path = file('changed.csv', 30)
    const folder = await jobOf(folders, path)
    writeFileSync(path, 'year,reporter\n')
    for (let time = 0; time < 4; time++) {
      await expect(readJob(folder, { graph })).rejects.toThrow('has changed since')
      expect(await folder.read()).toMatchObject({ state: 'FAILED', failure: { during: 'READING' } })
    }
    customsFile(path, 30)
    const read = await readJob(folder, { graph })
    expect(read).toMatchObject({ state: 'READ', rows: 30 })
    expect(read.failure).toBeUndefined()
  })

  test('is discarded with its rows, but not while something of it is in the graph', async () => {
    const folder = await jobOf(folders, file('discarded.csv', 10))
    await readJob(folder, { graph })
    expect(await discardJob(folder)).toMatchObject({ state: 'DISCARDED', counts: { NEW: 10 } })
    expect(await numbersOf(folder)).toEqual([])
    await expect(beginMerge(folder, ann, each)).rejects.toThrow('was discarded')
    const other = await jobOf(folders, file('merged.csv', 10))
    await readJob(other, { graph })
    await beginMerge(other, ann, each)
    await mergeJob(other, { graph })
    await expect(discardJob(other)).rejects.toThrow("can't be discarded: it is merged")
  })
})

async function cited(graph: WritableGraph, source: string) {
  const text = `
    MATCH (claim:Claim)-[:CITES]->(source:Source {id: $source})
    RETURN count(claim) AS claims, source.title AS title, collect(CASE WHEN claim.value = '1000' THEN claim.citations END) AS first`
  const [row] = await graph.run({ name: 'cited', text, parameters: { source }, keyed: false })
  return { ...row, first: (row?.first as string[][])?.flat().filter(Boolean) }
}
