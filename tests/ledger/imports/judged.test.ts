import { describe, expect, test } from 'vitest'
import type { WritableGraph } from '../../../cypher/engine/graph.ts'
import { readers } from '../../../cypher/engine/reader.ts'
import type { ImportFact } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import { addJobSource } from '../../../cypher/knowledge/ledger/imports/job-source.ts'
import { judged } from '../../../cypher/knowledge/ledger/imports/judged.ts'
import { mergeBatch } from '../../../cypher/knowledge/ledger/imports/merge-batch.ts'
import type { Verdict } from '../../../cypher/knowledge/ledger/imports/verdict.ts'
import { seed } from '../../../seed/seed.ts'
import { onEachEmptyEngine } from '../../engines.ts'
import { smallWorld } from '../small-world.ts'
import { wholeGraph } from '../whole-graph.ts'
import { ann, exports, mergeAll, port, releases, rowsOf } from './file.ts'

onEachEmptyEngine('what a fact of a file would be', (graph) => {
  const { first, second, third, other } = releases
  const judge = async (facts: readonly ImportFact[], source: Parameters<typeof judged>[2] = second) =>
    judged(readers(graph)(), facts, source)
  const one = async (fact: ImportFact, source?: Parameters<typeof judged>[2]) => (await judge([fact], source))[0]
  const member = (since?: string): ImportFact => ({
    kind: 'STATEMENT',
    input: { subject: 'country:VNM', predicate: 'MEMBER_OF', object: 'organization:SCO', ...(since && { since }) },
  })

  test('starts from what the seed and a file have', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    const facts = [exports('123456'), exports('50.4', 'country:KAZ'), member('2015-01'), member('2020')]
    expect(await mergeAll(graph, 'first', first, rowsOf(facts))).toMatchObject({ refused: [] })
  })

  describe('a number', () => {
    test.each<[string, ImportFact, (typeof releases)[keyof typeof releases], Verdict]>([
      [
        'of a time of which nothing is said',
        exports('1', 'country:VNM', { period: { start: '2023' } }),
        second,
        { verdict: 'NEW' },
      ],
      ['of other goods', exports('1', 'country:VNM', { transportMode: 'RAIL' }), second, { verdict: 'NEW' }],
      [
        'that the file had before',
        exports('123456.0'),
        first,
        { verdict: 'SAME', message: expect.stringMatching(/^The same source says so already: observation:/) },
      ],
      [
        'that the earlier release has too',
        exports('123456'),
        second,
        { verdict: 'SAME', message: expect.stringMatching(/^An earlier release/) },
      ],
      [
        'that another source has too',
        exports('123456'),
        other,
        { verdict: 'SAME', message: expect.stringMatching(/^Another source says so/) },
      ],
      [
        'that the next release has otherwise',
        exports('123457'),
        second,
        {
          verdict: 'SUPERSEDES',
          field: 'value',
          message: expect.stringMatching(
            /^An earlier release differs: observation:\w+ \(source:file-\w+#1\) says 123456$/,
          ),
        },
      ],
      ['that another source has otherwise', exports('130000'), other, { verdict: 'CONFLICTS', field: 'value' }],
      [
        'that another source has rounded',
        exports('50', 'country:KAZ'),
        other,
        { verdict: 'NEW', message: expect.stringMatching(/^It agrees/) },
      ],
      [
        'that another source has as a bound',
        exports('90000', 'country:VNM', { comparator: 'MORE_THAN' }),
        other,
        { verdict: 'NEW' },
      ],
      [
        'that the seed has otherwise',
        {
          kind: 'OBSERVATION',
          input: {
            measure: 'TRADE_VALUE',
            value: '9',
            unit: 'USD',
            reporter: 'country:CHN',
            partner: 'country:KAZ',
            period: { start: '2022', end: '2022' },
          },
        },
        second,
        { verdict: 'CONFLICTS', others: ['observation:F2'] },
      ],
      ['of nobody', exports('1', 'country:NOW'), second, { verdict: 'UNRESOLVED', field: 'partner' }],
      ['that is none', exports('1,5'), second, { verdict: 'WRONG', field: 'value' }],
      [
        'in a unit that does not fit',
        exports('1', 'country:VNM', { unit: 'kilograms' }),
        second,
        { verdict: 'WRONG', field: 'unit' },
      ],
    ])('%s', async (_, fact, source, verdict) => {
      expect(await one(fact, source)).toMatchObject(verdict)
    })

    test('without a source nothing is a revision, and its own file may contradict itself', async () => {
      const [conflict] = await judged(readers(graph)(), [exports('123457')])
      expect(conflict).toMatchObject({ verdict: 'CONFLICTS', others: [expect.any(String)] })
      const year = { period: { start: '2019' } }
      const within = [
        exports('1', 'country:VNM', year),
        exports('2', 'country:VNM', year),
        exports('1.0', 'country:VNM', year),
      ]
      expect((await judge(within)).map(({ verdict }) => verdict)).toEqual(['NEW', 'CONFLICTS', 'SAME'])
    })

    test('of an older release says that a later one is there', async () => {
      await mergeAll(graph, 'third', third, rowsOf([exports('7', 'country:VNM', { period: { start: '1999' } })]))
      const old = exports('8', 'country:VNM', { period: { start: '1999' } })
      expect(await one(old, second)).toMatchObject({
        verdict: 'CONFLICTS',
        message: expect.stringMatching(/^A later release of this data set is there/),
      })
    })
  })

  test('a membership with another start contradicts that of another source, and one source may know two spells', async () => {
    expect(await one(member('2015'), other)).toMatchObject({ verdict: 'CONFLICTS' })
    expect(await one(member('2015-01'), other)).toMatchObject({ verdict: 'CONFLICTS', field: 'since' })
    expect(await one(member('2020'), second)).toMatchObject({ verdict: 'SAME' })
    expect(await one(member('2016'), first)).toMatchObject({ verdict: 'NEW' })
    expect(await one(member('2016'), second)).toMatchObject({ verdict: 'SUPERSEDES', others: { length: 2 } })
  })

  describe('a port', () => {
    const land = { properties: { portKind: 'LAND_PORT' } }
    test.each<[string, ImportFact, Verdict]>([
      ['that nobody knows', port('Newport'), { verdict: 'NEW' }],
      [
        'known by its name',
        port('HÓRGOS', land),
        { verdict: 'SAME', others: ['port:CNHRS'], message: 'Taken for port:CNHRS by its name' },
      ],
      [
        'known by its code',
        port('Huoerguosi', { ...land, codes: ['CN HRS'] }),
        { verdict: 'NEW', others: ['port:CNHRS'], message: 'Taken for port:CNHRS by its code: adds aliases' },
      ],
      [
        'known by its UN/LOCODE',
        port('Horgos', { properties: { portKind: 'LAND_PORT', unlocode: 'CNHRS' } }),
        { verdict: 'SAME', others: ['port:CNHRS'] },
      ],
      [
        'of the name of one with another UN/LOCODE',
        port('Horgos', { properties: { portKind: 'LAND_PORT', unlocode: 'CNHRG' } }),
        { verdict: 'NEW' },
      ],
      [
        'of another kind than was known',
        port('Horgos'),
        { verdict: 'SUPERSEDES', field: 'properties.portKind', others: ['port:CNHRS'] },
      ],
      [
        'known by a former id, with another name',
        port('Khorgos East', { ...land, id: 'port:CNOLD' }),
        { verdict: 'SUPERSEDES', field: 'name', message: 'name Khorgos East instead of Horgos' },
      ],
      ['in a country that is none', port('X', { country: 'country:NOW' }), { verdict: 'UNRESOLVED', field: 'country' }],
      ['without a name', port(''), { verdict: 'WRONG', field: 'name' }],
      ['with control characters', port('A\u0007B'), { verdict: 'WRONG', field: 'name' }],
      ['with 10 MB for a name', port('x'.repeat(10_000_000)), { verdict: 'WRONG', field: 'name' }],
      [
        'that is said to be at sea',
        port('X', { properties: { portKind: 'SEAPORT', latitude: 91 } }),
        { verdict: 'WRONG', field: 'properties.latitude' },
      ],
    ])('%s', async (_, fact, verdict) => {
      const found = await one(fact)
      expect(found).toMatchObject(verdict)
      expect((found?.message ?? '').length).toBeLessThan(1_100)
    })

    test('put by a row is known to the next, which may speak of it', async () => {
      const serves: ImportFact = {
        kind: 'STATEMENT',
        input: { subject: 'port:CNXXX', predicate: 'SERVES', object: 'country:KAZ' },
      }
      const facts = [serves, port('Newport', { id: 'port:CNXXX' }), serves, port('Newport')]
      expect((await judge(facts)).map(({ verdict }) => verdict)).toEqual(['UNRESOLVED', 'NEW', 'NEW', 'SAME'])
    })
  })

  test('a thousand facts take a handful of statements, judged or merged, and judging writes nothing', async () => {
    const facts = Array.from({ length: 500 }, (_, at) => [
      exports(String(at), 'country:VNM', { period: { start: String(1_400 + at) } }),
      port(`Port ${at}`, { codes: [`CNX${at}`] }),
    ]).flat()
    const before = await wholeGraph(graph)
    const reading = counted(graph)
    const verdicts = await judged(readers(reading)(), facts, second)
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['NEW']))
    expect(reading.sent).toBeLessThan(20)
    expect(await wholeGraph(graph)).toEqual(before)
    const writing = counted(graph)
    const source = await addJobSource(writing, 'many', second, ann)
    await mergeBatch(writing, { job: 'many', number: 1, by: 'ann', source }, rowsOf(facts))
    expect(writing.sent).toBeLessThan(60)
  })
})

/** The same graph, which counts the statements sent to it. */
function counted(graph: WritableGraph) {
  const counting = {
    ...graph,
    sent: 0,
    run(statement: Parameters<WritableGraph['run']>[0]) {
      counting.sent++
      return graph.run(statement)
    },
    transact: ((work) =>
      graph.transact((transaction) => {
        const send: typeof transaction.run = (statement) => {
          counting.sent++
          return transaction.run(statement)
        }
        return work({ ...transaction, run: send, write: send })
      })) as WritableGraph['transact'],
  }
  return counting
}
