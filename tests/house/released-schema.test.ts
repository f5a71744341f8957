import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { reportOf, schemaChanges } from './released-schema.ts'

const released = `
  enum Kind { PORT RAILWAY }
  type Port { name: String! code: String @deprecated(reason: "Use codes.") }
  type Query { ports(first: Int): [Port!] port(id: ID!): Port kind: Kind }
`
const changelog = '# Changelog\n\n## 0.2.0, unreleased\n\n## 0.1.0\n\n- `Port.code` was removed.\n'

const breaks: Record<string, [from: string, to: string, sentence: string]> = {
  'a removed field': ['name: String! ', '', 'Port.name was removed.'],
  'a removed field that was deprecated before': [
    'code: String @deprecated(reason: "Use codes.")',
    '',
    'Port.code was removed.',
  ],
  'a type made non-null in an argument': [
    'first: Int',
    'first: Int!',
    'Query.ports arg first has changed type from Int to Int!.',
  ],
  'a field made nullable': ['name: String!', 'name: String', 'Port.name changed type from String! to String.'],
  'a removed value of an enum': [' RAILWAY', '', 'RAILWAY was removed from enum type Kind.'],
  'a new argument that is required': [
    'port(id: ID!)',
    'port(id: ID!, day: String!)',
    'A required arg day on Query.port was added.',
  ],
}

describe('the comparison of the schema with the released one', () => {
  it.each(Object.entries(breaks))('%s breaks clients, and the check names it and fails', (_, [from, to, sentence]) => {
    const changes = schemaChanges(released, changed(from, to), changelog)
    expect(changes).toEqual({ breaking: [sentence], intended: [], dangerous: [] })
    const { text, fails } = reportOf(changes)
    expect(fails).toBe(true)
    expect(text).toContain(sentence)
    expect(text).toMatch(/deprecate it now, and remove it in the next major version/)
  })

  it('a break that the first section of the changelog names is printed and does not fail the check', () => {
    const named = changelog.replace('unreleased\n', 'unreleased\n\n- Breaking: `Port.name` was removed.\n')
    const changes = schemaChanges(released, changed('name: String! ', ''), named)
    expect(changes).toEqual({ breaking: [], intended: ['Port.name was removed.'], dangerous: [] })
    expect(reportOf(changes)).toEqual({ text: expect.stringContaining('  Port.name was removed.'), fails: false })
  })

  it('a sentence of the changelog about another type with a longer name does not cover a break', () => {
    const other = changelog.replace('unreleased\n', 'unreleased\n\n- `Airport.name was removed.`\n')
    expect(schemaChanges(released, changed('name: String! ', ''), other).breaking).toEqual(['Port.name was removed.'])
  })

  it('a new value of an enum may surprise clients: the check names it and does not fail', () => {
    const changes = schemaChanges(released, changed('RAILWAY', 'RAILWAY PLACE'), changelog)
    expect(changes).toEqual({ breaking: [], intended: [], dangerous: ['PLACE was added to enum type Kind.'] })
    expect(reportOf(changes)).toEqual({ text: expect.stringContaining('  PLACE was added'), fails: false })
  })

  it('a new field, a new argument and a deprecation are no change to clients', () => {
    const more = changed('name: String!', 'name: String! @deprecated(reason: "Use codes.") codes: [String!]')
    const changes = schemaChanges(released, more, changelog)
    expect(changes).toEqual({ breaking: [], intended: [], dangerous: [] })
    expect(reportOf(changes)).toEqual({ text: 'The schema breaks nothing of the last release.', fails: false })
  })
})

describe('the command that compares them', () => {
  const top = fileURLToPath(new URL('../..', import.meta.url))
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entrepot-released-'))
    for (const inside of ['schema', 'tests/house']) mkdirSync(join(folder, inside), { recursive: true })
    for (const file of ['check-released-schema.ts', 'released-schema.ts']) {
      copyFileSync(join(top, 'tests/house', file), join(folder, 'tests/house', file))
    }
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'schema.graphql'), released)
    writeFileSync(join(folder, 'CHANGELOG.md'), changelog)
    symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  function run(...options: readonly string[]) {
    const command = [join(folder, 'tests/house/check-released-schema.ts'), ...options]
    const { status, stdout, stderr } = spawnSync(join(top, 'node_modules/.bin/tsx'), command, { encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }

  test('the command says that nothing is released yet, then takes the schema as released, then fails where it breaks', () => {
    expect(run()).toEqual({ status: 0, output: expect.stringContaining('Nothing is released yet') })
    expect(run('--release').status).toBe(0)
    expect(readFileSync(join(folder, 'schema/released.graphql'), 'utf8')).toBe(released)
    expect(run()).toEqual({ status: 0, output: 'The schema breaks nothing of the last release.\n' })
    writeFileSync(join(folder, 'schema.graphql'), changed('name: String! ', ''))
    expect(run()).toEqual({ status: 1, output: expect.stringContaining('Port.name was removed.') })
  })
})

function changed(from: string, to: string): string {
  expect(released).toContain(from)
  return released.replace(from, to)
}
