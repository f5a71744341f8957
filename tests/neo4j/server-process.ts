import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Java } from './java.ts'
import type { ServerSize } from './neo4j.ts'
import { within } from './within.ts'

/** Part of util-linux, which every Debian has. */
const setpriv = '/usr/bin/setpriv'

export interface Spawn {
  readonly java: Java
  readonly jars: string
  readonly home: string
  readonly size: ServerSize
}

/** A server that is up. */
export interface Running {
  /** Stops it: politely first, and for good after twenty seconds. */
  readonly stop: () => Promise<void>
  /** Ends it at once, as a power cut does to a process: it can write nothing any more. */
  readonly kill: () => Promise<void>
}

/**
 * Starts the server's process and waits until it says that it is up.
 * @throws {Error} with its last output, if it ends before it is up or is not up within a minute and a half
 */
export async function spawnServer({ java, jars, home, size }: Spawn): Promise<Running> {
  const { heapMegabytes, shortLived } = size
  const server = spawn(
    ...tied(join(java.home, 'bin', 'java'), [
      `-Xms${heapMegabytes}m`,
      `-Xmx${heapMegabytes}m`,
      // To start and be seeded takes 30 s of CPU time so, not 53 s. Thousands of questions take half as long again.
      ...(shortLived ? ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] : ['-XX:+UseG1GC']),
      '-Dlog4j2.disable.jmx=true',
      '-Dio.netty.tryReflectionSetAccessible=true',
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '--add-opens=java.base/java.io=ALL-UNNAMED',
      '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
      '--enable-native-access=ALL-UNNAMED',
      // Java 23 knows this flag and later ones warn without it; Java 21 refuses to start with it.
      ...(java.release >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
      '-cp',
      join(jars, '*'),
      'org.neo4j.server.Neo4jCommunity',
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
      '--console-mode',
    ]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const letLive = endWithThisProcess(server)
  try {
    await started(server)
  } catch (error) {
    server.kill('SIGKILL')
    throw error
  }
  const ended = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    letLive()
    await end(server, signal)
  }
  return { stop: ended('SIGTERM'), kill: ended('SIGKILL') }
}

/** The command such that Linux ends its process with this one, also where this one is killed and can't do so itself. */
function tied(command: string, words: readonly string[]): [string, readonly string[]] {
  return existsSync(setpriv) ? [setpriv, ['--pdeathsig', 'KILL', command, ...words]] : [command, words]
}

/** A server must not outlive the tests, however they end. The returned function undoes that. */
function endWithThisProcess(server: ChildProcess): () => void {
  const end = () => server.kill('SIGKILL')
  const endOnSignal = (signal: NodeJS.Signals) => {
    end()
    // A listener keeps the signal from ending this process, so it sends itself the same signal again.
    process.kill(process.pid, signal)
  }
  // Not SIGINT: a terminal sends it to the server too, and the test runner aborts at a second one.
  const signals = ['SIGTERM', 'SIGHUP'] as const
  process.once('exit', end)
  for (const signal of signals) process.once(signal, endOnSignal)
  return () => {
    process.off('exit', end)
    for (const signal of signals) process.off(signal, endOnSignal)
  }
}

async function started(server: ChildProcess): Promise<void> {
  const said: string[] = []
  const up = new Promise<void>((resolve) => {
    for (const output of [server.stdout, server.stderr]) {
      if (!output) continue
      // Read to the end, also after it is up: a full pipe would stop the server.
      createInterface(output).on('line', (line) => {
        if (said.push(line) > 15) said.shift()
        if (line.endsWith('Started.')) resolve()
      })
    }
  })
  const ended = once(server, 'exit').then(([code, signal]) => {
    throw new Error(`Neo4j ended (${signal ?? code}) before it was up`)
  })
  ended.catch(() => undefined)
  try {
    await within(90, 'Neo4j was not up', Promise.race([up, ended]))
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}. It said:\n${said.join('\n')}`, { cause })
  }
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  const patience = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(patience)
}
