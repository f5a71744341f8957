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
  const opened = versions.filter((version) => version.from === entry.revision && !version.until)
  const closed = versions.filter((version) => version.until === entry.revision && version.owner !== seedOwner)
  await checkNothingOnTop(read, opened)
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
 * Checks that no entity is taken back of which a later entry says that it is gone: a merge builds on it.
 * @throws {Refused} naming that entry
 */
async function checkNothingOnTop(read: LedgerReader, opened: readonly VersionRow[]): Promise<void> {
  const entities = opened.filter(({ kind, gone }) => kind === 'ENTITY' && !gone)
  const said = await contributionsOf(
    read,
    entities.map(({ kind, fact: key }) => ({ kind, key })),
  )
  for (const { kind, fact: key, rank } of entities) {
    const later = said.get(factText({ kind, key }))?.find((each) => each.row === 'GONE' && each.rank > rank)
    if (later)
      throw new Refused(
        'entry',
        'IN_USE',
        `${key} has been merged since, in ${later.owner}: take that back first`,
        later.owner,
      )
  }
}
