import type { Missing, Neo4j } from './neo4j.ts'

/** The server that NEO4J_URI names, with NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE. */
export async function fromEnvironment(): Promise<Neo4j | Missing> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
  if (!NEO4J_URI) return { missing: 'NEO4J_URI is not set' }
  return {
    uri: NEO4J_URI,
    username: NEO4J_USERNAME || 'neo4j',
    password: NEO4J_PASSWORD ?? '',
    database: NEO4J_DATABASE || 'neo4j',
    startedHere: false,
    how: 'from NEO4J_URI',
    async stop() {},
  }
}
