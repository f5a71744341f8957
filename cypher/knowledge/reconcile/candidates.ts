import { entityColumns } from '../../engine/columns.ts'
import type { Parameters } from '../../engine/graph.ts'
import { questionOfColumns } from '../../engine/question.ts'
import type { Reader } from '../../engine/reader.ts'
import type { EntityRow, Kind } from '../entities/entity.ts'
import { codeWord } from '../search/code-key.ts'
import { foldedWords, isChinese, spaced } from '../search/folded.ts'
import { keysToFind } from '../search/word-keys.ts'
import type { Written } from './written.ts'

/** A name to be looked up, among these kinds; among all where they are undefined. */
export interface Looked {
  readonly written: Written
  readonly kinds: readonly Kind[] | undefined
}

/** An entity that may be meant, with what ranks it among equals. */
export type CandidateRow = EntityRow & {
  readonly prominence: number
  readonly renown?: number | null
  readonly countryId?: string | null
  readonly regionKind?: string | null
}

/** The most names in one statement, and the most entities that it finds for each of them. */
const mostTogether = 10
const mostFound = 100

/** The most entities that are compared with a name. */
const mostCompared = 30

/** The most words of a name that are looked up: the longest. */
const mostWords = 5

/** The most words of a name that find entities, and the shortest of a second one: short words are in too many names. */
const mostTelling = 2
const shortestTelling = 4

/** What is read of an entity to compare it. */
const compared = [
  'id',
  'kind',
  'name',
  'sortKey',
  'nameZh',
  'aliases',
  'codes',
  'prominence',
  'renown',
  'countryId',
  'regionKind',
]

interface FoundRow {
  readonly searchKeys: string
  readonly entity: CandidateRow
}

const candidatesOfTexts = questionOfColumns<FoundRow, Parameters & { readonly columns: string[] }>(
  'candidates-of-texts',
)

/**
 * The entities that may be meant by each of some names, for each at most thirty. Ten names are asked for in one statement.
 * @returns in the order of the names
 */
export async function candidatesOf(
  reader: Reader,
  names: readonly Looked[],
): Promise<readonly (readonly CandidateRow[])[]> {
  const texts = names.map((name) => textOf(name))
  const asked = texts.filter(({ looked }) => looked.length > 0)
  const batches = Array.from({ length: Math.ceil(asked.length / mostTogether) }, (_, at) =>
    asked.slice(at * mostTogether, (at + 1) * mostTogether),
  )
  const columns = [...new Set([...compared, ...(reader.columns ?? entityColumns)])]
  const found = new Map<Text, readonly CandidateRow[]>()
  await Promise.all(
    batches.map(async (batch) => {
      const candidates = [...new Set(batch.flatMap(({ looked }) => looked))].join(' ')
      const lines = [...new Set(batch.flatMap((text) => text.lines))]
      const limit = mostFound * batch.length
      const rows = await candidatesOfTexts(reader.graph, { candidates, lines, limit, columns })
      const keyed = rows.map(({ entity, searchKeys }) => ({ entity, keys: new Set(searchKeys.split(' ')) }))
      for (const text of batch) found.set(text, likeliest(text, keyed))
    }),
  )
  return texts.map((text) => found.get(text) ?? [])
}

/** Those that have the whole code, or most words of a name; they come with the most prominent first. */
function likeliest(
  { kinds, signs, codeSigns }: Text,
  rows: readonly { readonly entity: CandidateRow; readonly keys: ReadonlySet<string> }[],
): readonly CandidateRow[] {
  return rows
    .filter(({ entity }) => !kinds || kinds.includes(entity.kind))
    .map(({ entity, keys }) => {
      const fitting = signs.filter((each) => each.some((sign) => keys.has(sign))).length
      const coded = codeSigns.some((sign) => keys.has(sign)) ? signs.length + 1 : 0
      return { entity, fitting: fitting + coded }
    })
    .filter(({ fitting }) => fitting > 0)
    .sort((one, other) => other.fitting - one.fitting)
    .slice(0, mostCompared)
    .map(({ entity }) => entity)
}

type Text = ReturnType<typeof textOf>

/** What finds the entities that a name may mean. */
function textOf({ written: { readings, codes, paddedCodes, headings, besides }, kinds }: Looked) {
  const codesMeant = [...codes, ...paddedCodes, ...headings, ...(besides ? [besides] : [])]
  const folded = readings.flatMap(({ words, reduced }) => [words, reduced]).map((words) => words.map(spaced).join(' '))
  const lines = [
    ...[...new Set(folded)].flatMap((name) => [`\n ${name} \n`, `\n~ ${name} \n`]),
    ...codesMeant.map((code) => `\n: ${foldedWords(code).map(spaced).join(' ')}\n`),
  ]
  const words = new Set(readings.flatMap(({ reduced }) => reduced))
  const longest = [...words].sort((one, other) => other.length - one.length).slice(0, mostWords)
  const telling = longest
    .slice(0, mostTelling)
    .filter((word, at) => at === 0 || word.length >= shortestTelling || isChinese(word))
  const joined = readings.map(({ reduced }) => reduced.join('')).filter((word) => !words.has(word) && !isChinese(word))
  const whole = [...new Set(joined.flatMap((word) => keysToFind(word)))]
  const codeSigns = codesMeant.map(codeWord)
  return {
    kinds,
    lines,
    signs: [...longest.flatMap((word) => signsOf(word)), ...(whole.length > 0 ? [whole] : [])],
    codeSigns,
    looked: [...telling.flatMap((word) => signsOf(word)), whole, codeSigns].flat(),
  }
}

/** The words of the index that show that an entity has a word, or one like it; for a run of Chinese characters those of each. */
function signsOf(word: string): readonly (readonly string[])[] {
  if (isChinese(word)) return [...word].slice(0, mostWords).map((character) => [character])
  const misspelt = keysToFind(word).filter((key) => key.startsWith('_s'))
  return [[word, ...misspelt]]
}
