import type { Graph } from '../../cypher/engine/graph.ts'
import { type GraphSettings, openGraph } from '../../cypher/engine/open.ts'
import { access } from '../../src/serving/access/access.ts'
import { keepHeapLean } from '../../src/serving/lean-heap.ts'
import { server } from '../../src/serving/server.ts'
import { Notes, standUp, told } from './contestant-process.ts'

keepHeapLean()
const { keys, ...settings } = told<GraphSettings & { cache?: boolean; keys?: string }>()
const graph = await openGraph(settings)
const notes = new Notes()
const watched: Graph = {
  ...graph,
  run(statement) {
    notes.take(statement.text, statement.parameters)
    return graph.run(statement)
  },
}
standUp(server(watched, { ...settings, ...(keys && access({ keys })) }), notes)
