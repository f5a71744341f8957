import { describe, expect, test } from 'vitest'
import { MalformedData } from '../../seed/malformed.ts'
import { numberIn, numberOrNothingIn, parseTable } from '../../seed/read-table.ts'
import { parseYaml } from '../../seed/read-yaml.ts'

const read = (text: string) => parseTable(text, 'seed/data/ports.csv', ['code', 'name', 'lat'])

describe('tables in CSV', () => {
  test('a table gives its rows with their line numbers', () => {
    const rows = read('code,name,lat\nCNHRS,"Horgos, new",44.21\n\nKZHOR,Khorgos,\n')
    expect(rows.map(({ name, line }) => [name, line])).toEqual([
      ['Horgos, new', 2],
      ['Khorgos', 4],
    ])
  })

  test.each([
    ['too few cells', 'CNHRS,Horgos', 'seed/data/ports.csv:3, column lat: the row has 2 cells, but the header has 3'],
    ['too many cells', 'CNHRS,Horgos,1,2', 'seed/data/ports.csv:3, column 4: the row has 4 cells'],
    ['a quote that is never closed', 'CNHRS,"Horgos,1', 'seed/data/ports.csv:'],
    ['a quote in the middle', 'CNHRS,Hor"gos,1', 'seed/data/ports.csv:3, column 2: Invalid Opening Quote'],
  ])('the error for a table with %s names file, line and column', (_, bad, message) => {
    const reading = () => read(`code,name,lat\nKZHOR,Khorgos,1\n${bad}\n`)
    expect(reading).toThrow(MalformedData)
    expect(reading).toThrow(message)
  })

  test('a table with columns that its loader does not know is refused', () => {
    expect(() => read('code,name\n')).toThrow('seed/data/ports.csv:1: the header should read code,name,lat')
  })

  test('a cell of a table is read as a number, or the error says where it is not one', () => {
    const [good, bad, empty] = read('code,name,lat\na,A,44.2\nb,B,north\nc,C,\n')
    if (!good || !bad || !empty) throw new Error('three rows are missing')
    expect(numberIn(good, 'lat')).toBe(44.2)
    expect(() => numberIn(bad, 'lat')).toThrow("seed/data/ports.csv:3, column lat: should be a number: got 'north'")
    expect(() => numberIn(empty, 'lat')).toThrow('seed/data/ports.csv:4')
    expect(numberOrNothingIn(empty, 'lat')).toBeUndefined()
  })
})

describe('YAML files', () => {
  test('a YAML file gives the line of each of its parts', () => {
    const { content, lineOf } = parseYaml<{ lines: { id: string }[] }>('lines:\n - {id: a}\n - {id: b}\n', 'x.yaml')
    expect(content.lines[1]?.id).toBe('b')
    expect(lineOf('lines', 1)).toBe(3)
  })

  test('the error for invalid YAML names file and line', () => {
    expect(() => parseYaml('a: 1\nb: [1\n', 'x.yaml')).toThrow(/^x\.yaml:[23], column \d+: /)
  })
})
