import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import neo4j from 'neo4j-driver'
import type { Neo4jSettings } from '../../cypher/engine/neo4j.ts'
import { Notes, standUp, told } from './contestant-process.ts'
import { watchedDriver } from './watched-driver.ts'

const settings = told<{ neo4j: Neo4jSettings }>().neo4j
const notes = new Notes()
const driver = watchedDriver(settings, notes)

/** One statement a request, its text and parameters in the body or the address: what a program could do at best without batching. */
async function answer(request: IncomingMessage): Promise<string> {
  const { query, variables } = request.method === 'GET' ? inAddress(request) : JSON.parse(await text(request))
  const session = driver.session({ database: settings.database, defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.run(query, variables)
    return JSON.stringify({ data: records[0]?.get('answer') ?? null })
  } finally {
    await session.close()
  }
}

function inAddress({ url = '' }: IncomingMessage) {
  const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return { query: asked.get('query') ?? '', variables: JSON.parse(asked.get('variables') ?? '{}') }
}

standUp((request, response) => {
  answer(request).then(
    (body) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body),
    (error) => response.writeHead(500).end(String(error)),
  )
}, notes)
