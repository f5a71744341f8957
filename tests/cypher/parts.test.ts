import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { MalformedQuestion } from '../../cypher/engine/errors.ts'
import { codeOf, described, headerAndBody, parametersOf } from '../../cypher/engine/header.ts'
import { expanded, taken } from '../../cypher/engine/parts.ts'

const folder = new URL('../../cypher/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const parts = readdirSync(new URL('parts/', folder)).map((file) => {
  const name = file.replace(/\.cypher$/, '')
  const { header, body } = headerAndBody(read(`parts/${file}`))
  return { file, name, header, body, takes: taken(header) }
})
const statements = readdirSync(folder).filter((file) => file.endsWith('.cypher'))

const planted: Readonly<Record<string, string>> = {
  wide: '// Is it wide?\n// (road)  the road\n// $width  in metres\nroad.width >\n  $width\n',
  between: '// Is it between?\n// (low)  the one\n// (high)  the other\nlow.at < high.at\n',
  counting: "// Is something counted?\n// (road)  the road\nsize([lane IN road.lanes WHERE lane = 'road']) > 0\n",
  passable: '// Is it passable?\n// (way)  the way\nway.open AND\n// include parts/wide(way)\n',
  endless: '// Does it end?\n// include parts/again()\n',
  again: '// Once more?\n\n// include parts/endless()\n',
  lost: '// Where to?\n// (road)  the road\n// include parts/nowhere(road)\n',
}
const withPlanted = (text: string) => expanded('cypher/roads.cypher', text, (name) => planted[name])

describe('a part of a statement', () => {
  it('a part replaces the line that includes it, indented as that line', () => {
    expect(withPlanted('MATCH (street:Road)\n  WHERE\n    // include parts/wide(street)\nRETURN street')).toBe(
      'MATCH (street:Road)\n  WHERE\n    street.width >\n      $width\nRETURN street',
    )
  })

  it('a part uses the variables and parameters that it is given, even with its own names swapped', () => {
    expect(withPlanted('// include parts/between(one, $other)')).toBe('one.at < $other.at')
    expect(withPlanted('// include parts/between(high, low)')).toBe('high.at < low.at')
  })

  it('a part can include another part', () => {
    expect(withPlanted('  // include parts/passable(street)')).toBe('  street.open AND\n  street.width >\n    $width')
  })

  it.each([
    [
      'there is none of that name',
      '\n// include parts/narrow(street)',
      'cypher/roads.cypher:2 includes parts/narrow, and',
    ],
    [
      'it is given too few names',
      '// include parts/between(one)',
      'cypher/roads.cypher:1 .*\\(one\\), which takes \\(low, high\\)',
    ],
    [
      'it is given too many names',
      '// include parts/wide(a, b)',
      'cypher/roads.cypher:1 .*\\(a, b\\), which takes \\(road\\)',
    ],
    ['it is given no names', '// include parts/wide()', 'cypher/roads.cypher:1 .*\\(\\), which takes \\(road\\)'],
    ['a name is left out', '// include parts/between(one, )', 'cypher/roads.cypher:1 .*which takes \\(low, high\\)'],
    [
      'it gives a variable of its own that name',
      '// include parts/counting(lane)',
      'cypher/roads.cypher:1 .*of its own lane',
    ],
    [
      'it includes itself',
      '// include parts/endless()',
      'cypher/parts/again.cypher:3 .*endless includes parts/again includes',
    ],
    [
      'what it includes is missing',
      '// include parts/lost(a)',
      'cypher/parts/lost.cypher:3 includes parts/nowhere, and',
    ],
    ['its folder is left out', '// include wide(street)', 'cypher/roads.cypher:1 .*in other words than'],
    ['it stands behind something', 'WHERE // include parts/wide(a)', 'cypher/roads.cypher:1 .*in other words than'],
    ['it has no parentheses', '//include parts/wide', 'cypher/roads.cypher:1 .*in other words than'],
  ])('an include is refused with file and line where %s', (_, text, message) => {
    expect(() => withPlanted(text)).toThrow(MalformedQuestion)
    expect(() => withPlanted(text)).toThrow(new RegExp(message))
  })
})

describe.each(parts)('parts/$file', ({ name, header, body, takes }) => {
  it('the part opens with a comment that says what it answers', () => {
    expect(header[0]).toMatch(/^[A-Z].{10,}[.?]$/)
  })

  it('the header describes exactly the parameters that the part uses', () => {
    expect([...described(header)].sort()).toEqual(parametersOf(codeOf(body)))
  })

  it.each([...takes])('the part uses %s only as a variable, not as a property, label or parameter', (taken) => {
    const uses = [...body.matchAll(new RegExp(`(.?)\\b${taken}\\b`, 'g'))].map(([, before]) => before)
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter((before) => /[.:$'`]/.test(before ?? ''))).toEqual([])
  })

  it('the part is shared by more than three statements, each of which includes it or another part that does', () => {
    expect(statementsWith(name).size).toBeGreaterThan(3)
  })
})

/** The statements whose expanded text has a part. */
function statementsWith(name: string): ReadonlySet<string> {
  const includes = (text: string) => text.includes(`// include parts/${name}(`)
  const within = parts.filter(({ body }) => includes(body)).flatMap((part) => [...statementsWith(part.name)])
  return new Set([...statements.filter((file) => includes(read(file))), ...within])
}

test('the folder cypher/parts holds parts', () => {
  expect(parts.map(({ name }) => name)).toContain('passes')
})
