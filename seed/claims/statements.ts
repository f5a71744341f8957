import type { ClaimDraft } from '../draft.ts'
import { readYaml } from '../read-yaml.ts'
import { attributionOf, attributionRoles } from './attributions.ts'
import { sharedColumns } from './columns.ts'
import type { StatedClaim } from './document.ts'
import { spokenOf } from './predicates.ts'
import { firstIn, rolesOf } from './roles.ts'

/** The sentences of statements in Chinese, by the id of the claim. */
const inChinese = readYaml<Readonly<Record<string, string>>>('sentences_zh.yaml').content

/** A claim without a number, as a statement. Objects that are not entities are kept as text. */
export function statementOf(claim: StatedClaim): ClaimDraft {
  const { about, words } = rolesOf(claim)
  return {
    id: `statement:${claim.id}`,
    claimKind: 'STATEMENT',
    basis: 'STATED',
    citations: [{ source: `source:${claim.source}`, paragraph: claim.paragraph }],
    about: [...about, ...attributionRoles(attributionOf(claim.attributed_to))],
    properties: {
      ...sharedColumns(claim),
      subjectId: firstIn('SUBJECT', about),
      objectId: firstIn('OBJECT', about),
      objectText: words.length > 0 ? words.join('; ') : undefined,
      sentenceZh: inChinese[claim.id],
      flow: claim.flow?.toUpperCase(),
      measure: spokenOf[claim.predicate],
    },
  }
}
