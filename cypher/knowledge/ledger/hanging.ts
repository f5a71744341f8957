import type { Graph } from '../../engine/graph.ts'
import { question } from '../../engine/question.ts'

/** A node that can't be deleted, and what is joined to it, by what link. */
export interface Hanging {
  readonly key: string
  readonly link: string
  readonly other: string | null
}

const factsNaming = question<Hanging, { keys: readonly string[] }>('facts-naming-nodes')
const versionNaming = question<{ kind: string; fact: string }, { name: string }>('version-naming')

/** Which of these entities, claims and sources something else still hangs on. */
export async function hangingOn(
  graph: Pick<Graph, 'engine' | 'run'>,
  ids: readonly string[],
): Promise<readonly Hanging[]> {
  const joined = [...(await factsNaming(graph, { keys: ids }))]
  for (const key of ids.filter((id) => id.startsWith('source:') && !joined.some((each) => each.key === id))) {
    const [citing] = await versionNaming(graph, { name: `"${key}` })
    if (citing) joined.push({ key, link: `a citation of the ${citing.kind.toLowerCase()}`, other: citing.fact })
  }
  return joined
}
