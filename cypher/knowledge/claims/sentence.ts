import { load, type Reader } from '../../engine/reader.ts'
import type { EntityRow } from '../entities/entity.ts'
import type { StatementRow } from './claim.ts'
import { inOnePhrase, nameInSentence } from './name-in-sentence.ts'
import { type RoleName, type RoleRow, rolesOfClaim } from './role.ts'
import { sentencePatterns } from './sentence-patterns.ts'

/** What a sentence is made of besides the names of its entities. */
type Told = Pick<StatementRow, 'predicate' | 'objectText' | 'periodLabel' | 'rank' | 'trend' | 'role'>

interface Part extends Pick<RoleRow, 'role'> {
  readonly entity: Pick<EntityRow, 'kind' | 'name'>
}

/** Words that stand for a status in the data, as a sentence has them. */
const statuses: Readonly<Record<string, string>> = { negotiating: 'being negotiated' }

/** A statement as one sentence with all its roles; the roles of all statements of a page are fetched together. */
export async function loadSentence(reader: Reader, statement: StatementRow): Promise<string> {
  return sentenceOf(statement, await load(reader, rolesOfClaim, statement.id))
}

/**
 * A statement as one sentence: "Myanmar is China's largest source of imports of tin ore". A predicate without a pattern of its own is
 * read as subject, predicate, objects and words.
 */
export function sentenceOf(statement: Told, roles: readonly Part[]): string {
  const pattern = sentencePatterns[statement.predicate] ?? `{subject} ${statement.predicate} {objects}[ {words}]`
  const told = wordsOf(statement, roles)
  const sentence = pattern
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (placeholders(part).every((name) => told[name]) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => told[name] ?? '')
    .replace(/s's\b/g, "s'")
    .replace(/\s+/g, ' ')
    .trim()
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

function placeholders(part: string): string[] {
  return [...part.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
}

function wordsOf(statement: Told, roles: readonly Part[]): Readonly<Record<string, string | undefined>> {
  const names = (role: RoleName) =>
    roles.filter((each) => each.role === role).map(({ entity }) => nameInSentence(entity))
  const { objectText, periodLabel, rank, trend, role } = statement
  const words = objectText ? (statuses[objectText] ?? objectText) : undefined
  return {
    subject: inOnePhrase(names('SUBJECT')),
    objects: inOnePhrase(names('OBJECT')),
    all: inOnePhrase([...names('OBJECT'), ...(words ? [words] : [])]),
    partner: inOnePhrase(names('PARTNER')),
    place: inOnePhrase(names('PLACE')),
    speaker: inOnePhrase(names('SPEAKER')),
    participants: inOnePhrase(names('PARTICIPANT')),
    words,
    // A label may have brackets of its own: "to date (by 2023-05-11)".
    period: periodLabel?.replace(/ \(([^)]*)\)/g, ', $1'),
    rank: rank ? String(rank) : undefined,
    trend: trend ?? undefined,
    role: role ?? undefined,
  }
}
