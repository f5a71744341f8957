import { beforeAll, describe, expect, it } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'
import { onEachEngine } from '../engines.ts'
import { claimsFile, type FileClaim, inGraph } from '../seed/claims-file.ts'

const comparators: Readonly<Record<string, string>> = {
  '=': 'EQUAL',
  '>': 'MORE_THAN',
  '>=': 'AT_LEAST',
  '<': 'LESS_THAN',
  '<~': 'NEARLY',
  '~': 'ABOUT',
}

const whole = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Claim {
  type predicate note attribution attributedTo { id } citations { source { id } paragraph }
  period { start end label ambiguity }
  roles { role entity { id } }
  remarks { firstTime record inferredFromName rank trend share role position }
  ... on Statement { subject { id } object { id } objectText }
  ... on Observation { kind value unit comparator reporter { id } partner { id } commodity { id } transportMode channel { id } objectText sameAs { id } formula derivedFrom { id } }
} } }`

/** The ids of a claim of the file: an amount with its growth rate becomes two observations. */
function idsOf({ id, type, value, growth_yoy_pct: growth }: FileClaim): string[] {
  if (type !== 'statistic') return [`statement:${id}`]
  return [`observation:${id}`, ...(value && growth ? [`observation:${id}-growth`] : [])]
}

function entitiesIn(said: unknown): string[] {
  return [said].flat().filter((each): each is string => typeof each === 'string' && /^[a-z]+:\S+$/.test(each))
}

/** The ids of all claims in a node's list, over all its pages. */
async function claimsOf(graph: Graph, id: string): Promise<Set<string>> {
  const found = new Set<string>()
  for (let after: string | null = null; ; ) {
    const { node }: Record<string, Reply> = await answer(
      graph,
      `query ($id: ID!, $after: String) { node(id: $id) {
         ... on Entity { claims(first: 100, after: $after) { ...ids } }
         ... on Source { claims(first: 100, after: $after) { ...ids } } } }
       fragment ids on ClaimConnection { totalCount nodes { id } pageInfo { hasNextPage endCursor } }`,
      { id, after },
    )
    for (const claim of node.claims.nodes) found.add(claim.id)
    if (!node.claims.pageInfo.hasNextPage) {
      expect(found.size).toBe(node.claims.totalCount)
      return found
    }
    after = node.claims.pageInfo.endCursor
  }
}

onEachEngine('every claim of the articles', (graph) => {
  const served = new Map<string, Reply>()
  const reached = new Map<string, Set<string>>()

  beforeAll(async () => {
    const ids = [...claimsFile.claims.flatMap(idsOf), ...claimsFile.derived.map(({ id }) => `observation:${id}`)]
    for (let from = 0; from < ids.length; from += 50) {
      const { nodes } = await answer(graph, whole, { ids: ids.slice(from, from + 50) })
      for (const node of nodes) if (node) served.set(node.id, node)
    }
    const ends = claimsFile.claims.flatMap(({ subject, object, source }) => [
      ...[subject, ...entitiesIn(object)].map(inGraph),
      `source:${source}`,
    ])
    for (const end of new Set(ends)) reached.set(end, await claimsOf(graph, end))
  })

  it('there are 192 claims, and two growth rates that come with amounts', () => {
    expect(claimsFile.claims).toHaveLength(192)
    expect(claimsFile.claims.flatMap(idsOf).filter((id) => served.has(id))).toHaveLength(194)
  })

  describe.each(claimsFile.claims.map((claim) => [claim.id, claim] as const))('%s', (_, file) => {
    it('the claim is reached from its subject, its objects and its source', () => {
      for (const id of idsOf(file)) {
        expect(reached.get(inGraph(file.subject)), file.subject).toContain(id)
        for (const object of entitiesIn(file.object)) expect(reached.get(inGraph(object)), object).toContain(id)
        expect(reached.get(`source:${file.source}`), file.source).toContain(id)
      }
    })

    it('the claim says what the file says, to the last digit', () => {
      const comparator = comparators[file.comparator ?? '=']
      for (const id of idsOf(file)) {
        const claim = served.get(id)
        expect(claim.type).toBe(file.type.toUpperCase())
        expect(claim.citations).toEqual([
          { source: { id: `source:${file.source}` }, paragraph: Number(file.paragraph) },
        ])
        const { start = null, end = null, label, ambiguity = null } = file.period ?? {}
        expect(claim.period).toEqual(file.period ? { start, end, label, ambiguity } : null)
        expect(claim.note).toBe(file.note ?? null)
        if (file.type !== 'statistic') continue
        const isGrowth = id.endsWith('-growth') || !file.value
        expect(claim.value).toBe(isGrowth ? file.growth_yoy_pct : file.value)
        expect(claim.unit).toBe(isGrowth ? 'percent' : file.unit)
        expect(claim.comparator).toBe(id.endsWith('-growth') ? 'EQUAL' : comparator)
        expect(claim.kind === 'TARGET').toBe(file.is_target === true)
      }
    })

    it('the claim is about whom the file says, in words where that is not an entity, with all that the source adds', () => {
      for (const id of idsOf(file)) {
        const claim = served.get(id)
        const about = claim.roles.map(({ entity }: Reply) => entity.id)
        const named = [file.subject, file.object, file.partner, file.commodity, file.commodities, file.sectors]
        expect(about).toEqual(expect.arrayContaining(named.flatMap(entitiesIn).map(inGraph)))
        if (file.type !== 'statistic') {
          expect(claim.subject.id).toBe(inGraph(file.subject))
          expect(claim.object?.id).toBe(entitiesIn(file.object).map(inGraph)[0])
        }
        const words = [file.object].flat().filter((object) => object && entitiesIn(object).length === 0)
        expect(claim.objectText).toBe(words.join('; ') || null)
        const { remarks } = claim
        expect(remarks.rank).toBe(file.rank === undefined ? null : Number(file.rank))
        for (const field of ['trend', 'share', 'role', 'position']) expect(remarks[field]).toBe(file[field] ?? null)
        expect(String(remarks.firstTime)).toBe(String(file.first_time ?? false))
        expect(String(remarks.record)).toBe(String(file.record ?? false))
        expect(String(remarks.inferredFromName)).toBe(String(file.inferred_from_name ?? false))
        if (file.type !== 'statistic') continue
        expect(claim.transportMode).toBe((file.transport_mode as string | undefined)?.toUpperCase() ?? null)
        expect(claim.channel?.id).toBe(file.channel === undefined ? undefined : inGraph(String(file.channel)))
        expect(claim.sameAs?.id).toBe(file.same_as && `observation:${file.same_as}`)
      }
    })

    it('the claim names who said it', () => {
      const said = file.attributed_to as string | undefined
      for (const id of idsOf(file)) {
        const { attributedTo, attribution } = served.get(id)
        const [speaker] = entitiesIn(said?.split(' ')[0])
        if (speaker) expect(attributedTo.id).toBe(inGraph(speaker))
        else expect(attribution).toBe(said ?? null)
      }
    })
  })

  it.each(claimsFile.derived.map((derived) => [derived.id, derived] as const))(
    'derived value %s shows its formula and leads to the claims that it is computed from',
    (id, { value, unit, formula, from_claims: inputs }) => {
      const claim = served.get(`observation:${id}`)
      expect({ type: claim.type, value: claim.value, unit: claim.unit, formula: claim.formula }).toEqual({
        type: 'DERIVED',
        value,
        unit,
        formula,
      })
      const from = claim.derivedFrom.map((input: Reply) => input.id)
      expect(from).toEqual(expect.arrayContaining(inputs.map((input) => `observation:${input}`)))
      for (const input of from) expect(served.has(input)).toBe(true)
    },
  )
})
