import type { Quad } from 'n3'
import type { AskGraphql } from '../tables/asking.ts'
import type { Addresses } from './addresses.ts'
import { askClaim, askEntity, askSource, edges } from './asking.ts'
import { describeClaim } from './claim.ts'
import type { Description } from './description.ts'
import { describeEntity } from './entity.ts'
import { describeEdge } from './relationship.ts'
import { describeSource } from './source.ts'

/** A thing that has an address, and what is told of it. */
export interface Thing {
  readonly id: string
  readonly address: string
  /** Where its page is, as people read it. */
  readonly path: string
  /** The revision of the graph that it was read from. */
  readonly revision: number
  /** What the page of the thing says of it for programs: all but the relations of an entity, which may be thousands. */
  readonly described: readonly Quad[]
  /** All that is told of it. */
  readonly quads: () => Promise<readonly Quad[]>
}

/**
 * Finds what is at a path such as `/entity/country:KAZ`.
 * @returns null if there is nothing
 * @throws {TableRefused} if GraphQL doesn't answer
 */
export async function thingAt(path: string, ask: AskGraphql, addresses: Addresses): Promise<Thing | null> {
  const [, first, encoded = ''] = path.split('/')
  const key = decoded(encoded)
  if (key === null) return null
  if (first === 'entity') return entityCalled(key, ask, addresses)
  if (first === 'claim') {
    const { about, found } = await askClaim(ask, key)
    return found && described(found.id, about.revision, describeClaim(found, addresses))
  }
  const { about, found } = await askSource(ask, `source:${key.replace(/^source:/, '')}`)
  return found && described(found.id, about.revision, describeSource(found, addresses))
}

function described(id: string, revision: number, { addresses, quads }: Description): Thing {
  return thing(id, revision, addresses, quads, async () => quads)
}

async function entityCalled(id: string, ask: AskGraphql, addresses: Addresses): Promise<Thing | null> {
  const { about, found } = await askEntity(ask, id)
  if (!found) return null
  const { quads } = describeEntity(found, addresses)
  return thing(found.id, about.revision, addresses, quads, async () => {
    const all = [...quads]
    for await (const page of edges(ask, found.id, 'BOTH'))
      for (const row of page) all.push(...describeEdge(row, found.id, addresses).quads)
    return all
  })
}

function thing(
  id: string,
  revision: number,
  addresses: Addresses,
  described: readonly Quad[],
  quads: Thing['quads'],
): Thing {
  const address = addresses.of(id).value
  return { id, address, path: decodeURIComponent(address.slice(addresses.site.length)), revision, described, quads }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
