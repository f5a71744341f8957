import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { Lifetime } from '../../../cypher/engine/lifetime.ts'
import { NotInstalled } from '../../../cypher/knowledge/errors.ts'
import { extensionsOf } from '../../../schema/error-codes.ts'
import { workspaceFlows } from '../../../src/imports/mirror/workspace-flows.ts'
import { admitting } from '../../../src/serving/admit.ts'
import { graphqlOver, type Yoga } from '../../../src/serving/graphql.ts'
import type { Answer, Reply } from '../../asking.ts'
import { plantGround, plantObservations, uproot } from '../../claims/planted-claims.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { type Row, writeJob } from './chunks.ts'

const exported: Row = {
  ...{ measure: 'EXPORT_VALUE', flow: 'EXPORTS', reporter: 'country:CHN', partner: 'country:VNM', unit: 'USD' },
  ...{ value: 1_000, periodStart: '2023-01-01', periodEnd: '2023-12-31', dataset: 'comtrade', valuation: 'FOB' },
}
const imported: Row = {
  ...{ ...exported, measure: 'IMPORT_VALUE', flow: 'IMPORTS', reporter: 'country:VNM', partner: 'country:CHN' },
  ...{ value: 1_120, valuation: 'CIF' },
}

onEachEmptyEngine('mirror flows of a workspace', (graph) => {
  const root = mkdtempSync(join(tmpdir(), 'entrepot-workspaces-'))
  const kept = workspaceFlows(root)
  let server: Yoga

  beforeAll(async () => {
    await plantGround(graph)
    const scopes: Record<string, string[]> = {
      ann: ['workspace:trade'],
      ben: ['workspace:other', 'facts:write'],
      imp: ['import'],
    }
    server = graphqlOver(
      admitting(graph, {
        deadlineMilliseconds: 60_000,
        workspaceFlows: kept.flowsOf,
        viewerOf(header) {
          const id = header('authorization')
          return id ? { id, scopes: scopes[id] ?? [] } : null
        },
      }),
    )
  })
  afterEach(async () => {
    await uproot(graph)
    for (const workspace of ['trade', 'other']) rmSync(join(root, workspace), { recursive: true, force: true })
  })
  afterAll(async () => {
    await kept.close()
    rmSync(root, { recursive: true })
  })

  async function asked(args: string, viewer?: string): Promise<Answer> {
    const response = await server.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(viewer && { authorization: viewer }) },
      body: JSON.stringify({
        query: `{ mirrorFlows(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { id state gap fits exported { value job row claim { id } } imported { value job row claim { id } } reconciled { value dataset } } } }`,
      }),
    })
    return (await response.json()) as Answer
  }
  async function flows(args: string, viewer = 'ann'): Promise<Reply> {
    const { data, errors } = await asked(args, viewer)
    expect(errors).toBeUndefined()
    return data?.mirrorFlows
  }

  it('the files of two reporters stand beside each other, with their jobs and rows', async () => {
    writeJob(root, 'trade', 'one', [{ ...exported, value: 7, partner: null }, exported])
    writeJob(root, 'trade', 'two', [imported])
    for (let time = 0; time < 4; time++)
      expect((await flows('workspace: "trade"')).nodes).toEqual([
        {
          id: 'mirror:country:CHN~country:VNM~~2023-01-01~one/2~two/1',
          ...{ state: 'DISAGREES', gap: '120', fits: ['VALUATION'], reconciled: null },
          exported: { value: '1000', job: 'one', row: 2, claim: null },
          imported: { value: '1120', job: 'two', row: 1, claim: null },
        },
      ])
  })

  it('a row stands beside a claim of the graph, and a reconciled set beside both', async () => {
    await plantObservations(graph, [{ measure: 'EXPORT_VALUE', flow: 'EXPORTS', value: '1000' }])
    writeJob(root, 'trade', 'two', [imported, { ...exported, value: 1_050, dataset: 'BACI HS17' }])
    expect((await flows('workspace: "trade", exporter: "country:CHN", year: 2023')).nodes).toMatchObject([
      {
        exported: { claim: { id: 'observation:1' }, job: null },
        imported: { job: 'two', row: 1 },
        reconciled: { value: '1050', dataset: 'BACI HS17' },
      },
    ])
    expect((await flows('year: 2023')).nodes).toMatchObject([{ imported: null, reconciled: null }])
  })

  it('what is written to the workspace or to the graph afterwards is there at once', async () => {
    writeJob(root, 'trade', 'one', [exported])
    expect((await flows('workspace: "trade"')).totalCount).toBe(1)
    writeJob(root, 'trade', 'two', [imported, { ...exported, unit: 'EUR' }])
    expect((await flows('workspace: "trade"')).totalCount).toBe(2)
    rmSync(join(root, 'trade', 'two'), { recursive: true })
    expect((await flows('workspace: "trade"')).nodes).toMatchObject([{ imported: null }])
  })

  it('a job that is being read, or was taken back, has no say; what was merged is not there twice', async () => {
    await plantObservations(graph, [{ measure: 'EXPORT_VALUE', flow: 'EXPORTS', value: '1000', source: 'source:S1' }])
    writeJob(root, 'trade', 'one', [exported], { state: 'MERGED', merge: { source: 'source:S1' } })
    writeJob(root, 'trade', 'two', [imported], { state: 'READING' })
    writeJob(root, 'trade', 'three', [imported], { state: 'UNDONE' })
    expect((await flows('workspace: "trade"')).nodes).toMatchObject([
      { exported: { job: 'one', claim: null }, imported: null },
    ])
  })

  it('rows of the world, wrong ones, and those of areas that are not specified are no sides', async () => {
    writeJob(root, 'trade', 'one', [
      { ...exported, partner: null },
      { ...exported, verdict: 'WRONG' },
      { ...exported, partner: null, verdict: 'UNRESOLVED', field: 'partner' },
      { ...exported, commodity: null, verdict: 'UNRESOLVED', field: 'commodity' },
    ])
    expect((await flows('workspace: "trade"')).totalCount).toBe(0)
  })

  it('goods that the graph lacks are compared by their code, with an id that is the same, and never with all goods', async () => {
    const goods = (commodityCode: string, verdict = 'UNRESOLVED') => ({ commodityCode, verdict, field: 'commodity' })
    writeJob(root, 'trade', 'one', [
      exported,
      { ...exported, ...goods('081060'), value: 10 },
      { ...exported, ...goods('81060'), value: 20 },
      { ...exported, ...goods('0811'), value: 30 },
    ])
    writeJob(root, 'trade', 'two', [
      imported,
      { ...imported, ...goods('081060', 'NEW'), commodity: 'commodity:0810.60', value: 11 },
      { ...imported, ...goods('81060'), value: 22 },
      { ...imported, ...goods('0812'), value: 33 },
    ])
    const { nodes } = await flows('workspace: "trade"')
    expect(nodes.map((flow: Reply) => [flow.exported?.value, flow.imported?.value])).toEqual([
      ['1000', '1120'],
      ['20', '22'],
      ['10', '11'],
      [undefined, '33'],
      ['30', undefined],
    ])
  })

  it('re-exports are no side, and tell why the importer has less; re-imports and what else is left out say nothing', async () => {
    const besides = { verdict: 'SKIPPED', value: 400 }
    writeJob(root, 'trade', 'one', [
      exported,
      { ...exported, ...besides, flow: 'RE_EXPORTS' },
      { ...exported, ...besides },
    ])
    writeJob(root, 'trade', 'two', [
      { ...imported, value: 610 },
      { ...imported, ...besides, flow: 'RE_IMPORTS' },
    ])
    expect((await flows('workspace: "trade"')).nodes).toMatchObject([
      { exported: { value: '1000' }, imported: { value: '610' }, fits: ['RE_EXPORTS'] },
    ])
  })

  it('a page goes on where the one before ended', async () => {
    writeJob(
      root,
      'trade',
      'one',
      ['0101', '0102', '0103'].map((commodityCode, place) => ({ ...exported, commodityCode, value: 10 ** place })),
    )
    const first = await flows('workspace: "trade", first: 2')
    expect(first.totalCount).toBe(3)
    const next = await flows(`workspace: "trade", first: 2, after: "${first.pageInfo.endCursor}"`)
    expect([...first.nodes, ...next.nodes].map(({ exported }: Reply) => exported.value)).toEqual(['100', '10', '1'])
    expect(next.pageInfo.hasNextPage).toBe(false)
    const { errors } = await asked(`workspace: "other", after: "${first.pageInfo.endCursor}"`, 'imp')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
  })

  it.each([
    ['nobody', undefined, 'UNAUTHENTICATED'],
    ['somebody with another workspace', 'ben', 'FORBIDDEN'],
  ])('%s learns nothing of a workspace, be it there or not', async (_, viewer, code) => {
    writeJob(root, 'trade', 'one', [exported, imported])
    for (const name of ['trade', 'nowhere']) {
      const { data, errors } = await asked(`workspace: "${name}"`, viewer)
      expect([data?.mirrorFlows, errors?.[0]?.extensions?.code]).toEqual([null, code])
      expect(errors?.[0]?.message.replaceAll(name, 'NAME')).toMatch(
        code === 'FORBIDDEN' ? /workspace:NAME or import/ : /^Sign in/,
      )
    }
  })

  it('64 at once with two viewers: nobody gets the answer of another', async () => {
    writeJob(root, 'trade', 'one', [exported, imported])
    writeJob(root, 'other', 'one', [{ ...exported, value: 5 }])
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, place) => asked(`workspace: "trade"`, place % 2 === 0 ? 'ann' : 'ben')),
    )
    expect(answers.map(({ data }) => data?.mirrorFlows?.totalCount ?? null)).toEqual(
      answers.map((_, place) => (place % 2 === 0 ? 1 : null)),
    )
    expect((await flows('workspace: "other"', 'imp')).nodes).toMatchObject([{ exported: { value: '5' } }])
  })

  it.each(['../trade', 'Trade', ''])('%j is no name of a workspace', async (name) => {
    const { errors } = await asked(`workspace: "${name}"`, 'imp')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'workspace' })
  })

  it('without DuckDB the error says what to install', async () => {
    const without = workspaceFlows(root, () => Promise.reject(new Error('Cannot find package')))
    writeJob(root, 'trade', 'one', [exported])
    const flows = await without.flowsOf('trade', { reports: [], lifetime: new Lifetime(60_000) })
    const failed = await flows.total({}).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(NotInstalled)
    expect(String(failed)).toContain('npm install @duckdb/node-api@1.5.6-r.1')
    expect(extensionsOf(failed)).toEqual({ code: 'NOT_INSTALLED' })
  })
})
