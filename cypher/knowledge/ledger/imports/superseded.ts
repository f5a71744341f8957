import { question } from '../../../engine/question.ts'
import type { LedgerReader } from '../commit.ts'
import { contributionsOf, seedOwner, type VersionRow } from '../contribution.ts'
import type { Entry } from '../entry.ts'
import { Refused } from '../refusal.ts'

const versionsOfOwner = question<{ version: VersionRow }, { owner: string }>('versions-of-owner')
const entriesById = question<{ key: string; entry: Entry }, { keys: readonly string[] }>('entries-by-id')

/**
 * Checks that no later import has superseded what an import supersedes itself. To take back the second of three releases would bring back the
 * first beside the third.
 * @throws {Refused} naming the later import
 */
export async function refuseIfSuperseded(read: LedgerReader, entry: Entry): Promise<void> {
  const own = (await versionsOfOwner(read, { owner: entry.id })).map(({ version }) => version)
  const claims = own.filter(({ kind }) => kind === 'CLAIM')
  if (!claims.some(({ gone }) => gone)) return
  const facts = claims.filter(({ gone }) => !gone).map(({ fact: key }) => ({ kind: 'CLAIM' as const, key }))
  const said = [...(await contributionsOf(read, facts)).values()].flat()
  const owners = said.filter(({ row, rank, owner }) => row === 'GONE' && rank > entry.revision && owner !== seedOwner)
  const keys = [...new Set(owners.map(({ owner }) => owner))]
  const later =
    keys.length === 0 ? undefined : (await entriesById(read, { keys })).find(({ entry: { act } }) => act === 'IMPORT')
  if (later)
    throw new Refused(
      'job',
      'IN_USE',
      `${entry.id} was superseded by a later release, in ${later.key} of ${later.entry.job}: undo that job first`,
      later.key,
    )
}
