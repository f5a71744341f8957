import { expect } from 'vitest'
import type { Graph } from '../../cypher/engine/graph.ts'
import { readManifest } from '../../cypher/engine/manifest.ts'

/**
 * Checks that a graph of the small world holds what writers of China's exports to Kazakhstan were told that it does: each key once, each
 * with all that belongs to it, and no half of anything.
 * @param acknowledged the keys of what was acknowledged
 * @param underWay how many more may be there: what was written, but not acknowledged any more
 */
export async function checkKept(graph: Graph, acknowledged: readonly string[], underWay: number): Promise<void> {
  const rows = async (text: string) => graph.run({ name: 'kept', text, parameters: {}, keyed: false })
  const entries = await rows(
    'MATCH (entry:Entry) WHERE entry.key IS NOT NULL RETURN entry.key AS key, entry.id AS id, entry.about AS about, entry.revision AS revision ORDER BY entry.revision',
  )
  const keys = entries.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([])
  expect(keys.length - acknowledged.length).toBeLessThanOrEqual(underWay)

  const claims = await rows(`
    MATCH (claim:Claim) WHERE claim.measure = 'EXPORT_VALUE'
    RETURN claim.id AS id, COUNT { (claim)-[:ABOUT]->(:Entity) } AS roles, COUNT { (claim)-[:CITES]->(:Source) } AS sources`)
  expect(claims.map(({ id }) => id).sort()).toEqual(entries.map(({ about }) => about).sort())
  expect(claims.filter(({ roles, sources }) => roles !== 2 || sources !== 1)).toEqual([])
  const [edge] = await rows(
    "MATCH ({id: 'country:CHN'})-[edge:SUPPLIES]->({id: 'country:KAZ'}) RETURN edge.claims AS claims",
  )
  expect([...((edge?.claims ?? []) as string[])].sort()).toEqual(entries.map(({ about }) => about).sort())
  const versions = await rows('MATCH (version:Version) RETURN version.entry AS entry, count(version) AS versions')
  expect(new Map(versions.map(({ entry, versions }) => [entry, versions]))).toEqual(
    new Map(entries.map(({ id }) => [id, 3])),
  )
  expect((await readManifest(graph))?.revision).toBe(entries.at(-1)?.revision)
}
