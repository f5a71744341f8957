import { foldedWords } from '../search/folded.ts'
import type { Asked, Weighed } from './ranked.ts'

/** The least score of a match, and how far ahead of the second it must be. */
const least = { score: 90, ahead: 10 } as const

/** From this prominence on, a port is known by its name alone; smaller ones have namesakes that the graph may lack. */
const wellKnown = 500

/**
 * Whether the first candidate may be taken without a look. A wrong match is worse than a missing one, so it must be a whole name or code,
 * clearly ahead of the second, with nothing that speaks against it, and no name that several things outside the graph have too.
 * @param weighed the likeliest first
 */
export function isSafe(weighed: readonly Weighed[], asked: Asked): boolean {
  const [first, second] = weighed
  if (!first || first.score < least.score || first.disagrees) return false
  if (first.fit === 'TYPO' || first.fit === 'PART') return false
  if (second && first.score - second.score < least.ahead) return false
  if (asked.wanted && !asked.wanted.includes(first.entity.kind)) return false
  if (first.agrees) return true
  if (first.fit === 'CODE') return isCodeSafe(asked, first)
  return isNameSafe(weighed, first)
}

/** Two letters and bare numbers may mean something else than a code, unless it was said what kind of thing is meant. */
function isCodeSafe({ written: { text }, wanted }: Asked, { score }: Weighed): boolean {
  if (wanted) return score >= least.score && text === text.toUpperCase()
  return /^[A-Z]{2}[ -]?[A-Z0-9]{3}$|^[A-Z]{3}$|^HS[\s.:-]*\d/.test(text.replaceAll('.', ''))
}

function isNameSafe(weighed: readonly Weighed[], { entity, matched }: Weighed): boolean {
  if (entity.kind === 'PERSON' || entity.kind === 'PLACE') return false
  if (entity.kind === 'PORT') return entity.prominence >= wellKnown
  if (entity.kind === 'REGION') return entity.regionKind !== 'SUBDIVISION'
  return entity.kind !== 'COUNTRY' || !isPartOfOthers(weighed, entity, matched)
}

/** Whether the name is one word that other countries have in theirs too: Guinea, and the aliases Congo and Korea. */
function isPartOfOthers(weighed: readonly Weighed[], { id, name }: Weighed['entity'], matched: string): boolean {
  const [word, ...more] = foldedWords(matched)
  if (word === undefined || more.length > 0) return false
  const others = weighed.filter(
    ({ entity }) => entity.kind === 'COUNTRY' && entity.id !== id && foldedWords(entity.name).includes(word),
  )
  return others.length >= (matched === name ? 2 : 1)
}
