import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { isDeepStrictEqual } from 'node:util'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { seed } from '../../seed/seed.ts'
import { ask } from '../asking.ts'
import { answerFile, readAnswer, readQuestions } from './question.ts'

/*
 * Shows each answer that is not the golden one, as a difference, and asks whether to take it. Nothing is taken unseen: without a
 * terminal to ask at, it shows what differs and fails. Names of questions limit it to those.
 */
const only = process.argv.slice(2)
const questions = readQuestions().filter(({ name }) => only.length === 0 || only.includes(name))
const graph = await openEmbedded({ data: ':memory:' })
await seed(graph, { profile: 'core' })
let left = 0
for (const question of questions) {
  const { data, errors } = await ask(graph, question.operation)
  if (!errors && isGolden(question.name, data)) continue
  const given = formatted(JSON.stringify(errors ?? data))
  console.log(`\n${question.words}\n${errors ? given : difference(question.name, given)}`)
  if (!errors && (await isTaken())) writeFileSync(answerFile(question.name), given)
  else left += 1
}
await graph.close()
console.log(`${questions.length} questions, ${left} left as they were`)
process.exitCode = left > 0 ? 1 : 0

function isGolden(name: string, data: unknown): boolean {
  const golden = readAnswer(name)
  return golden !== null && isDeepStrictEqual(data, JSON.parse(golden))
}

async function isTaken(): Promise<boolean> {
  if (!stdin.isTTY) return false
  const asking = createInterface({ input: stdin, output: stdout })
  const said = await asking.question('Is this the right answer? Then it becomes the golden one. [y/N] ')
  asking.close()
  return said.trim().toLowerCase() === 'y'
}

function difference(name: string, given: string): string {
  const golden = readAnswer(name)
  if (golden === null) return given
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-answer-'))
  const file = join(folder, `${name}.json`)
  writeFileSync(file, given)
  const { stdout: shown } = spawnSync('git', ['diff', '--no-index', '--color', answerFile(name), file], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return shown
}

/** The project's JSON format: what fits on one line is on one line. */
function formatted(json: string): string {
  const { stdout: text, stderr } = spawnSync('npx', ['biome', 'format', '--stdin-file-path=answer.json'], {
    input: json,
    encoding: 'utf8',
  })
  if (!text) throw new Error(stderr)
  return text
}
