import type { Running, Sender } from './contestants.ts'
import type { Database } from './database.ts'
import { median, percentile, type Result } from './figures.ts'

interface Round {
  readonly rps: number
  readonly p50: number
  readonly p99: number
  readonly statements: number
  readonly serverCpu: number
  readonly databaseCpu: number
  readonly errors: number
}

export interface Entrant {
  readonly running: Running
  readonly bodies: readonly string[]
  readonly hits: number
}

export interface Terms {
  readonly rounds: number
  readonly seconds: number
  readonly database: Database
  readonly sender: Sender
}

/** Lets the contestants run in turns, so that what else the machine does meets all of them, and takes the medians. */
export async function measure(
  shape: string,
  clients: number,
  entrants: readonly Entrant[],
  { rounds, seconds, database, sender }: Terms,
): Promise<readonly Result[]> {
  const all = new Map<Entrant, Round[]>(entrants.map((entrant) => [entrant, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [entrant, done] of all) {
      const { running, bodies } = entrant
      const before = await running.figures()
      const databaseBefore = await database.cpu()
      const {
        requests,
        errors,
        seconds: took,
        times,
      } = await sender.run({ port: running.port, clients, seconds, bodies })
      const after = await running.figures()
      done.push({
        rps: requests / took,
        p50: percentile(times, 0.5),
        p99: percentile(times, 0.99),
        statements: (after.statements - before.statements) / requests,
        serverCpu: (after.cpu - before.cpu) / requests,
        databaseCpu: running.name === 'embedded' ? Number.NaN : ((await database.cpu()) - databaseBefore) / requests,
        errors,
      })
    }
  }
  return [...all].map(([{ running, hits }, done]) => {
    const middle = (value: (round: Round) => number) => median(done.map(value))
    return {
      shape,
      clients,
      server: running.name,
      rps: middle(({ rps }) => rps),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      statements: middle(({ statements }) => statements),
      serverCpu: middle(({ serverCpu }) => serverCpu),
      databaseCpu: middle(({ databaseCpu }) => databaseCpu),
      hits,
      errors: done.reduce((sum, { errors }) => sum + errors, 0),
    }
  })
}
