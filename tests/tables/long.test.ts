import { beforeAll, expect, it } from 'vitest'
import { streaming } from '../../cypher/engine/stream.ts'
import { admitting } from '../../src/serving/admit.ts'
import { answer as answerOver, graphqlOver } from '../../src/serving/graphql.ts'
import { type AskGraphql, pagesAfter, tablePage } from '../../src/serving/tables/asking.ts'
import { tables } from '../../src/serving/tables/every-table.ts'
import { tableAsked } from '../../src/serving/tables/parameters.ts'
import type { Table } from '../../src/serving/tables/table.ts'
import { answer, counting } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'

/** How many rows a page of a long table has. */
const page = 500

onEachEngine('a long table', (graph) => {
  let counted: ReturnType<typeof counting>
  let address = ''
  const named = (name: string) => counted.statements.filter((statement) => statement.name === name).length
  beforeAll(async () => {
    counted = counting(graph)
    address = await served(counted.graph)
  })

  it('looks at the whole list once, and reads each of its pages in one statement, however often it is asked for', async () => {
    for (let turn = 0; turn < 4; turn++) {
      counted.statements.length = 0
      const text = await (await fetch(`${address}/table/observations.csv?columns=id,value,reporter_name`)).text()
      const rows = text.trim().split('\r\n').length - 1
      expect(rows).toBeGreaterThan(3_000)
      expect([named('observations-matching'), named('observation-ids')]).toEqual([0, 1])
      expect(named('claims-with-ids')).toBe(Math.ceil(rows / page))
      expect(named('entities-by-id')).toBeLessThan(10)
    }
  })

  it('so does that of all relations, which has its rows, its order and its cursors', async () => {
    for (let turn = 0; turn < 4; turn++) {
      counted.statements.length = 0
      const text = await (await fetch(`${address}/table/relations.jsonl?columns=from_id,relation,to_id,cursor`)).text()
      const rows = text.trim().split('\n')
      expect(rows.length).toBeGreaterThan(3_000)
      expect([named('relations-listed'), named('relation-places')]).toEqual([0, 1])
      expect(named('relations-between-places')).toBe(Math.ceil(rows.length / page))
      for (const place of turn === 0 ? [page - 1, rows.length - 2] : []) {
        const { cursor } = JSON.parse(rows[place] as string)
        const { relations } = await answer(
          graph,
          'query After($after: String) { relations(first: 1, after: $after) { nodes { from { id } relation to { id } } edges { cursor } } }',
          { after: cursor },
        )
        const [{ from, relation, to }] = relations.nodes
        expect(JSON.parse(rows[place + 1] as string)).toEqual({
          ...{ from_id: from.id, relation, to_id: to.id, cursor: relations.edges[0].cursor },
        })
      }
      const { relations } = await answer(graph, '{ relations { totalCount } }')
      expect(new Set(rows).size).toBe(relations.totalCount)
    }
  }, 240_000)

  it('a short one is read as a page of GraphQL is', async () => {
    counted.statements.length = 0
    await (await fetch(`${address}/table/observations.csv?columns=id&first=20`)).text()
    expect([named('observations-matching'), named('observation-ids')]).toEqual([1, 0])
  })

  it('nothing more is read for a client that has left, but for the page that was being read', async () => {
    const whole = (await (await fetch(`${address}/table/observations.csv?columns=id`)).text()).split('\n').length
    counted.statements.length = 0
    const leaving = new AbortController()
    const response = await fetch(`${address}/table/observations.csv`, { signal: leaving.signal })
    await response.body?.getReader().read()
    leaving.abort()
    await settled(() => counted.statements.length)
    expect(named('claims-with-ids')).toBeLessThan(Math.ceil(whole / page) - 2)
  })

  it('the ids that follow are asked for once a part of the list, with one row to know where it begins', async () => {
    counted.statements.length = 0
    const { pages } = await begun(counted.graph, 20, 200, 'columns=id,value')
    let rows = 0
    for await (const each of pages) rows += each.length
    expect(rows).toBeGreaterThan(3_000)
    expect(named('observation-ids')).toBe(Math.floor(rows / 200) + 1)
    expect(named('claims-with-ids')).toBe(Math.ceil(rows / 20) + Math.floor(rows / 200))
  })

  it('somebody who asks for one row meanwhile waits for a few pages, not for the table', async () => {
    const { pages } = await begun(graph, 20, 10_000)
    let read = 0
    let isOver = false
    const waits: number[] = []
    const witness = (async () => {
      while (!isOver) {
        const before = read
        const { country } = await answer(graph, '{ country(iso: "CHN") { name } }')
        expect(country.name).toBe('China')
        waits.push(read - before)
      }
    })()
    for await (const rows of pages) read += rows.length / 20
    isOver = true
    await witness
    expect(read).toBeGreaterThan(150)
    expect(waits.length).toBeGreaterThan(15)
    expect(Math.max(...waits)).toBeLessThan(30)
  })
})

/** The pages of a table of observations, by rules of their own: so many rows a page, so many ids at once. */
async function begun(graph: Parameters<typeof admitting>[0], pageRows: number, idsAhead: number, search = '') {
  const table = tables.get('observations') as Table
  const asked = await tableAsked(table, new URLSearchParams(search), async (code) => code)
  const admit = admitting(graph)
  const yoga = graphqlOver(admit)
  const stream = streaming(pageRows, idsAhead)
  const ask: AskGraphql = async (operation) =>
    answerOver(yoga, operation, new Request('http://site'), { ...(await admit()), stream, audience: 'a test' })
  const first = await tablePage(ask, table, asked, { first: pageRows, after: null })
  return { pages: pagesAfter(ask, table, asked, first, pageRows) }
}

/** Resolves when a count has stopped growing. */
async function settled(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count()
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
