import neo4j, { type Driver, type Plan } from 'neo4j-driver'
import type { QuestionFile } from './question-file.ts'

/** Asks Neo4j how it would run a statement, without running it. */
export async function planOf(driver: Driver, database: string, question: QuestionFile): Promise<Plan> {
  const session = driver.session({ database })
  try {
    const parameters = Object.fromEntries(question.used.map((name) => [name, sample(name, question.code)]))
    const { summary } = await session.run(`EXPLAIN ${question.text}`, parameters)
    if (!summary.plan) throw new Error(`Neo4j gave no plan for ${question.file}`)
    return summary.plan
  } finally {
    await session.close()
  }
}

/** The operators that multiply rows or read every node. */
export function neverGood(plan: Plan): readonly string[] {
  return operatorsOf(plan, (step) => {
    const name = nameOf(step)
    return name === 'AllNodesScan' || (name === 'CartesianProduct' && !step.children.every(isOneRow))
  })
}

/** The operators that read every node of a label or every relationship of a type: a file that means to says why, `// scans: …`. */
export function scans(plan: Plan): readonly string[] {
  return operatorsOf(plan, (step) =>
    /By\w*Labels?Scan$|RelationshipTypes?Scan$|AllRelationshipsScan$/.test(nameOf(step)),
  )
}

function operatorsOf(plan: Plan, wanted: (step: Plan) => boolean): string[] {
  return [...(wanted(plan) ? [nameOf(plan)] : []), ...plan.children.flatMap((child) => operatorsOf(child, wanted))]
}

/** A lookup of a node by its unique id, or a count: two of them are one row, though Neo4j plans a Cartesian product. */
function isOneRow(step: Plan): boolean {
  if (/^NodeCountFromCountStore/.test(nameOf(step))) return true
  if (/^NodeUniqueIndexSeek/.test(nameOf(step))) return !/ IN /.test(String(step.arguments.Details))
  return /^(Filter|CacheProperties|CartesianProduct)$/.test(nameOf(step)) && step.children.every(isOneRow)
}

function nameOf({ operatorType }: Plan): string {
  return operatorType.replace(/@.*/, '')
}

/** A value of the parameter's type: the planner's choice depends on the type. */
function sample(name: string, code: string): unknown {
  const stands = (where: string) => new RegExp(where.replaceAll('$', `\\$${name}\\b`), 'i').test(code)
  if (stands('\\+=\\s*$') || stands('$\\.\\w')) return {}
  if (stands('\\b(\\w+)\\s+IN\\s+$[\\s\\S]*?\\bIN\\s+\\1\\b')) return [[]]
  if (stands('\\($\\s+OR\\b')) return false
  if (stands('$\\[')) return [stands('\\bWHEN\\s+$\\[') ? false : '']
  if (stands('\\b(?:IN|UNWIND)\\s+$|\\bsize\\($')) return [holdsMaps(name, code) ? {} : 'country:CHN']
  if (stands('\\b(?:LIMIT|SKIP)\\s+$|\\.\\.\\s*$') || /limit|count|length|steps|budget/i.test(name))
    return neo4j.int(10)
  if (stands('$\\s+AS\\s+(\\w+)\\b[\\s\\S]*\\bIN\\s+\\1\\b')) return ['country:CHN']
  return 'country:CHN'
}

/** Whether the statement reads properties of a list's items: `UNWIND $rows AS row … row.id`. */
function holdsMaps(list: string, code: string): boolean {
  const items = new RegExp(`\\bUNWIND\\s+\\$${list}\\s+AS\\s+(\\w+)|[([]\\s*(\\w+)\\s+IN\\s+\\$${list}\\b`, 'gi')
  return [...code.matchAll(items)].some(([, unwound, iterated]) =>
    new RegExp(`\\b${unwound ?? iterated}\\.`).test(code),
  )
}
