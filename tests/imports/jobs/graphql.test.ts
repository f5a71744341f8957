import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { onEachEmptyEngine } from '../../engines.ts'
import { customsFile, mapping } from './customs-file.ts'
import { servedImports, type Told } from './served-imports.ts'

onEachEmptyEngine('imported files in GraphQL', (graph) => {
  const { folder, ask, upload, rested } = servedImports(graph)
  const send = async (as: string, rows: number, workspace = 'customs', lines: string[] = []) => {
    const body = readFileSync(customsFile(join(folder, `${rows}-${lines.length}.csv`), rows, lines), 'utf8')
    const job = await upload(as, `/import?${new URLSearchParams({ workspace, file: 'trade.csv', mapping })}`, body)
    await rested(job.id)
    return job.id as string
  }
  const merge = (as: string, id: string, field = 'mergeImport') =>
    ask(
      as,
      `mutation($id: ID!) { result: ${field}(id: $id) { __typename ... on ImportJob { state } ... on WriteRefused { field message } } }`,
      { id },
    )

  test('the rows of a job are listed page by page, of all verdicts or of one', async () => {
    const id = await send('importer', 30, 'customs', ['2001,CHN,KAZ,much', '2001,CHN,Atlantis,1'])
    const query = `query($id: ID!, $after: String, $verdict: ImportVerdict) { importJob(id: $id) {
      rowCount rows(first: 7, after: $after, verdict: $verdict) {
        totalCount nodes { number verdict field message facts { kind input } others { id } cells { column text } } pageInfo { hasNextPage endCursor } } } }`
    for (let time = 0; time < 4; time++) {
      const numbers: number[] = []
      for (let after: string | null = null, more = true; more; ) {
        const { data } = await ask('importer', query, { id, after })
        const { rows } = data.importJob
        expect(rows.totalCount).toBe(32)
        numbers.push(...rows.nodes.map(({ number }: Told) => number))
        after = rows.pageInfo.endCursor
        more = rows.pageInfo.hasNextPage
      }
      expect(numbers).toEqual(Array.from({ length: 32 }, (_, row) => row + 2))
      const { data } = await ask('importer', query, { id, verdict: 'UNRESOLVED' })
      expect(data.importJob.rows).toMatchObject({ totalCount: 1, nodes: [{ number: 33, facts: [], others: [] }] })
      expect(data.importJob.rows.nodes[0].cells).toContainEqual({ column: 'partner', text: 'Atlantis' })
    }
    const { errors } = await ask('importer', query, { id, after: 'no cursor' })
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
  })

  test('jobs are listed the latest first, and each sees their own workspaces', async () => {
    const one = await send('importer', 2, 'customs')
    const other = await send('importer', 2, 'other')
    const list = async (as: string, more = '') =>
      (
        await ask(
          as,
          `{ workspaces { name jobs } importJobs${more} { totalCount nodes { id workspace } } importJob(id: "${other}") { id } }`,
        )
      ).data
    for (let time = 0; time < 4; time++) {
      const all = await list('importer')
      expect(
        all.importJobs.nodes
          .slice(0, 2)
          .map(({ id }: Told) => id)
          .sort()
          .reverse(),
      ).toEqual([other, one].sort().reverse())
      expect(all.workspaces.map(({ name }: Told) => name)).toEqual(['customs', 'other'])
      const customs = await list('customs')
      expect(new Set(customs.importJobs.nodes.map(({ workspace }: Told) => workspace))).toEqual(new Set(['customs']))
      expect([customs.workspaces.length, customs.importJob]).toEqual([1, null])
      for (const as of ['nobody', 'proposer', 'writesOnly'])
        expect(await list(as)).toEqual({ workspaces: [], importJobs: { totalCount: 0, nodes: [] }, importJob: null })
      expect((await list('customs', '(workspace: "other")')).importJobs.totalCount).toBe(0)
      expect((await list('importer', '(workspace: "nowhere")')).importJobs.totalCount).toBe(0)
      expect((await list('reviewer', '(state: READ)')).importJobs.totalCount).toBeGreaterThan(1)
    }
  })

  test('whoever writes merges and undoes, and what is merged is in the graph at once', async () => {
    const id = await send('writer', 12)
    const observed = () =>
      ask('nobody', '{ observations(where: { reporter: ["country:CHN"], partner: ["country:VNM"] }) { totalCount } }')
    const before = (await observed()).data.observations.totalCount
    expect((await merge('writer', id)).data.result).toEqual({ __typename: 'ImportJob', state: 'MERGING' })
    expect(await rested(id)).toMatchObject({ state: 'MERGED', merge: { merged: 12, of: 12 } })
    expect((await observed()).data.observations.totalCount).toBe(before + 2)
    expect((await merge('writer', id)).data.result).toMatchObject({
      __typename: 'InvalidInput',
      field: 'id',
      message: expect.stringContaining('it is merged'),
    })
    expect((await merge('writer', id, 'undoImport')).data.result.state).toBe('UNDOING')
    expect(await rested(id)).toMatchObject({ state: 'UNDONE' })
    expect((await observed()).data.observations.totalCount).toBe(before)
  })

  test('whoever reviews merges what others have imported; whoever imports alone does not, nor sees whether it is there', async () => {
    const id = await send('importer', 6)
    const codeOf = ({ errors }: Told) => errors?.[0]?.extensions?.code
    for (let time = 0; time < 4; time++) {
      expect(codeOf(await merge('nobody', id))).toBe('UNAUTHENTICATED')
      expect(codeOf(await merge('importer', id))).toBe('FORBIDDEN')
      expect(codeOf(await merge('customs', id))).toBe('FORBIDDEN')
      const there = await merge('writesOnly', id)
      const missing = await merge('writesOnly', '20200101-000000-abcdef')
      expect(JSON.stringify(there).replaceAll(id, 'ID')).toBe(
        JSON.stringify(missing).replaceAll('20200101-000000-abcdef', 'ID'),
      )
      expect(there.data.result.__typename).toBe('UnknownThing')
    }
    expect((await merge('reviewer', id)).data.result).toMatchObject({ state: 'MERGING' })
    expect(await rested(id)).toMatchObject({ state: 'MERGED' })
    expect((await merge('reviewer', id, 'undoImport')).data.result.state).toBe('UNDOING')
    await rested(id)
  })

  test('what has not failed is not resumed', async () => {
    const id = await send('importer', 2)
    expect((await merge('importer', id, 'resumeImport')).data.result).toMatchObject({
      message: expect.stringContaining("can't be resumed"),
    })
    expect((await merge('importer', id, 'discardImport')).data.result.state).toBe('DISCARDED')
    expect((await merge('writer', id)).data.result.message).toContain('was discarded')
  })
})
