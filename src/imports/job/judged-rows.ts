import type { ImportFact } from '../../../cypher/knowledge/ledger/imports/import-fact.ts'
import type { Verdict, VerdictName } from '../../../cypher/knowledge/ledger/imports/verdict.ts'
import type { Mapped } from '../mapping/mapped.ts'
import type { ChunkRow } from '../workspaces/chunk.ts'

/** How many facts are judged at once. */
const factsAtOnce = 1_000

/** The verdict of a row with several facts is the first of these that one of them has. */
const gravest: readonly VerdictName[] = ['WRONG', 'UNRESOLVED', 'CONFLICTS', 'SUPERSEDES', 'NEW', 'SAME']

/** Says what facts would be to the graph as it stands, in their order. */
export type Judge = (facts: readonly ImportFact[]) => Promise<readonly Verdict[]>

/** Judges rows. @returns them in their order */
export async function judgedRows(judge: Judge, rows: readonly Mapped[]): Promise<readonly ChunkRow[]> {
  const facts = rows.flatMap((row) => ('facts' in row ? row.facts : []))
  const verdicts: Verdict[] = []
  for (let start = 0; start < facts.length; start += factsAtOnce)
    verdicts.push(...(await judge(facts.slice(start, start + factsAtOnce))))
  let place = 0
  return rows.map((row) => {
    if (!('facts' in row)) return withoutFacts(row)
    const own = verdicts.slice(place, place + row.facts.length)
    place += row.facts.length
    return withFacts(row, own)
  })
}

function withFacts(
  { row, facts, trade }: Extract<Mapped, { readonly facts: unknown }>,
  verdicts: readonly Verdict[],
): ChunkRow {
  const verdict = gravest.find((name) => verdicts.some((each) => each.verdict === name))
  const told = verdicts.find((each) => each.verdict === verdict)
  const others = verdicts.flatMap((each) => (each.verdict === verdict && each.others ? each.others : []))
  return {
    number: row.number,
    verdict: verdict ?? 'SKIPPED',
    field: told?.field ?? null,
    message: told ? (told.message ?? null) : 'It states no fact',
    facts,
    others: others.length > 1 ? [...new Set(others)] : others,
    cells: verdict === 'WRONG' || verdict === 'UNRESOLVED' ? row.cells : null,
    trade: trade ?? null,
  }
}

function withoutFacts(mapped: Exclude<Mapped, { readonly facts: unknown }>): ChunkRow {
  const { row } = mapped
  const none = { number: row.number, field: null, facts: [], others: [], cells: null, trade: null }
  if ('skipped' in mapped) return { ...none, verdict: 'SKIPPED', message: mapped.skipped, trade: mapped.trade ?? null }
  if ('wrong' in mapped) return { ...none, ...mapped.wrong, verdict: 'WRONG', cells: row.cells }
  const { field, message, trade } = mapped.unresolved
  return { ...none, field, message, verdict: 'UNRESOLVED', cells: row.cells, trade: trade ?? null }
}
