import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { configuration } from './configuration.ts'
import type { Java } from './java.ts'
import { type Missing, pom, version } from './neo4j.ts'

const run = promisify(execFile)

/** The password of every server that runs from this distribution. It listens on this machine alone, and holds test data. */
export const password = 'entrepot-tests'

/** The folders of a fetched Neo4j: its jars, and a home folder in which only the password is set. */
export interface Distribution {
  readonly jars: string
  readonly home: string
}

/** The jars that pom.xml names, fetched once for each change of it and kept in the user's cache. */
export async function distribution(java: Java): Promise<Distribution | Missing> {
  const caches = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'entrepot')
  const mark = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 8)
  const folder = join(caches, `neo4j-${version}-${mark}`)
  if (!existsSync(folder)) {
    mkdirSync(caches, { recursive: true })
    const draft = mkdtempSync(join(caches, 'fetching-'))
    try {
      await fetchJars(join(draft, 'jars'))
      await setPassword(java, join(draft, 'jars'), join(draft, 'home'))
      // The folder is renamed when complete, so nobody sees it half-fetched; of two concurrent fetches the first to finish wins.
      if (!existsSync(folder)) renameSync(draft, folder)
    } catch (error) {
      return { missing: `Java ${java.release} is there, but Neo4j's jars are not: ${lastWords(error)}` }
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return { jars: join(folder, 'jars'), home: join(folder, 'home') }
}

async function fetchJars(folder: string): Promise<void> {
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies'
  const options = ['-B', '-ntp', '-q', '-f', fileURLToPath(pom), copy, '-DincludeScope=runtime']
  await run('mvn', [...options, `-DoutputDirectory=${folder}`], { timeout: 240_000 })
}

async function setPassword(java: Java, jars: string, home: string): Promise<void> {
  mkdirSync(join(home, 'conf'), { recursive: true })
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration({ home, port: 0 }))
  const command = ['org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', password]
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  await run(join(java.home, 'bin', 'java'), ['-cp', join(jars, '*'), ...command], { timeout: 60_000, env })
}

/** The output of a command that failed, or why it could not be run. */
function lastWords(failure: unknown): string {
  const { code, killed, stdout, stderr, message } = failure as Error & Record<string, string | boolean | undefined>
  if (code === 'ENOENT') return 'Maven (mvn) is not installed'
  if (killed) return 'fetching them took more than four minutes'
  const said = `${stdout ?? ''}\n${stderr ?? ''}`.trim() || String(message)
  return said.split('\n').slice(0, 5).join('\n')
}
