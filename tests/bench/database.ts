import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver'
import type { Neo4jSettings } from '../../cypher/engine/neo4j.ts'
import type { Sent } from './contestant-process.ts'

/** The database server, asked about itself. */
export class Database {
  private readonly driver: Driver

  constructor(private readonly settings: Neo4jSettings) {
    const { uri, username = 'neo4j', password = '' } = settings
    this.driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  }

  /** Microseconds of processor time that its process has taken. */
  async cpu(): Promise<number> {
    const query =
      "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS nanoseconds"
    const { records } = await this.driver.executeQuery(query, {}, { database: this.settings.database })
    return Number(records[0]?.get('nanoseconds')) / 1000
  }

  /** How often the store is touched by these statements, each run once with PROFILE. */
  async hits(statements: readonly Sent[]): Promise<number> {
    let hits = 0
    for (const { text, parameters } of statements) {
      const session = this.driver.session({ database: this.settings.database })
      try {
        const plain = text.replace(/^\s*CYPHER \d+\s/, '')
        const { summary } = await session.run(`PROFILE ${plain}`, wholeNumbers(parameters) as object)
        if (summary.profile) hits += hitsOf(summary.profile)
      } finally {
        await session.close()
      }
    }
    return hits
  }

  close(): Promise<void> {
    return this.driver.close()
  }
}

function hitsOf({ dbHits, children }: ProfiledPlan): number {
  return dbHits + children.reduce((sum, child) => sum + hitsOf(child), 0)
}

/** Parameters that have come as JSON: the driver's integers are objects there, and plain numbers must be made such. */
function wholeNumbers(value: unknown): unknown {
  if (Number.isSafeInteger(value)) return neo4j.int(value as number)
  if (Array.isArray(value)) return value.map(wholeNumbers)
  if (value === null || typeof value !== 'object') return value
  const { low, high } = value as { low?: number; high?: number }
  if (low !== undefined && high !== undefined) return new neo4j.types.Integer(low, high)
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, wholeNumbers(held)]))
}
