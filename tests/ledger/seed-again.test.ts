import { expect, test } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'
import { perform } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { changes } from '../../cypher/knowledge/ledger/changes.ts'
import type { Draft } from '../../seed/draft.ts'
import { seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { smallWorld } from './small-world.ts'
import { wholeGraph } from './whole-graph.ts'

const reference = { basis: 'REFERENCE' as const, citations: [{ source: 'source:places' }] }
const citations = [{ source: 'source:S1', paragraph: 9 }]

/** Another edition: a port more, one less, one renamed, another railway section, a claim corrected, a border gone. */
function later(draft: Draft): void {
  const countryId = 'country:VNM'
  draft.entity({
    id: 'port:VNHPH',
    kind: 'PORT',
    name: 'Haiphong',
    ...reference,
    properties: { portKind: 'SEAPORT', countryId },
  })
  draft.relation({ from: 'port:VNHPH', relation: 'LOCATED_IN', to: countryId, ...reference })
  const horgos = draft.entities.get('port:CNHRS')
  if (horgos) draft.entities.set('port:CNHRS', { ...horgos, nameZh: '霍尔果斯' })
  const trade = draft.claims.get('observation:F2')
  if (trade) draft.claims.set(trade.id, { ...trade, properties: { ...trade.properties, value: '31300000000' } })
  draft.relations.delete('country:CHN\tBORDERS\tcountry:KAZ')
  draft.relations.delete('port:CNHRS\tPAIRED_WITH\tport:KZKHG')
  draft.relations.delete('port:KZKHG\tLOCATED_IN\tcountry:KAZ')
  draft.entities.delete('port:KZKHG')
  draft.sections.clear()
  draft.redirects.delete('port:CNOLD')
}

onEachEmptyEngine('seeding again', (graph) => {
  test('writes what is new or changed and retires what is gone: the graph is that of a first seed', async () => {
    await seed(graph, { profile: 'core', data: smallWorld() })
    await seed(graph, { profile: 'core', data: smallWorld(later) })
    expect(await wholeGraph(graph)).toEqual(await firstSeeded(later))
    const all = await changes(graph, { after: 0, first: 100 })
    expect(new Set(all.map(({ entry }) => entry.act))).toEqual(new Set(['SEED']))
    expect(all.slice(1).flatMap(({ facts }) => facts.map(({ key }) => key))).toContain('observation:F2')
    expect(all.slice(1).flatMap(({ facts }) => facts.map(({ key }) => key))).not.toContain('statement:F1')
  })

  test('with the same data writes nothing, and with the former ones comes back to the former graph', async () => {
    const before = await readManifest(graph)
    expect(await seed(graph, { profile: 'core', data: smallWorld(later) })).toMatchObject({ changed: false })
    expect(await readManifest(graph)).toEqual(before)
    await seed(graph, { profile: 'core', data: smallWorld() })
    expect(await wholeGraph(graph)).toEqual(await firstSeeded())
  })

  test('keeps what people have written on top, and what they retracted stays away', async () => {
    await perform(graph, 'PUT_ENTITY', { id: 'port:CNHRS', name: 'Khorgas', citations }, { by: 'ann' })
    await perform(graph, 'RETRACT_CLAIM', { claim: 'observation:F2' }, { by: 'ann' })
    await perform(graph, 'PUT_ENTITY', { id: 'port:KZKHG', properties: { importance: 3 }, citations }, { by: 'ann' })
    const said = await perform(
      graph,
      'ASSERT_STATEMENT',
      { subject: 'port:KZKHG', predicate: 'has', objectText: 'a crane', citations },
      { by: 'ann' },
    )
    await seed(graph, { profile: 'core', data: smallWorld(later) })
    const whole = await wholeGraph(graph)
    const text = (key: keyof typeof whole, id: string) => whole[key].find((row) => row.includes(`"id":"${id}"`)) ?? ''
    expect(text('entities', 'port:CNHRS')).toContain('"name":"Khorgas"')
    expect(text('entities', 'port:CNHRS')).toContain('霍尔果斯')
    expect(text('entities', 'port:VNHPH')).toContain('Haiphong')
    expect(text('claims', 'observation:F2')).toBe('')
    // The data have this port no more, but somebody speaks of it.
    expect(text('entities', 'port:KZKHG')).toContain('Khorgos')
    expect(text('claims', said.entry.about as string)).toContain('a crane')
  })

  test('from the start is refused where people have written, with what to do instead', async () => {
    const before = await wholeGraph(graph)
    await expect(seed(graph, { profile: 'core', data: smallWorld(), reset: true })).rejects.toThrow(/without --reset/)
    expect(await wholeGraph(graph)).toEqual(before)
    expect(await readManifest(graph)).toMatchObject({ status: 'COMPLETE' })
  })
})

async function firstSeeded(change?: (draft: Draft) => void) {
  const graph: WritableGraph = await openEmbedded({ data: ':memory:' })
  await seed(graph, { profile: 'core', data: smallWorld(change) })
  const whole = await wholeGraph(graph)
  await graph.close()
  return whole
}
