import neo4j, { type Driver, type Plan } from 'neo4j-driver'
import type { QuestionFile } from './question-file.ts'

/** Asks Neo4j how it would run a statement, without running it. The operators are named as in its documentation. */
export async function operatorsOf(
  driver: Driver,
  database: string,
  question: QuestionFile,
): Promise<readonly string[]> {
  const session = driver.session({ database })
  try {
    const parameters = Object.fromEntries(question.used.map((name) => [name, sample(name)]))
    const { summary } = await session.run(`EXPLAIN ${question.text}`, parameters)
    if (!summary.plan) throw new Error(`Neo4j gave no plan for ${question.file}`)
    return operators(summary.plan)
  } finally {
    await session.close()
  }
}

/** A value of the type that a parameter of this name holds: the planner chooses by type. */
function sample(name: string): unknown {
  if (name === 'rows') return [{}]
  if (/limit|count|length|steps|budget/i.test(name)) return neo4j.int(10)
  return name.endsWith('s') ? ['country:CHN'] : 'country:CHN'
}

function operators(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*/, ''), ...plan.children.flatMap(operators)]
}
