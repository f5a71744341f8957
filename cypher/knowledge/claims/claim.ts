import { question, questionOfProperties } from '../../engine/question.ts'
import { load, type Reader } from '../../engine/reader.ts'
import type { BasisName } from '../evidence/basis.ts'
import type { CitationText } from '../evidence/citation.ts'
import { alwaysReadOfClaims, claimColumns } from './claim-columns.ts'

/** The properties that statements and observations have in common. */
export interface ClaimRow {
  readonly id: string
  readonly claimKind: 'STATEMENT' | 'OBSERVATION'
  readonly sortKey: string
  readonly type: string
  /** The predicate in words: "average annual growth of trade with". */
  readonly predicate: string
  readonly basis: BasisName
  readonly citations: readonly CitationText[]
  readonly attributedToId?: string | null
  readonly attribution?: string | null
  readonly attributionZh?: string | null
  readonly periodStart?: string | null
  readonly periodEnd?: string | null
  readonly periodLabel?: string | null
  readonly periodAmbiguity?: string | null
  readonly periodAmbiguityZh?: string | null
  readonly note?: string | null
  readonly noteZh?: string | null
}

/** The period that a claim is about. */
export type PeriodRow = Pick<
  ClaimRow,
  'periodStart' | 'periodEnd' | 'periodLabel' | 'periodAmbiguity' | 'periodAmbiguityZh'
>

/** A claim in words. */
export interface StatementRow extends ClaimRow {
  readonly claimKind: 'STATEMENT'
  readonly subjectId: string
  readonly objectId?: string | null
  readonly objectText?: string | null
  /** All of it as a Chinese sentence, where somebody has written one. */
  readonly sentenceZh?: string | null
  /** The rank that it gives, 1 being the first. */
  readonly rank?: number | null
  /** How it develops, in words. */
  readonly trend?: string | null
  /** The role in which a person works for somebody, in words. */
  readonly role?: string | null
}

const claimsById = question<{ key: string; claim: ClaimRow }, { keys: readonly string[] }>('claims-by-id')

const withIds = questionOfProperties<ClaimRow, { ids: readonly string[] }>('claims-with-ids')

/**
 * The claims with these ids, in any order. They are read past the cache, since a stream reads each of them once.
 * @param read the properties that are read of them, besides their identity
 */
export async function claimsWithIds<Row extends ClaimRow>(
  { graph }: Reader,
  ids: readonly string[],
  read: readonly string[],
): Promise<readonly Row[]> {
  const properties = claimColumns.filter((column) => alwaysReadOfClaims.includes(column) || read.includes(column))
  return (await withIds(graph, properties, { ids })) as readonly Row[]
}

/** The claim with this id; null if there is none. */
export async function loadClaim<Row extends ClaimRow = ClaimRow>(reader: Reader, id: string): Promise<Row | null> {
  const [row] = await load(reader, claimsById, id)
  return (row?.claim as Row | undefined) ?? null
}
