import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import { type InputOf, perform, review } from '../../cypher/knowledge/ledger/acts/perform.ts'
import { changes } from '../../cypher/knowledge/ledger/changes.ts'
import type { Committed } from '../../cypher/knowledge/ledger/commit.ts'
import type { VersionRow } from '../../cypher/knowledge/ledger/contribution.ts'
import { stateAt } from '../../cypher/knowledge/ledger/diff.ts'
import { undoJob } from '../../cypher/knowledge/ledger/imports/undo-job.ts'
import { Refused } from '../../cypher/knowledge/ledger/refusal.ts'
import type { EntityState } from '../../cypher/knowledge/ledger/state.ts'
import type { Draft } from '../../seed/draft.ts'
import { seed } from '../../seed/seed.ts'
import { onEachEmptyEngine } from '../engines.ts'
import { mergeAll } from './imports/file.ts'
import { editions, Model, type Seen } from './model.ts'
import { Imports, releaseOf, rowsOf } from './modelled-imports.ts'
import { smallWorld } from './small-world.ts'
import { wholeGraph } from './whole-graph.ts'

const ports = ['port:CNHRS', 'port:KZKHG', 'port:CNSHA', 'port:CNOLD'] as const
const port = fc.constantFrom(...ports)
const paragraph = fc.integer({ min: 1, max: 2 })
const nth = fc.nat(30)

const command = fc.oneof(
  fc.record({
    what: fc.constant('rename' as const),
    port,
    name: fc.constantFrom('A', 'B', 'Horgos'),
    propose: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('assert' as const),
    value: fc.constantFrom('1', '2.50'),
    paragraph,
    propose: fc.boolean(),
  }),
  fc.record({ what: fc.constant('say' as const), port, paragraph }),
  fc.record({ what: fc.constant('retract' as const), nth }),
  fc.record({ what: fc.constant('merge' as const), from: port, into: port }),
  fc.record({ what: fc.constant('revert' as const), nth }),
  fc.record({ what: fc.constant('review' as const), nth, accept: fc.boolean() }),
  fc.record({
    what: fc.constant('import' as const),
    release: fc.nat(2),
    values: fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 2020, max: 2022 }), value: fc.constantFrom('1', '2', '3') }),
      {
        minLength: 1,
        maxLength: 3,
        selector: ({ year }) => year,
      },
    ),
    renamed: fc.option(fc.record({ port, name: fc.constantFrom('A', 'B', 'Horgos') }), { nil: undefined }),
  }),
  fc.record({ what: fc.constant('undo' as const), nth }),
  fc.record({ what: fc.constant('seed' as const), edition: fc.nat(editions.length - 1) }),
)
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

onEachEmptyEngine('whatever is proposed, done, taken back and seeded in any order', (graph) => {
  const happened = new Map<string, number>()
  const runs = graph.engine === 'embedded' ? 40 : 4

  test('the graph is what the simplest ledger says, now and at each revision before', {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => {
        await start(graph)
        const one = new Run(graph)
        await one.look()
        for (const each of commands) {
          const outcome = await one.do(each)
          happened.set(outcome, (happened.get(outcome) ?? 0) + 1)
        }
        await one.lookBack()
      }),
      { numRuns: runs },
    )
  })

  test('all of it did happen', () => {
    for (const what of ['rename', 'assert', 'say', 'retract', 'merge', 'revert', 'review', 'import', 'undo', 'seed'])
      expect(happened.get(what) ?? 0, what).toBeGreaterThan(0)
  })
})

/** One ledger with its model: what is done to one is done to the other, and both are looked at after each step. */
class Run {
  private readonly model = new Model()
  private readonly waiting = new Map<string, Command>()
  private readonly reverted = new Map<string, string>()
  private readonly imports = new Imports()
  /** What was seen at each revision. */
  private readonly seen = new Map<number, Seen>()
  constructor(private readonly graph: WritableGraph) {}

  async do(command: Command): Promise<string> {
    const before = await wholeGraph(this.graph)
    try {
      const happened = await this.attempt(command)
      await this.look()
      return happened ? command.what : 'nothing'
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      expect(await wholeGraph(this.graph)).toEqual(before)
      return `${command.what} refused: ${error.code}`
    }
  }

  async look(): Promise<void> {
    const expected = this.model.see()
    expect(await seenIn(this.graph)).toEqual(expected)
    const [last] = (await changes(this.graph, { after: 0, first: 10_000 })).slice(-1)
    this.seen.set(last?.entry.revision ?? 0, expected)
  }

  /** The names that versions give for each revision are those that were seen then. */
  async lookBack(): Promise<void> {
    const text = "MATCH (version:Version) WHERE version.kind = 'ENTITY' RETURN version{.*} AS version"
    const rows = await this.graph.run({ name: 'versions', text, parameters: {}, keyed: false })
    const byFact = new Map<string, VersionRow[]>()
    for (const { version } of rows as unknown as { version: VersionRow }[])
      byFact.set(version.fact, [...(byFact.get(version.fact) ?? []), version])
    for (const [revision, { names }] of this.seen)
      for (const [fact, versions] of byFact) {
        const state = stateAt('ENTITY', versions, revision) as EntityState | null
        expect([revision, fact, state?.properties.name]).toEqual([revision, fact, names[fact]])
      }
  }

  private async attempt(command: Command): Promise<boolean> {
    switch (command.what) {
      case 'rename':
      case 'assert':
      case 'say': {
        const propose = 'propose' in command && command.propose
        const [act, input] = asked(command)
        const { entry } = await perform(this.graph, act, input as never, { by: 'ann' }, { propose })
        if (propose) this.waiting.set(entry.id, command)
        else this.note(command, entry)
        return true
      }
      case 'retract': {
        const claims = Object.keys(this.model.see().claims).sort()
        const claim = claims[command.nth % Math.max(1, claims.length)]
        if (!claim) return false
        const { entry } = await perform(this.graph, 'RETRACT_CLAIM', { claim }, { by: 'ann' })
        this.model.done.set(entry.id, { act: 'RETRACT', claim })
        return true
      }
      case 'merge': {
        const { redirects } = this.model.see()
        const { entry } = await perform(
          this.graph,
          'MERGE_ENTITIES',
          { from: command.from, into: command.into },
          { by: 'ann' },
        )
        const now = (id: string): string => (redirects[id] ? now(redirects[id]) : id)
        this.model.done.set(entry.id, { act: 'MERGE', from: now(command.from), into: now(command.into) })
        return true
      }
      case 'revert': {
        const ids = [...this.model.done.keys(), ...this.reverted.keys()]
        const id = ids[command.nth % Math.max(1, ids.length)]
        if (!id) return false
        const { entry } = await perform(this.graph, 'REVERT', { entry: id }, { by: 'ann' })
        const original = this.reverted.get(id) ?? id
        if (this.model.takenBack.has(original)) this.model.takenBack.delete(original)
        else this.model.takenBack.add(original)
        this.reverted.set(entry.id, original)
        return true
      }
      case 'review': {
        const ids = [...this.waiting.keys()]
        const id = ids[command.nth % Math.max(1, ids.length)]
        const proposed = id && this.waiting.get(id)
        if (!id || !proposed) return false
        const { entry } = await review(
          this.graph,
          { entry: id, verdict: command.accept ? 'ACCEPT' : 'REJECT' },
          { by: 'bob' },
        )
        this.waiting.delete(id)
        if (command.accept) this.note(proposed, entry)
        return true
      }
      case 'import': {
        const rows = rowsOf(command)
        const parts = this.imports.expected(command, this.model.see())
        const { committed } = await mergeAll(this.graph, `job-${this.imports.jobs}`, releaseOf(command.release), rows)
        this.model.done.set(committed.entry.id, await this.imports.done(this.graph, command, parts, committed))
        return parts.length > 0
      }
      case 'undo': {
        const jobs = [...this.model.done.values()].flatMap((done) => (done.act === 'IMPORT' ? [done.job] : []))
        const job = jobs[command.nth % Math.max(1, jobs.length)]
        if (!job) return false
        const before = (await changes(this.graph, { after: 0, first: 10_000 })).length
        const { done } = await undoJob(this.graph, job, { by: 'ann' })
        expect(done).toBe(true)
        for (const { entry } of (await changes(this.graph, { after: 0, first: 10_000 })).slice(before)) {
          const original = entry.reverts ?? ''
          if (!this.model.done.has(original)) continue
          this.model.takenBack.add(original)
          this.reverted.set(entry.id, original)
        }
        return true
      }
      case 'seed':
        this.model.edition = command.edition
        await seed(this.graph, { profile: 'core', data: worlds[command.edition] as ReturnType<typeof smallWorld> })
        return true
    }
  }

  private note(command: Command, { id, about = '' }: Committed['entry']): void {
    if (command.what === 'rename') this.model.done.set(id, { act: 'RENAME', port: about, name: command.name })
    if (command.what === 'assert')
      this.model.done.set(id, { act: 'ASSERT', claim: about, reporter: 'country:KAZ', value: command.value })
    if (command.what === 'say') {
      const { redirects } = this.model.see()
      const now = (one: string): string => (redirects[one] ? now(redirects[one]) : one)
      this.model.done.set(id, { act: 'SAY', claim: about, port: now(command.port) })
    }
  }
}

function asked(command: Command): [keyof InputOf, object] {
  const citations = [{ source: 'source:S1', paragraph: 'paragraph' in command ? command.paragraph : 9 }]
  if (command.what === 'rename') return ['PUT_ENTITY', { id: command.port, name: command.name, citations }]
  if (command.what === 'say')
    return ['ASSERT_STATEMENT', { subject: command.port, predicate: 'has', objectText: 'a crane', citations }]
  const value = 'value' in command ? command.value : '1'
  return [
    'ASSERT_OBSERVATION',
    { measure: 'TRADE_VALUE', value, unit: 'USD', reporter: 'country:KAZ', partner: 'country:VNM', citations },
  ]
}

const worlds = editions.map(({ vietnam, haiphong }) =>
  smallWorld((draft: Draft) => {
    const known = draft.entities.get('country:VNM')
    if (known) draft.entities.set('country:VNM', { ...known, name: vietnam })
    if (!haiphong) return
    const reference = { basis: 'REFERENCE' as const, citations: [{ source: 'source:places' }] }
    const properties = { portKind: 'SEAPORT', countryId: 'country:VNM' }
    draft.entity({ id: 'port:VNHPH', kind: 'PORT', name: 'Haiphong', ...reference, properties })
    draft.relation({ from: 'port:VNHPH', relation: 'LOCATED_IN', to: 'country:VNM', ...reference })
  }),
)

async function start(graph: WritableGraph): Promise<void> {
  await graph.write({ name: 'delete-all', text: 'MATCH (node) DETACH DELETE node', parameters: {}, keyed: false })
  await seed(graph, { profile: 'core', data: worlds[0] as ReturnType<typeof smallWorld> })
}

async function seenIn(graph: WritableGraph): Promise<Seen> {
  const rows = async (text: string) => graph.run({ name: 'seen', text, parameters: {}, keyed: false })
  const entities = await rows(
    "MATCH (node:Entity) WHERE node.kind = 'PORT' OR node.id = 'country:VNM' RETURN node.id AS id, node.name AS name, node.aliases AS aliases",
  )
  const claims = await rows(
    'MATCH (claim:Claim)-[about:ABOUT]->(entity:Entity) WHERE about.position = 1 RETURN claim.id AS id, entity.id AS entity, claim.value AS value',
  )
  const edges = await rows(
    "MATCH (start:Entity)-[edge:TRADES_WITH]->(:Entity) WHERE start.id <> 'country:VNM' UNWIND edge.claims AS claim RETURN claim, start.id AS start",
  )
  const redirects = await rows('MATCH (redirect:Redirect) RETURN redirect.id AS id, redirect.target AS target')
  return {
    names: Object.fromEntries(entities.map(({ id, name }) => [id, name])),
    aliases: Object.fromEntries(entities.map(({ id, aliases }) => [id, [...((aliases ?? []) as string[])].sort()])),
    claims: Object.fromEntries(claims.map(({ id, entity, value }) => [id, value ? `${entity} ${value}` : entity])),
    trades: edges.map(({ claim, start }) => `${claim} ${start}`).sort(),
    redirects: Object.fromEntries(redirects.map(({ id, target }) => [id, target])),
  }
}
