import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { GraphSettings } from '../../cypher/engine/open.ts'
import type { Figures } from './contestant-process.ts'
import type { Load, Measured } from './load-process.ts'
import type { Contestant } from './shape.ts'

/** A server under test in a process of its own. */
export interface Running {
  readonly name: Contestant
  readonly port: number
  figures(): Promise<Figures>
  stop(): Promise<void>
}

function start(file: string, settings: object): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return fork(path, [JSON.stringify(settings)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** @throws {Error} where the process ends before it listens */
export async function startContestant(
  name: Contestant,
  file: string,
  settings: GraphSettings & { readonly cache?: boolean },
): Promise<Running> {
  const child = start(file, settings)
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it listened`)))
  ended.catch(() => undefined)
  const [{ port }] = await Promise.race([once(child, 'message'), ended])
  return {
    name,
    port,
    async figures() {
      child.send('figures')
      const [figures] = await once(child, 'message')
      return figures
    },
    async stop() {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}

/** Sends requests, from a process of its own. */
export interface Sender {
  run(load: Load): Promise<Measured>
  stop(): void
}

/** One sender for all runs: code that is warm takes a quarter of the time that a new process takes, which the contestants would pay for. */
export function startSender(): Sender {
  const child = start('./load-process.ts', {})
  return {
    async run(load) {
      child.send(load)
      const [measured] = await once(child, 'message')
      return measured
    },
    stop: () => child.disconnect(),
  }
}

/** One request, and its answer. */
export async function askOnce(port: number, body: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return response.json()
}
