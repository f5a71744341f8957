import { expect, it } from 'vitest'
import { openNeo4j } from '../../cypher/engine/neo4j.ts'
import { onNeo4jOfItsOwn } from '../engines.ts'
import { plantEdges, plantIndexes, plantPorts } from '../filters/many-ports.ts'
import { empty } from './empty-servers.ts'

onNeo4jOfItsOwn('a server that is lent to one suite after another', (server) => {
  it('an emptied database has no nodes, indexes or constraints left', async () => {
    const graph = await openNeo4j(server())
    const count = async (text: string) =>
      (await graph.run({ name: 'left', text, parameters: {}, keyed: false }))[0]?.count
    const counts = () =>
      Promise.all([
        count('MATCH (node) RETURN count(node) AS count'),
        count("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN count(*) AS count"),
        count('SHOW CONSTRAINTS YIELD name RETURN count(*) AS count'),
      ])
    await plantIndexes(graph)
    await plantPorts(graph, [
      { id: 'port:A', name: 'A' },
      { id: 'port:B', name: 'B' },
    ])
    await plantEdges(graph, [['port:A', 'PAIRED_WITH', 'port:B']])
    for (const found of await counts()) expect(found).toBeGreaterThan(1)
    expect(await empty(server())).toBe(true)
    expect(await counts()).toEqual([0, 0, 0])
    await graph.close()
  })
})
