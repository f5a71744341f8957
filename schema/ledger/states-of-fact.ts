import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import type { VersionRow } from '../../cypher/knowledge/ledger/contribution.ts'
import { stateAt } from '../../cypher/knowledge/ledger/diff.ts'
import type { FactKind } from '../../cypher/knowledge/ledger/fact.ts'
import type { Request } from '../request.ts'

const versionsOfFacts = question<{ key: string; version: VersionRow }, { keys: readonly string[] }>('versions-of-facts')

/** All versions of the facts with this key. */
export async function versionsOf(context: Request, key: string): Promise<readonly VersionRow[]> {
  return (await load(context, versionsOfFacts, key)).map(({ version }) => version)
}

/** What a fact was before a revision and after it. */
export function statesAround(kind: FactKind, versions: readonly VersionRow[], revision: number) {
  const own = versions.filter((version) => version.kind === kind)
  return { before: stateAt(kind, own, revision - 1), after: stateAt(kind, own, revision) }
}
