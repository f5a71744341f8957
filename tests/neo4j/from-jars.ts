import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configuration } from './configuration.ts'
import { distribution, password } from './jars.ts'
import { findJava } from './java.ts'
import type { Missing, Neo4j, ServerSize } from './neo4j.ts'
import { spawnServer } from './server-process.ts'

const oldestJava = 21

/** Runs the server from its published jars, in a home folder of its own that is deleted when it stops. */
export async function fromJars(size: ServerSize): Promise<Neo4j | Missing> {
  const java = findJava(oldestJava)
  if (!java) return { missing: `no Java ${oldestJava} or newer is installed, and JAVA_HOME names none` }
  const found = await distribution(java)
  if ('missing' in found) return found

  const home = mkdtempSync(join(tmpdir(), 'entrepot-neo4j-'))
  const forget = () => rmSync(home, { recursive: true, force: true })
  try {
    cpSync(found.home, home, { recursive: true })
    const port = await freePort()
    writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration({ home, port }, size))
    const stopServer = await spawnServer({ java, jars: found.jars, home, size })
    return {
      uri: `bolt://127.0.0.1:${port}`,
      username: 'neo4j',
      password,
      database: 'neo4j',
      startedHere: true,
      how: `from its jars, on Java ${java.release}`,
      async stop() {
        await stopServer()
        forget()
      },
    }
  } catch (error) {
    forget()
    throw error
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
