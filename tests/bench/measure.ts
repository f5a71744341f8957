import type { ClientName, WireRequest } from './clients/client-kind.ts'
import type { Running, Sender } from './contestants.ts'
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
  readonly requests: readonly WireRequest[]
  readonly hits: number
}

export interface Terms {
  readonly rounds: number
  readonly seconds: number
  readonly sender: Sender
}

/** Lets the contestants run in turns, so that what else the machine does meets all of them, and takes the medians. */
export async function measure(
  shape: string,
  like: ClientName,
  clients: number,
  entrants: readonly Entrant[],
  { rounds, seconds, sender }: Terms,
): Promise<readonly Result[]> {
  const all = new Map<Entrant, Round[]>(entrants.map((entrant) => [entrant, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [entrant, done] of all) {
      const { running, requests } = entrant
      const { database } = running.tree
      const before = await running.figures()
      const databaseBefore = await database.cpu()
      const run = await sender.run({ port: running.port, clients, seconds, requests })
      const after = await running.figures()
      done.push({
        rps: run.requests / run.seconds,
        p50: percentile(run.times, 0.5),
        p99: percentile(run.times, 0.99),
        statements: (after.statements - before.statements) / run.requests,
        serverCpu: (after.cpu - before.cpu) / run.requests,
        databaseCpu: running.embedded ? Number.NaN : ((await database.cpu()) - databaseBefore) / run.requests,
        errors: run.errors,
      })
    }
  }
  return [...all].map(([{ running, hits }, done]) => {
    const middle = (value: (round: Round) => number) => median(done.map(value))
    return {
      shape,
      like,
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
