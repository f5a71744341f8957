import { currentSession } from './session.ts'

/** The header by which a request to this server carries the reader's key. */
export function authorized(): Readonly<Record<string, string>> {
  const { key } = currentSession()
  return key ? { authorization: `Bearer ${key}` } : {}
}
