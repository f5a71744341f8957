import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import packageOfProgram from '../../package.json' with { type: 'json' }
import { version as neo4j } from '../neo4j/neo4j.ts'
import type { About } from './figures.ts'
import type { Plan } from './plan.ts'

const top = fileURLToPath(new URL('../../', import.meta.url))

/** How the run that begins now is made; how long it takes is told at its end. */
export function about({ rounds, seconds, scale, against }: Plan): Omit<About, 'minutes'> {
  return {
    began: new Date().toISOString(),
    commit: commitOf(top),
    ...(against && { against: commitOf(against) }),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'a processor'}`,
    node: process.version,
    neo4j,
    peer: packageOfProgram.devDependencies['@neo4j/graphql'],
    rounds,
    seconds,
    scale,
  }
}

/** The commit of a checkout, marked where files differ from it. */
function commitOf(folder: string): string {
  return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: folder, encoding: 'utf8' }).trim()
}
