import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configuration } from './configuration.ts'
import { distribution, password } from './jars.ts'
import { findJava } from './java.ts'
import type { Missing, Neo4j, ServerSize } from './neo4j.ts'
import { type Running, spawnServer } from './server-process.ts'

const oldestJava = 21

/** Runs the server from its published jars, in a home folder of its own that is deleted when it stops. */
export async function fromJars(size: ServerSize): Promise<Neo4j | Missing> {
  const found = await homeFromJars(size)
  if ('missing' in found) return found
  const { uri, how, start, forget } = found
  try {
    const { stop } = await start()
    return {
      ...{ uri, username: 'neo4j', password, database: 'neo4j', startedHere: true, how },
      async stop() {
        await stop()
        forget()
      },
    }
  } catch (error) {
    forget()
    throw error
  }
}

/** A server's folder, in which it can be started, stopped or killed, and started again with what it had written. */
export interface Home {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
  readonly how: string
  readonly start: () => Promise<Running>
  /** Deletes the folder. */
  readonly forget: () => void
}

/** Makes a folder for a server from its published jars. */
export async function homeFromJars(size: ServerSize): Promise<Home | Missing> {
  const java = findJava(oldestJava)
  if (!java) return { missing: `no Java ${oldestJava} or newer is installed, and JAVA_HOME names none` }
  const found = await distribution(java)
  if ('missing' in found) return found

  const home = mkdtempSync(join(tmpdir(), 'entrepot-neo4j-'))
  cpSync(found.home, home, { recursive: true })
  const port = await freePort()
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration({ home, port }, size))
  return {
    ...{ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' },
    how: `from its jars, on Java ${java.release}`,
    start: () => spawnServer({ java, jars: found.jars, home, size }),
    forget: () => rmSync(home, { recursive: true, force: true }),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
