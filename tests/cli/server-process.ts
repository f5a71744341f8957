import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:4000` */
  readonly address: string
  /** The memory that it holds, in bytes. */
  memory(): number
  /** Sends it the signal to stop, and returns how it ended and after how many milliseconds. */
  stop(): Promise<{ readonly code: number | null; readonly milliseconds: number }>
  /** Kills it. */
  kill(): void
}

/**
 * Starts `entrepot serve` on a free port and waits until it is ready.
 * @param environment the settings that say which graph it serves
 */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const { NEO4J_URI: _, ...inherited } = process.env
  const server = spawn(process.execPath, ['--import', 'tsx', main, 'serve'], {
    env: { ...inherited, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return {
    address: await ready(server),
    memory: () => 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })),
    async stop() {
      const ended = once(server, 'exit')
      const told = performance.now()
      server.kill('SIGTERM')
      const [code] = await ended
      return { code, milliseconds: performance.now() - told }
    },
    kill: () => void server.kill('SIGKILL'),
  }
}

function ready(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      const [, address] = /Ready: open (\S+)\/\n/.exec(said) ?? []
      if (address && said.includes(`${address}/graphql  GraphiQL`)) resolve(address)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${said}`)))
  })
}
