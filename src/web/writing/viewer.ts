import { useEffect, useState } from 'react'
import { AskFailed, askAnew } from '../shared/graphql/ask.ts'
import { graphql } from '../shared/graphql/graphql.ts'
import { currentSession, knowViewer, type Session } from '../shared/session/session.ts'
import { useSession } from '../shared/session/use-session.ts'

const WhoAsks = graphql('query WhoAsks { viewer { id scopes } }')

/**
 * Asks the server who asks, by the present key or without one: on its own machine it may know the reader all the same.
 * @throws {AskFailed} if it can't say
 */
export async function whoAsks(): Promise<void> {
  const { viewer } = await askAnew(WhoAsks, {})
  knowViewer(viewer)
}

/** The session, once it is known who asks, and why that could not be found out. */
export function useViewer(): Session & { readonly failure: string | null } {
  const session = useSession()
  const [failure, setFailure] = useState<string | null>(null)
  const unknown = session.viewer === undefined
  useEffect(() => {
    if (!unknown || currentSession().viewer !== undefined) return
    setFailure(null)
    whoAsks().catch((error: unknown) => setFailure(error instanceof AskFailed ? error.message : String(error)))
  }, [unknown])
  return { ...session, failure }
}
