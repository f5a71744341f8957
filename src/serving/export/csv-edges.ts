import { csv } from './csv.ts'
import type { Drawing } from './drawing.ts'
import { edgeAttributes, flatEdge } from './flat.ts'

/** The edges as a table, with the column names that Gephi's import looks for. */
export function csvEdges({ edges }: Drawing): string {
  return csv(
    ['Id', 'Source', 'Target', 'Type', ...Object.keys(edgeAttributes)],
    edges.map((edge) => ({
      ...flatEdge(edge),
      Id: edge.id,
      Source: edge.source,
      Target: edge.target,
      Type: edge.mutual ? 'Undirected' : 'Directed',
    })),
  )
}
