import { csv } from './csv.ts'
import type { Drawing } from './drawing.ts'
import { flatNode, nodeAttributes } from './flat.ts'

/** The nodes as a table, with the column names that Gephi's import looks for. */
export function csvNodes({ nodes }: Drawing): string {
  const { label: _, ...others } = nodeAttributes
  return csv(
    ['Id', 'Label', ...Object.keys(others)],
    nodes.map((node) => ({ ...flatNode(node), Id: node.id, Label: node.label })),
  )
}
