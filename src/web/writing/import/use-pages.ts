import { useState } from 'react'
import { useLoaded } from '../../explorer/scene/use-loaded.ts'

/** A page of a list, as GraphQL answers it. */
interface ListPage<Node> {
  readonly totalCount: number | null
  readonly nodes: readonly Node[] | null
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface Pages<Node> {
  /** All that has come so far. */
  readonly nodes: readonly Node[]
  /** How many there are in all, as far as that is known. */
  readonly count: number
  /** Asks for the next page; null where there is none, or it is on its way. */
  readonly more: (() => void) | null
  readonly loading: boolean
  readonly failure: string | null
}

/** A list that is read page by page, each after the others. @param load asks for the page after a cursor; null if there is no such list */
export function usePages<Node>(
  load: (after: string | null) => Promise<ListPage<Node> | null | undefined>,
): Pages<Node> {
  const [before, setBefore] = useState<readonly Node[]>([])
  const [after, setAfter] = useState<string | null>(null)
  const { value, failure } = useLoaded(after ?? '', async () => ({ after, page: await load(after) }))
  // Until the next page has come, what is loaded is the one before.
  const page = value?.after === after ? value.page : undefined
  const nodes = [...before, ...(page?.nodes ?? [])]
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  return {
    nodes,
    count: value?.page?.totalCount ?? nodes.length,
    more: next
      ? () => {
          setBefore(nodes)
          setAfter(next)
        }
      : null,
    loading: value?.after !== after && !failure,
    failure,
  }
}
