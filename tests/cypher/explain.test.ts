import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onNeo4j } from '../engines.ts'
import { neverGood, planOf, scans } from './plan.ts'
import { questionFiles, takeApart } from './question-file.ts'

const questions = questionFiles().filter(({ engine }) => engine !== 'embedded')

onNeo4j('plans of statements', ({ uri, username, password, database }) => {
  let driver: Driver
  beforeAll(() => {
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  })
  afterAll(() => driver.close())

  it.each(questions)('$file reads no whole label or graph to look something up', async (question) => {
    const plan = await planOf(driver, database, question)
    expect(neverGood(plan)).toEqual([])
    const meansTo = question.header.some((line) => /^scans: \S/.test(line))
    expect(meansTo ? [] : scans(plan)).toEqual([])
  })

  const planted = {
    'a node of any label': ["MATCH (n) WHERE n.nowhere = 'x' RETURN n.id AS id", ['AllNodesScan'], []],
    'a label without an index': ["MATCH (n:Port) WHERE n.nowhere = 'x' RETURN n.id AS id", [], ['NodeByLabelScan']],
    'a relation from nowhere': [
      'MATCH ()-[r:BORDERS]->() RETURN r.basis AS basis',
      [],
      ['DirectedRelationshipTypeScan'],
    ],
    'pairs of all and all': [
      'MATCH (a:Country), (b:Country) RETURN a.id AS a, b.id AS b',
      ['CartesianProduct'],
      ['NodeByLabelScan', 'NodeByLabelScan'],
    ],
    'two nodes by their ids': [
      'MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) RETURN a.name AS a, b.name AS b',
      [],
      [],
    ],
  } as const
  it.each(Object.entries(planted))('the plan of %s is judged as expected', async (_, [text, bad, read]) => {
    const plan = await planOf(driver, database, takeApart('planted.cypher', text))
    expect({ bad: neverGood(plan), read: scans(plan) }).toEqual({ bad, read })
  })
})
