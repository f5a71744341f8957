import { expect, it } from 'vitest'
import { questionFiles } from './question-file.ts'

/*
 * A question's file is a whole statement, so what many questions do in the same way stands in each of them. Here its copies
 * are held together: whoever changes one is told which others are left.
 */
const copied: Readonly<Record<string, readonly [mark: string, copy: RegExp]>> = {
  'tests the clauses of a filter': ['$clauses', /size\(\$clauses\) > 0 AND any\(clause.*?test\.missing\)\]\) = 0\)/s],
  'looks where a filter of entities leads to': [
    '$entry.parts',
    /UNWIND \$entry\.kinds AS kind.*?\$entry\.parts.*?RETURN entity/s,
  ],
  'looks where a filter of observations leads to': [
    '$entry.measures',
    /UNWIND \$entry\.\w+ AS .*\$entry\.\w+.*?RETURN observation/s,
  ],
}

it.each(Object.entries(copied))('every question that %s does it in the same words', (_, [mark, copy]) => {
  const copies = new Map<string, string[]>()
  const asking = questionFiles().filter(({ code }) => code.includes(mark))
  for (const { name, code } of asking) {
    const [found = 'nothing of the kind'] = copy.exec(code) ?? []
    const words = found
      .replace(/\w+(?=\[test\.property\])/g, 'x')
      .replace(/\$kind\b/g, 'key')
      .replace(/\s+/g, ' ')
    copies.set(words, [...(copies.get(words) ?? []), name])
  }
  expect(asking.length).toBeGreaterThan(1)
  expect([...copies.values()].sort((one, other) => other.length - one.length).slice(1)).toEqual([])
  expect([...copies.keys()]).not.toContain('nothing of the kind')
})
