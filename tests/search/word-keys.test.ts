import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords } from '../../cypher/knowledge/search/folded.ts'
import { typoPattern } from '../../cypher/knowledge/search/typo-pattern.ts'
import { keysOfPair, keysOfWord, keysToFind } from '../../cypher/knowledge/search/word-keys.ts'

const letter = fc.constantFrom(...'abcdeнü')
const word = fc.array(letter, { minLength: 4, maxLength: 12 }).map((letters) => letters.join(''))

describe('the keys of words', () => {
  it('word keys find every word of three letters or more that is one edit away', () => {
    fc.assert(
      fc.property(word.chain(withEdit), ([asked, meant]) => {
        fc.pre([...meant].length >= 3)
        expect(keysOfWord(meant, false).some((key) => keysToFind(asked).includes(key))).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  it('word keys find the two words that a long word was made of', () => {
    fc.assert(
      fc.property(word, fc.nat(), (asked, at) => {
        const letters = [...asked]
        fc.pre(letters.length > 4)
        const first = letters.slice(0, 1 + (at % (letters.length - 1))).join('')
        const second = asked.slice(first.length)
        const keys = [...keysOfWord(first, true), ...keysOfWord(second, false), ...keysOfPair(first, second)]
        expect(keys.some((key) => keysToFind(asked).includes(key))).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  it('word keys find every word that begins like a long word with a typo after its third letter', () => {
    fc.assert(
      fc.property(word, word.chain(withEdit), ([...begin], [asked, meant]) => {
        const three = begin.slice(0, 3).join('')
        expect(keysOfWord(`${three}${meant}abc`, false).some((key) => keysToFind(three + asked).includes(key))).toBe(
          true,
        )
      }),
      { numRuns: 3_000 },
    )
  })

  it('word keys find every word that begins with what was typed so far', () => {
    fc.assert(
      fc.property(word, fc.nat(), (meant, length) => {
        const typed = [...meant].slice(0, 1 + (length % [...meant].length)).join('')
        expect(keysOfWord(meant, true).some((key) => keysToFind(typed).includes(key))).toBe(true)
      }),
    )
  })
})

describe('the pattern of a typo', () => {
  const matches = (asked: string, meant: string) => new RegExp(`^${typoPattern(asked)}$`, 'su').test(meant)

  it('a typo pattern matches exactly the words at most one edit away', () => {
    fc.assert(
      fc.property(word.chain(withEdit), word, ([asked, near], other) => {
        expect(matches(asked, near)).toBe(true)
        expect(matches(asked, other)).toBe(distance(asked, other) <= 1)
      }),
      { numRuns: 2_000 },
    )
  })

  it('a typo pattern lets a space stand for a missing letter in a long word, not in a short one', () => {
    expect(matches('hongkong', 'hong kong')).toBe(true)
    expect(matches('xian', 'xi an')).toBe(false)
  })
})

describe('folded words', () => {
  it.each([
    ["Xi'an", ['xian']],
    ['Côte d’Ivoire', ['cote', 'divoire']],
    ['São Tomé & Príncipe', ['sao', 'tome', 'and', 'principe']],
    ['U.S. Virgin Islands', ['us', 'virgin', 'islands']],
    ['Ærø – Łódź', ['aero', 'lodz']],
    ['中国—东盟 (CAFTA)', ['中国', '东盟', 'cafta']],
    ['RCEP协定', ['rcep', '协定']],
    ['0810.60', ['0810', '60']],
    ['name:* "\\) AND', ['name', 'and']],
    ['!?', []],
  ])('the folded words of %s are the expected ones', (text, words) => {
    expect(foldedWords(text)).toEqual(words)
  })
})

/** A word and one that is one edit away: a letter removed, replaced or added, or two letters swapped. */
function withEdit(asked: string): fc.Arbitrary<[string, string]> {
  const letters = [...asked]
  return fc
    .tuple(fc.nat(letters.length - 1), letter, fc.constantFrom('less', 'other', 'more', 'swapped'))
    .map(([at, added, edit]) => {
      const before = letters.slice(0, at)
      const [first = '', second = '', ...rest] = letters.slice(at)
      const edited = {
        less: [...before, second, ...rest],
        other: [...before, added, second, ...rest],
        more: [...before, added, first, second, ...rest],
        swapped: [...before, second, first, ...rest],
      }
      return [asked, edited[edit].join('')]
    })
}

/** The edit distance of two words, by dynamic programming; a swap of two neighbouring letters counts as one. */
function distance(one: string, other: string): number {
  const from = [...one]
  const to = [...other]
  const table = [...Array(from.length + 1)].map((_, i) =>
    [...Array(to.length + 1)].map((_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= from.length; i++)
    for (let j = 1; j <= to.length; j++) {
      const changed = at(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? at(i - 2, j - 2) + 1 : changed
      ;(table[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped)
    }
  return at(from.length, to.length)
}
