import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'undici'
import type { WireRequest } from './clients/client-kind.ts'
import type { Figures } from './contestant-process.ts'
import type { Load, Measured } from './load-process.ts'
import { send } from './send.ts'
import type { Contestant } from './shape.ts'
import type { Tree } from './tree.ts'

/** A server under test in a process of its own. */
export interface Running {
  readonly name: Contestant
  readonly port: number
  readonly tree: Tree
  /** True where no database works for it. */
  readonly embedded: boolean
  figures(): Promise<Figures>
  /** Its figures once it has collected all garbage. */
  figuresAtRest(): Promise<Figures>
  stop(): Promise<void>
}

function start(file: URL, settings: object): ChildProcess {
  return fork(fileURLToPath(file), [JSON.stringify(settings)], {
    cwd: fileURLToPath(new URL('../../', file)),
    execArgv: ['--import', 'tsx'],
    // As in the container.
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/**
 * @param keys the file of API keys that it takes; without one every request is anonymous
 * @throws {Error} where the process ends before it listens
 */
export async function startContestant(name: Contestant, tree: Tree, keys?: string): Promise<Running> {
  const file = { 'neo4j-graphql': 'peer-process.ts', raw: 'raw-process.ts' }[name as string] ?? 'entrepot-process.ts'
  const embedded = name === 'embedded' || name === 'before-embedded'
  const { neo4j, folder } = tree.prepared
  const graph = embedded ? { embedded: { data: folder } } : { neo4j }
  const child = start(new URL(file, tree.bench), { ...graph, cache: name === 'entrepot-cached', keys })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before it listened`)))
  ended.catch(() => undefined)
  const [{ port }] = await Promise.race([once(child, 'message'), ended])
  return {
    name,
    port,
    tree,
    embedded,
    figures: () => answered(child, 'figures'),
    figuresAtRest: () => answered(child, 'rest'),
    async stop() {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}

async function answered(child: ChildProcess, message: 'figures' | 'rest'): Promise<Figures> {
  child.send(message)
  const [figures] = await once(child, 'message')
  return figures
}

/** Sends requests, from a process of its own. */
export interface Sender {
  run(load: Load): Promise<Measured>
  stop(): void
}

/** One sender for all runs: code that is warm takes a quarter of the time that a new process takes, which the contestants would pay for. */
export function startSender(): Sender {
  const child = start(new URL('load-process.ts', import.meta.url), {})
  return {
    async run(load) {
      child.send(load)
      const [measured] = await once(child, 'message')
      return measured
    },
    stop: () => child.disconnect(),
  }
}

/**
 * One request, and its answer without the `__typename`s that some clients ask for.
 * @throws {Error} where the answer isn't JSON
 */
export async function askOnce(port: number, request: WireRequest): Promise<unknown> {
  const client = new Client(`http://127.0.0.1:${port}`)
  const { status, body } = await send(client, request)
  await client.close()
  try {
    return JSON.parse(body.toString(), (name, value) => (name === '__typename' ? undefined : value))
  } catch (cause) {
    throw new Error(`The answer is ${status} and no JSON: ${body.toString().slice(0, 300)}`, { cause })
  }
}
