import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver'
import type { Statement, Value } from '../../cypher/engine/graph.ts'

/** What a statement costs on Neo4j: how often it touches the store, and by which operators. */
export interface Cost {
  readonly hits: number
  readonly operators: readonly string[]
}

/** Runs a statement and says what it cost. */
export async function profile(driver: Driver, { text, parameters }: Statement): Promise<Cost> {
  const session = driver.session()
  try {
    const { summary } = await session.run(`PROFILE ${text}`, whole(parameters as Value) as object)
    if (!summary.profile) throw new Error('Neo4j gave no profile')
    const plans = flat(summary.profile)
    return {
      hits: plans.reduce((sum, { dbHits }) => sum + Number(dbHits), 0),
      operators: plans.map(({ operatorType }) => operatorType.replace(/@.*/, '')),
    }
  } finally {
    await session.close()
  }
}

function flat(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(flat)]
}

/** A LIMIT wants a whole number. */
function whole(value: Value): unknown {
  if (Number.isSafeInteger(value)) return neo4j.int(value as number)
  if (Array.isArray(value)) return value.map(whole)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, whole(held)]))
}
