import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { environment, owned, rooms } from './house/floors.ts'
import { lintRules } from './house/lint-rules.ts'
import { planted } from './house/planted.ts'

const top = fileURLToPath(new URL('..', import.meta.url))

const lines = Object.entries(planted).flatMap(([file, text]) =>
  text.split('\n').map((line, index) => ({ file, line, number: index + 1, forbidden: line.endsWith('// forbidden') })),
)

describe('the lint rules', () => {
  let complaints: ReadonlySet<string>
  beforeAll(() => {
    complaints = lintPlantedHouse()
  })

  test.each(lines.filter(({ forbidden }) => forbidden))('lint refuses, in $file: $line', ({ file, number }) => {
    expect(complaints).toContain(`${file}:${number}`)
  })

  test.each(lines.filter(({ forbidden }) => !forbidden))('lint accepts, in $file: $line', ({ file, number }) => {
    expect(complaints).not.toContain(`${file}:${number}`)
  })
})

describe('the floors and rooms', () => {
  it('biome.json holds the import rules that npm run floors writes', () => {
    expect(JSON.parse(readFileSync(join(top, 'biome.json'), 'utf8')).overrides).toEqual(lintRules())
  })

  it('each program has a room of its own', () => {
    const programs = filesInGit().filter((file) => /\/.*\.tsx?$/.test(file))
    expect(programs.length).toBeGreaterThan(50)
    expect(programs.filter((file) => !rooms.some(({ folder }) => file.startsWith(`${folder}/`)))).toEqual([])
  })

  it.each(rooms.filter(({ files }) => files))('the rooms name all files directly in $folder/', ({ folder, files }) => {
    const there = filesInGit().filter((file) => dirname(file) === folder && file.endsWith('.ts'))
    expect(there.map((file) => basename(file)).sort()).toEqual([...(files ?? [])].sort())
  })

  it('the import rules name only rooms and files that exist', () => {
    const places = [...rooms.flatMap(({ imports }) => imports), ...owned.flatMap(({ by }) => by), ...environment.readBy]
    const known = new Set([...rooms.map(({ folder }) => folder), ...filesInGit()])
    expect(places.filter((place) => !known.has(place))).toEqual([])
  })
})

test('Cypher statements are only in cypher/', () => {
  const programs = filesInGit().filter((file) => /^(cypher|schema|seed|src)\/.*\.tsx?$/.test(file))
  expect(programs.length).toBeGreaterThan(50)
  const found = programs.filter((file) => /\b(MATCH|MERGE|UNWIND)\s*[([$]/.test(readFileSync(join(top, file), 'utf8')))
  expect(found).toEqual([])
})

test('the top level of the repository holds only what the design allows', () => {
  const folders = ['cypher', 'schema', 'seed', 'src', 'tests']
  const files =
    /^(schema\.graphql|docker-compose\.yml|Dockerfile|package(-lock)?\.json|tsconfig\.json|biome\.json|knip\.jsonc|[a-z]+\.config\.ts|(README|BENCHMARKS|CHANGELOG|SECURITY)\.md|LICENSE|\..+)$/
  const there = new Set(filesInGit().map((file) => file.split('/')[0] as string))
  expect([...there].filter((name) => !folders.includes(name) && !files.test(name))).toEqual([])
})

/** Lints a house of planted files with the project's own rules, and answers where it complained: `cypher/a.ts:1`. */
function lintPlantedHouse(): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-house-'))
  try {
    for (const file of ['biome.json', '.gitignore']) cpSync(join(top, file), join(folder, file))
    for (const [file, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    const biome = join(top, 'node_modules', '.bin', 'biome')
    const options = ['lint', '--reporter=json', '--max-diagnostics=none', '.']
    const { stdout, status } = spawnSync(biome, options, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
    const report = JSON.parse(stdout) as Report
    expect(status).toBe(1)
    // A linter that reads nothing has nothing to complain about.
    expect(report.summary.unchanged).toBe(Object.keys(planted).length + 1)
    // What is wrong with a whole file is said of line 0.
    return new Set(report.diagnostics.map(({ location }) => `${location.path}:${Math.max(1, location.start.line)}`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Report {
  readonly summary: { readonly unchanged: number }
  readonly diagnostics: readonly {
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

function filesInGit(): readonly string[] {
  return execFileSync('git', ['ls-files'], { cwd: top, encoding: 'utf8' }).trim().split('\n')
}
