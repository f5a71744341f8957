import { useSyncExternalStore } from 'react'
import { currentSession, nobody, onSession, type Session } from './session.ts'

/** The session of this tab, kept up to date. */
export function useSession(): Session {
  return useSyncExternalStore(onSession, currentSession, () => nobody)
}
