import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const requirements = readFileSync(new URL('requirements.txt', import.meta.url))
const environment = `python-${createHash('sha256').update(requirements).digest('hex').slice(0, 12)}`

/** Python with the packages of requirements.txt, as `tests/clients/environment` makes it. */
export const python = join(homedir(), '.cache', 'entrepot', environment, 'bin', 'python')

/** True where tests with Python's packages are skipped: `tests/clients/environment` hasn't made them, and REQUIRE_CLIENTS isn't 1. */
export const lacksPython = process.env.REQUIRE_CLIENTS !== '1' && !existsSync(python)

/** True where tests with R are skipped: it isn't installed, and REQUIRE_CLIENTS isn't 1. */
export const lacksR = process.env.REQUIRE_CLIENTS !== '1' && spawnSync('Rscript', ['--version']).status !== 0

/**
 * Runs a program without any proxy between it and this machine, while this process goes on serving.
 * @param input what it reads, if anything
 * @returns what it prints
 * @throws with what it complained of if it ends with another status than 0
 */
export async function run(program: string, parts: readonly string[], input = ''): Promise<string> {
  const env = { ...process.env, NO_PROXY: '*', no_proxy: '*', PYTHONIOENCODING: 'utf-8', MPLBACKEND: 'agg' }
  const running = promisify(execFile)(program, parts, { env, maxBuffer: 2 ** 30 })
  // A program that reads nothing may have ended by now.
  running.child.stdin?.on('error', () => {}).end(input)
  return (await running).stdout
}

const printed = new Map<string, Promise<string>>()

/**
 * Runs a reader that takes long once for all engines that give it the same to read, and else like {@link run}.
 * @param contents all that it reads, where its arguments and its input don't hold that
 */
export function runOnce(
  program: string,
  parts: readonly string[],
  input = '',
  contents: readonly (string | Uint8Array)[] = [...parts, input],
): Promise<string> {
  const hash = createHash('sha256').update(program)
  for (const content of contents) hash.update(createHash('sha256').update(content).digest())
  const key = hash.digest('hex')
  const known = printed.get(key) ?? run(program, parts, input)
  printed.set(key, known)
  return known
}

/** Runs a program text with `python`. @returns what it prints */
export const runPython = (text: string, ...parts: readonly string[]): Promise<string> =>
  run(python, ['-', ...parts], text)
