import { LRUCache } from 'lru-cache'
import type { Reader } from '../../../cypher/engine/reader.ts'
import { type EntityRow, type Kind, loadEntity } from '../../../cypher/knowledge/entities/entity.ts'
import { longestName, mostNames, type Reconciled, reconcile } from '../../../cypher/knowledge/reconcile/reconcile.ts'
import { entitiesOfCode } from '../../../cypher/knowledge/search/codes.ts'
import { codeMeant } from './code-meant.ts'

/** A text of a file that names an entity, and the kind of entity that is meant; ENTITY where it may be any. */
export interface Meant {
  /** The field that it stands in, or the first of them. */
  readonly field: string
  readonly text: string
  readonly kind: Kind | 'ENTITY'
  /** True if it is a code and can be no name. */
  readonly isCode: boolean
  /** In how many rows it stands. */
  readonly rows: number
}

/** What a text means: an entity, nothing that is an entity, or nobody knows. */
export type Matched =
  | { readonly id: string; readonly name: string; readonly kind: Kind }
  | { readonly none: string }
  | { readonly unresolved: string }

/** A name that was matched although it isn't written as the graph has it. */
export interface Guess {
  readonly field: string
  readonly text: string
  readonly id: string
  readonly name: string
  /** From 0 to 100. */
  readonly score: number
  /** In how many rows it stands. */
  readonly rows: number
}

export interface Matcher {
  /** What texts mean, in their order. Those that have been asked for before aren't looked up again. */
  readonly match: (meant: readonly Meant[]) => Promise<readonly Matched[]>
  /** The names that were guessed, those of most rows first; at most a thousand. */
  readonly guesses: () => readonly Guess[]
}

const mostKept = 100_000
const mostGuesses = 1_000

/** How many codes are looked up at once. */
const together = 500

/**
 * Matches texts of a file with entities: ids and public codes exactly, then names by reconciliation, of which only a safe match is taken. What
 * isn't safe stays unresolved, with those that may be meant.
 */
export function matcher(reader: Reader): Matcher {
  const kept = new LRUCache<string, Matched>({ max: mostKept })
  const guessed = new Map<string, Guess>()

  async function match(meant: readonly Meant[]): Promise<readonly Matched[]> {
    const keys = meant.map(({ kind, text, isCode }) => `${kind}\t${isCode}\t${text}`)
    const fresh = new Map<string, Meant>()
    for (const [at, one] of meant.entries()) if (!kept.has(keys[at] as string)) fresh.set(keys[at] as string, one)
    const results = await found(reader, [...fresh.values()])
    const fresh_ = new Map([...fresh.keys()].map((key, at) => [key, results[at] as Found]))
    for (const [key, { matched }] of fresh_) kept.set(key, matched)
    for (const [at, { field, text, rows }] of meant.entries()) {
      const key = keys[at] as string
      const before = guessed.get(key)
      const score = fresh_.get(key)?.score
      const matched = fresh_.get(key)?.matched
      if (before) guessed.set(key, { ...before, rows: before.rows + rows })
      else if (score !== undefined && matched && 'id' in matched && guessed.size < mostGuesses)
        guessed.set(key, { field, text, id: matched.id, name: matched.name, score, rows })
    }
    return keys.map((key) => fresh_.get(key)?.matched ?? (kept.get(key) as Matched))
  }

  return { match, guesses: () => [...guessed.values()].sort((one, other) => other.rows - one.rows) }
}

interface Found {
  readonly matched: Matched
  /** Where it was guessed. */
  readonly score?: number
}

/** What texts mean that nobody has asked for yet. */
async function found(reader: Reader, meant: readonly Meant[]): Promise<readonly Found[]> {
  const results: (Found | undefined)[] = []
  for (let at = 0; at < meant.length; at += together)
    results.push(...(await Promise.all(meant.slice(at, at + together).map((one) => byCode(reader, one)))))
  for (const [at, { isCode, kind, text }] of meant.entries())
    if (isCode) results[at] ??= { matched: { unresolved: `No ${wordOf(kind)} has the code ${text}` } }
  const names = meant.flatMap((one, at) => (results[at] ? [] : [{ one, at }]))
  for (let first = 0; first < names.length; first += mostNames) {
    const some = names.slice(first, first + mostNames)
    const candidates = await reconcile(
      reader,
      some.map(({ one: { text, kind } }) => ({ text, ...(kind !== 'ENTITY' && { kinds: [kind] }) })),
    )
    for (const [place, { one, at }] of some.entries()) results[at] = byName(one, candidates[place] as Reconciled)
  }
  return results as readonly Found[]
}

/** What an id or a code means; undefined of a text that is a name. */
async function byCode(reader: Reader, { text, kind }: Meant): Promise<Found | undefined> {
  const written = text.trim()
  if ([...written].length > longestName)
    return { matched: { unresolved: `It is longer than ${longestName} characters: no name is` } }
  if (/^[a-z]+:\S+$/.test(written)) {
    const entity = await loadEntity(reader, written)
    if (!entity) return { matched: { unresolved: `Nothing has the id ${written}` } }
    return kind === 'ENTITY' || entity.kind === kind
      ? { matched: matchedWith(entity) }
      : { matched: { unresolved: `${written} is a ${entity.kind}, and a ${kind} is meant` } }
  }
  const meaning = codeMeant(written, kind)
  if (!meaning) return undefined
  if ('none' in meaning || 'unresolved' in meaning) return { matched: meaning }
  const listed = await entitiesOfCode(reader, meaning.code)
  const fitting = listed.filter(({ entity }) => kind === 'ENTITY' || entity.kind === kind)
  const [only, ...more] = fitting
  if (!only)
    return meaning.isSure ? { matched: { unresolved: `No ${wordOf(kind)} has the code ${meaning.code}` } } : undefined
  if (more.length > 0)
    return {
      matched: {
        unresolved: `Several have the code ${meaning.code}: ${fitting.map(({ entity }) => entity.id).join(', ')}`,
      },
    }
  return { matched: matchedWith(only.entity) }
}

function byName({ text, kind }: Meant, { candidates, remark }: Reconciled): Found {
  const [first] = candidates
  if (remark !== undefined && candidates.length === 0) return { matched: { none: remark } }
  if (!first) return { matched: { unresolved: `No ${wordOf(kind)} is called ${JSON.stringify(text)}` } }
  if (!first.match) {
    const may = candidates.slice(0, 3).map(({ entity, score }) => `${entity.id} (${entity.name}, ${score} of 100)`)
    return { matched: { unresolved: `${JSON.stringify(text)} isn't sure: it may be ${may.join(', ')}` } }
  }
  const isWritten = first.fit === 'NAME' || first.fit === 'ALIAS' || first.fit === 'CODE'
  return { matched: matchedWith(first.entity), ...(!isWritten && { score: first.score }) }
}

const matchedWith = ({ id, name, kind }: EntityRow): Matched => ({ id, name, kind })

const wordOf = (kind: Kind | 'ENTITY') => kind.toLowerCase()
