import type { Graph } from '../../cypher/engine/graph.ts'
import { answer, type Reply } from '../asking.ts'

/**
 * The edges of all members of an organization, or parties to an agreement, on a day, page after page.
 * @param status only those with this status; an agreement has parties alone
 */
export async function membersOn(graph: Graph, id: string, day: string, status = 'MEMBER'): Promise<readonly Reply[]> {
  const found: Reply[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { node } = await answer(graph, operation, { id, day, status, after })
    found.push(...node.members.edges)
    after = node.members.pageInfo.endCursor
    more = node.members.pageInfo.hasNextPage
    if (!more && found.length !== node.members.totalCount)
      throw new Error(`${id} has ${found.length} members on ${day}, and counts ${node.members.totalCount}`)
  }
  return found
}

const operation = `
  query ($id: ID!, $day: PartialDate, $status: MembershipStatus, $after: String) {
    node(id: $id) {
      ... on Organization { members(asOf: $day, status: $status, first: 100, after: $after) { ...Members } }
      ... on Agreement { members: parties(asOf: $day, first: 100, after: $after) { ...Members } }
    }
  }
  fragment Members on PartyConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { status statusSince since until knownBy confidence note citations { source { id } } node { id } }
  }`
