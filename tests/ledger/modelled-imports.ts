import { expect } from 'vitest'
import type { WritableGraph } from '../../cypher/engine/graph.ts'
import type { Committed } from '../../cypher/knowledge/ledger/commit.ts'
import type { ImportRow } from '../../cypher/knowledge/ledger/imports/import-fact.ts'
import type { JobSourceInput } from '../../cypher/knowledge/ledger/imports/job-source.ts'
import type { Done, Seen } from './model.ts'

/** A file of some release: the trade of two countries in some years, and perhaps another name of a port. */
export interface ImportCommand {
  readonly release: number
  readonly values: readonly { readonly year: number; readonly value: string }[]
  readonly renamed?: { readonly port: string; readonly name: string } | undefined
}

/** What a row is expected to do, by the rules of releases alone. */
type Expected =
  | { readonly year: number; readonly value: string; readonly retires: readonly string[] }
  | { readonly port: string; readonly name: string }

export function releaseOf(release: number): JobSourceInput {
  return { title: `Yearbook V20240${release + 1}`, publisher: 'Office', sha256: String(release) }
}

export function rowsOf({ values, renamed }: ImportCommand): readonly ImportRow[] {
  const rows: ImportRow[] = values.map(({ year, value }) => {
    const between = { reporter: 'country:KAZ', partner: 'country:VNM', period: { start: `${year}`, end: `${year}` } }
    const input = { measure: 'EXPORT_VALUE' as const, value, unit: 'USD', ...between }
    return { number: year, facts: [{ kind: 'OBSERVATION', input }] }
  })
  if (renamed) rows.push({ number: 1, facts: [{ kind: 'ENTITY', input: { id: renamed.port, name: renamed.name } }] })
  return rows
}

/** What the simplest import does: a later release supersedes an earlier one, and what is there by the same or a later one stays. */
export class Imports {
  jobs = 0
  /** What each imported claim says of which year, in which release. */
  private readonly claims = new Map<
    string,
    { readonly year: number; readonly release: number; readonly value: string }
  >()

  expected({ release, values, renamed }: ImportCommand, seen: Seen): readonly Expected[] {
    this.jobs++
    const parts: Expected[] = values.flatMap(({ year, value }) => {
      const known = [...this.claims].filter(([id, claim]) => seen.claims[id] !== undefined && claim.year === year)
      const stays = known.some(
        ([, claim]) => claim.release > release || (claim.release === release && claim.value === value),
      )
      if (stays) return []
      const earlier = known.filter(([, claim]) => claim.release < release)
      const same = earlier.filter(([, claim]) => claim.value === value)
      return [{ year, value, retires: (same.length > 0 ? same : earlier).map(([id]) => id) }]
    })
    const now = (id: string): string => (seen.redirects[id] ? now(seen.redirects[id]) : id)
    if (renamed && seen.names[now(renamed.port)] !== renamed.name)
      parts.push({ port: now(renamed.port), name: renamed.name })
    return parts
  }

  /** What was done, with the ids that the graph has given to the claims. */
  async done(
    graph: WritableGraph,
    { release }: ImportCommand,
    parts: readonly Expected[],
    { changed }: Committed,
  ): Promise<Done> {
    const keys = changed.flatMap(({ kind, key }) => (kind === 'CLAIM' ? [key] : []))
    const text =
      'MATCH (claim:Claim) WHERE claim.id IN $keys RETURN claim.id AS id, claim.value AS value, claim.periodStart AS year'
    const found = await graph.run({ name: 'imported', text, parameters: { keys }, keyed: false })
    const retired = parts.flatMap((part) => ('retires' in part ? part.retires : []))
    expect(keys.filter((key) => !found.some(({ id }) => id === key)).sort()).toEqual([...new Set(retired)].sort())
    const done = parts.flatMap((part): Done[] => {
      if ('port' in part) return [{ act: 'RENAME', ...part }]
      const { year, value, retires } = part
      const row = found.find((each) => each.value === value && each.year === String(year))
      expect(row, `${value} of ${year}`).toBeTruthy()
      const claim = String(row?.id)
      this.claims.set(claim, { year, release, value })
      const gone = retires.map((one): Done => ({ act: 'RETRACT', claim: one }))
      return [...gone, { act: 'ASSERT', claim, reporter: 'country:KAZ', value }]
    })
    return { act: 'IMPORT', job: `job-${this.jobs}`, parts: done }
  }
}
