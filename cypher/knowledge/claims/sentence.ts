import { alwaysRead } from '../../engine/columns.ts'
import { foretell, load, type Reader } from '../../engine/reader.ts'
import type { EntityRow } from '../entities/entity.ts'
import type { StatementRow } from './claim.ts'
import { inOnePhrase, nameInSentence } from './name-in-sentence.ts'
import { type RoleName, type RoleRow, rolesOfClaim } from './role.ts'
import { sentencePatterns } from './sentence-patterns.ts'

/** What a sentence is made of besides the names of its entities. */
type Told = Pick<StatementRow, 'predicate' | 'objectText' | 'periodLabel' | 'rank' | 'trend' | 'role'>

interface Part extends Pick<RoleRow, 'role'> {
  readonly entity: Pick<EntityRow, 'kind' | 'name' | 'nameZh'>
}

/** Words that stand for a status in the data, as a sentence has them. */
const statuses: Readonly<Record<string, string>> = { negotiating: 'being negotiated' }

/** Makes known to a request of whom claims speak that the graph does not hold: those of a dry run. */
export function foretellRoles(reader: Reader, roles: readonly RoleRow[]): void {
  foretell(reader, rolesOfClaim, roles)
  foretell(reader, rolesOfClaim, roles, { columns: namesInChinese })
}

/** A statement as one sentence with all its roles; the roles of all statements of a page are fetched together. */
export async function loadSentence(reader: Reader, statement: StatementRow): Promise<string> {
  return sentenceOf(statement, await load(reader, rolesOfClaim, statement.id))
}

/** What a Chinese sentence reads of its entities, whatever else is asked of them. */
const namesInChinese = [...alwaysRead, 'nameZh']

/**
 * A statement as one Chinese sentence: the one written for it, or that of its rank among goods; null where there is neither, or a thing in
 * it has no Chinese name. The roles of all statements of a page are fetched together.
 */
export async function loadSentenceInChinese(reader: Reader, statement: StatementRow): Promise<string | null> {
  return (
    statement.sentenceZh ??
    rankedInChinese(statement, await load(reader, rolesOfClaim, statement.id, { columns: namesInChinese }))
  )
}

const rankedGoods: Readonly<Record<string, string>> = { exports: '出口', imports: '进口' }

/** "哈萨克斯坦按金额计的第1大出口商品是原油（2023年）"; null for statements of other kinds. */
export function rankedInChinese({ predicate, rank, periodLabel }: Told, roles: readonly Part[]): string | null {
  const flow = rankedGoods[predicate]
  const [subject, goods] = (['SUBJECT', 'OBJECT'] as const).map(
    (role) => roles.find((each) => each.role === role)?.entity.nameZh,
  )
  if (!flow || !rank || !subject || !goods || !/^(\d{4})?$/.test(periodLabel ?? '')) return null
  return `${subject}按金额计的第${rank}大${flow}商品是${goods}${periodLabel ? `（${periodLabel}年）` : ''}`
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
