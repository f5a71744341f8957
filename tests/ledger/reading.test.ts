import { expect, test } from 'vitest'
import { perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { changes, entryOfTime, revisionAt } from '../../cypher/knowledge/ledger/changes.ts'
import type { Committed } from '../../cypher/knowledge/ledger/commit.ts'
import { diff } from '../../cypher/knowledge/ledger/diff.ts'
import type { Fact } from '../../cypher/knowledge/ledger/fact.ts'
import { history } from '../../cypher/knowledge/ledger/history.ts'
import { seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { smallWorld } from './small-world.ts'

const citations = [{ source: 'source:S1', paragraph: 9 }]
const horgos: Fact = { kind: 'ENTITY', key: 'port:CNHRS' }

onEachEmptyEngine('the ledger, reading', (graph) => {
  const written: Committed[] = []
  const rename = async (name: string, by = 'ann') =>
    written.push(await perform(graph, 'PUT_ENTITY', { id: 'port:CNHRS', name, citations }, { by }))
  const revisions = () => written.map(({ entry }) => entry.revision)

  test('a fact of which only the first seed has spoken has no history beside the graph', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    expect(await history(graph, horgos, { first: 5 })).toEqual({ said: [], next: null })
  })

  test('the history of a fact is all that was said of it, the latest first, page by page', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await rename(name)
    written.push(await perform(graph, 'REVERT', { entry: written[1]?.entry.id as string }, { by: 'bob' }))
    const all = await history(graph, horgos, { first: 100 })
    expect(all.next).toBeNull()
    expect(
      all.said.map(({ row, until, from }) => [
        (row as unknown as { properties: { name: string } }).properties.name,
        from,
        until,
      ]),
    ).toEqual([
      ['D', revisions()[3], null],
      ['C', revisions()[2], null],
      ['B', revisions()[1], revisions()[4]],
      ['A', revisions()[0], null],
      ['Horgos', 0, null],
    ])
    expect(all.said.map(({ entry }) => entry?.by ?? null)).toEqual(['ann', 'ann', 'ann', 'ann', null])
    const paged = []
    for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
      const page = await history(graph, horgos, { first: 2, before })
      expect(page.said.length).toBeLessThanOrEqual(2)
      paged.push(...page.said)
      before = page.next
    }
    expect(paged).toEqual(all.said)
  })

  test('changes come page by page, each once, with the facts that they speak of', async () => {
    const all = await changes(graph, { after: 0, first: 100 })
    expect(all.map(({ entry }) => entry.act)).toEqual(['SEED', ...Array(4).fill('PUT_ENTITY'), 'REVERT'])
    expect(all.slice(1).map(({ facts }) => facts)).toEqual(Array(5).fill([horgos]))
    expect(all[0]?.facts).toEqual([])
    const paged = []
    for (let after = 0; ; ) {
      const page = await changes(graph, { after, first: 2 })
      paged.push(...page)
      after = page.at(-1)?.entry.revision ?? after
      if (page.length === 0) break
    }
    expect(paged).toEqual(all)
  })

  test('who follows while others write misses nothing and gets nothing twice', async () => {
    const seen: number[] = []
    const last = written.at(-1)?.entry.revision as number
    let over = false
    const writing = Promise.all(Array.from({ length: 12 }, (_, at) => rename(`N${at}`, `writer ${at % 3}`))).finally(
      () => {
        over = true
      },
    )
    for (let after = last, finished = false; !finished; ) {
      // What is read after the last of them has been acknowledged holds all of them.
      finished = over
      for (
        let page = await changes(graph, { after, first: 5 });
        page.length > 0;
        page = await changes(graph, { after, first: 5 })
      )
        for (const { entry } of page) {
          seen.push(entry.revision)
          after = entry.revision
        }
    }
    await writing
    expect(seen).toEqual(Array.from({ length: 12 }, (_, at) => last + 1 + at))
  })

  test('two revisions differ by the facts that are otherwise, and not by those changed back', async () => {
    const from = (await changes(graph, { after: 0, first: 100 })).at(-1)?.entry.revision as number
    const town = await perform(
      graph,
      'PUT_ENTITY',
      { kind: 'PLACE', name: 'Yining', country: 'country:CHN', citations },
      { by: 'ann' },
    )
    const id = town.entry.about as string
    const claim = await perform(graph, 'RETRACT_CLAIM', { claim: 'observation:F2' }, { by: 'ann' })
    const back = await perform(graph, 'REVERT', { entry: claim.entry.id }, { by: 'ann' })
    const to = back.entry.revision
    const { differences, next } = await diff(graph, { from, to, first: 100 })
    expect(next).toBeNull()
    expect(differences.map(({ fact, before }) => [fact.kind, fact.key, before])).toEqual([
      ['ENTITY', id, null],
      ['RELATION', `${id} LOCATED_IN country:CHN`, null],
    ])
    const between = await diff(graph, { from, to: claim.entry.revision, first: 100 })
    const gone = between.differences.filter(({ after }) => after === null).map(({ fact }) => fact.key)
    expect(gone).toEqual(['observation:F2', 'observation:F3'])
    const paged = []
    for (let after: Fact | undefined; ; ) {
      const page = await diff(graph, { from, to: claim.entry.revision, first: 1, ...(after && { after }) })
      paged.push(...page.differences)
      if (!page.next) break
      after = page.next
    }
    expect(paged).toEqual(between.differences)
    expect((await diff(graph, { from: to, to, first: 10 })).differences).toEqual([])
  })

  test('a time has the revision of the last entry before it, and none before the first', async () => {
    const all = await changes(graph, { after: 0, first: 100 })
    for (const { entry } of all) {
      const last = all.findLast((each) => each.entry.at <= entry.at)?.entry
      expect(await revisionAt(graph, entry.at)).toBe(last?.revision)
    }
    expect(await revisionAt(graph, '2999-01-01T00:00:00.000Z')).toBe(all.at(-1)?.entry.revision)
    expect(await entryOfTime(graph, '2000-01-01T00:00:00.000Z')).toBeNull()
  })
})
