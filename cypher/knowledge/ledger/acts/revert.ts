import { question } from '../../../engine/question.ts'
import type { Change, LedgerReader } from '../commit.ts'
import { contributionIn, contributionsOf, seedOwner, type VersionRow } from '../contribution.ts'
import type { Entry } from '../entry.ts'
import { factText } from '../fact.ts'
import { Refused } from '../refusal.ts'
import type { Outcome } from './act.ts'

export interface RevertInput {
  /** The id of the entry to take back. */
  readonly entry: string
}

const entriesById = question<{ key: string; entry: Entry }, { keys: readonly string[] }>('entries-by-id')
const versionsOf = question<{ version: VersionRow }, { revision: number }>('versions-of-entry')

const versionsOfOwner = question<{ version: VersionRow }, { owner: string }>('versions-of-owner')

/**
 * The entry with this id.
 * @throws {Refused} if there is none
 */
export async function knownEntry(read: LedgerReader, id: string): Promise<Entry> {
  const [found] = await entriesById(read, { keys: [id] })
  if (found) return found.entry
  throw new Refused('entry', 'UNKNOWN_ENTRY', `There is no entry ${JSON.stringify(id)}: \`changes\` lists them`)
}

/** Takes back what an entry said; what others say remains. Of a revert: what it took back is said again. */
export async function revert(read: LedgerReader, input: RevertInput): Promise<Outcome> {
  const entry = await knownEntry(read, input.entry)
  if (entry.act === 'SEED')
    throw new Refused(
      'entry',
      'NOT_OPEN',
      `${entry.id} is the seed's, which says again what its data hold: retract single facts instead`,
    )
  if (entry.status === 'PROPOSED' || entry.status === 'REJECTED')
    throw new Refused(
      'entry',
      'NOT_OPEN',
      `${entry.id} is ${entry.status.toLowerCase()} and has changed nothing: review it instead`,
    )
  const versions = (await versionsOf(read, { revision: entry.revision })).map(({ version }) => version)
  const own = (await versionsOfOwner(read, { owner: entry.id })).map(({ version }) => version)
  const again = versions.filter(({ from, until, owner }) => from === entry.revision && !until && owner !== entry.id)
  const opened = [...own, ...again.filter(({ owner }) => owner !== seedOwner)]
  const closed = await stillClosed(
    read,
    versions.filter(({ until, owner }) => until === entry.revision && owner !== seedOwner),
  )
  await checkNothingMoved(read, [...opened, ...closed])
  const changes: Change[] = [
    ...opened.map(({ kind, fact: key, owner }): Change => ({ fact: { kind, key }, row: 'WITHDRAWN', owner })),
    ...closed.map((version): Change => {
      const { kind, fact: key, owner } = version
      return { fact: { kind, key }, row: contributionIn(version).row, owner }
    }),
  ]
  if (changes.length === 0)
    throw new Refused(
      'entry',
      'NOT_OPEN',
      `${entry.id} holds no more: it was taken back before, or has changed nothing`,
    )
  return { about: entry.id, changes }
}

/**
 * Checks that nothing is taken back or said again that a merge has moved since: it holds what was said before it.
 * @throws {Refused} naming the merge
 */
async function checkNothingMoved(read: LedgerReader, versions: readonly VersionRow[]): Promise<void> {
  const said = await contributionsOf(
    read,
    versions.map(({ kind, fact: key }) => ({ kind, key })),
  )
  for (const { kind, fact: key, rank, gone, until } of versions) {
    // A merge says that entities and edges are gone, and says claims anew; a retraction says that claims are gone.
    const moves = (row: unknown) => (kind === 'CLAIM' ? row !== 'GONE' : row === 'GONE')
    // What is to be gone again must be the last word, or what was said since would bring back a part of it.
    const stays = (row: unknown) => Boolean(until) && row !== 'GONE'
    const others = said.get(factText({ kind, key })) ?? []
    const later = others.find((each) => each.rank > rank && (gone ? stays(each.row) : moves(each.row)))
    if (later)
      throw new Refused(
        'entry',
        'IN_USE',
        `${key} has been merged or written since, in ${later.owner}: take that back first, or retract single claims`,
        later.owner,
      )
  }
}

/** Those of versions whose owner says nothing of their fact today. */
async function stillClosed(read: LedgerReader, versions: readonly VersionRow[]): Promise<readonly VersionRow[]> {
  const said = await contributionsOf(
    read,
    versions.map(({ kind, fact: key }) => ({ kind, key })),
  )
  return versions.filter(
    ({ kind, fact: key, owner }) => !said.get(factText({ kind, key }))?.some((each) => each.owner === owner),
  )
}
