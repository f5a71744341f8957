import { expect, test } from 'vitest'
import { openEmbedded } from '../../cypher/engine/embedded.ts'
import { QuestionFailed } from '../../cypher/engine/errors.ts'
import type { Statement } from '../../cypher/engine/graph.ts'

const create =
  "CREATE INDEX names IF NOT EXISTS FOR (node:Port) ON (node.name) USING TEXT {tokenizer: 'standard', stop_words: []}"
const find = `CALL grafeo.search.text('Port', 'name', 'horgos', 10) YIELD node_id, score
  MATCH (port) WHERE id(port) = node_id RETURN port.id AS id`

test('a text index that is dropped is gone from the embedded engine, and can be made again', async () => {
  const graph = await openEmbedded({ data: ':memory:' })
  try {
    await graph.write(says("CREATE (port:Port {id: 'port:CNHRS', name: 'Horgos'})"))
    await graph.write(says(create))
    expect(await graph.run(says(find))).toEqual([{ id: 'port:CNHRS' }])

    await graph.write(says('DROP INDEX names IF EXISTS'))
    await expect(graph.run(says(find))).rejects.toThrow(QuestionFailed)
    await graph.write(says('DROP INDEX names IF EXISTS'))

    await graph.write(says("CREATE (port:Port {id: 'port:KZHOR', name: 'Horgos'})"))
    await graph.write(says(create))
    expect((await graph.run(says(find))).length).toBe(2)
  } finally {
    await graph.close()
  }
})

function says(text: string): Statement {
  return { name: 'a test asks', text, parameters: {}, keyed: false }
}
