import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onNeo4j } from '../engines.ts'
import { operatorsOf } from './plan.ts'
import { questionFiles, takeApart } from './question-file.ts'

const questions = questionFiles().filter(({ engine }) => engine !== 'embedded')

onNeo4j('plans', ({ uri, username, password, database }) => {
  let driver: Driver
  beforeAll(() => {
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  })
  afterAll(() => driver.close())

  it.each(questions)('$file looks nothing up by reading everything', async (question) => {
    const operators = await operatorsOf(driver, database, question)
    const reason = question.header.some((line) => /^scans: \S/.test(line))
    expect(operators.filter((operator) => isNeverGood(operator) || (isScan(operator) && !reason))).toEqual([])
  })

  it('the plan of a question without an index shows that it reads everything', async () => {
    const planted = takeApart('planted.cypher', "MATCH (n) WHERE n.nowhere = 'x' RETURN n.id AS id")
    expect((await operatorsOf(driver, database, planted)).some(isNeverGood)).toBe(true)
  })

  it('the plan of a question with a missing index shows the scan of a label', async () => {
    const planted = takeApart('planted.cypher', "MATCH (n:Port) WHERE n.nowhere = 'x' RETURN n.id AS id")
    expect((await operatorsOf(driver, database, planted)).some(isScan)).toBe(true)
  })
})

function isNeverGood(operator: string): boolean {
  return /^(AllNodesScan|CartesianProduct)$/.test(operator)
}

/** Reads every node of a label or every relationship of a type: a file that means to says why, `// scans: …`. */
function isScan(operator: string): boolean {
  return /By\w*Labels?Scan$|RelationshipTypeScan$|RelationshipTypesScan$|AllRelationshipsScan$/.test(operator)
}
