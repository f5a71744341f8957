/** Who asks, as the server knows them. */
export interface Viewer {
  readonly id: string
  readonly scopes: readonly string[]
}

export interface Session {
  /** The API key or token that requests carry; null where there is none. */
  readonly key: string | null
  /** Null of somebody who has not signed in; undefined while nobody has asked. */
  readonly viewer: Viewer | null | undefined
  /** What the server said when it refused the last key; null if it didn't. */
  readonly refused: string | null
}

const kept = 'entrepot.key'

/** As the server renders a page, which is the same for everyone. */
export const nobody: Session = { key: null, viewer: undefined, refused: null }

let session: Session | undefined
const listeners = new Set<() => void>()

/** The session of this tab. A key that was kept in this browser is taken up again. */
export function currentSession(): Session {
  session ??= { ...nobody, key: keptKey() }
  return session
}

/** Calls back whenever the session changes, until the returned function is called. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notes who asks with the present key, once the server has said so. */
export function knowViewer(viewer: Viewer | null): void {
  change({ ...currentSession(), viewer, refused: viewer ? null : currentSession().refused })
}

/** Takes up a key: for this tab until it is closed, or for this browser until somebody signs out. It never stands in an address. */
export function takeKey(key: string, keep: 'tab' | 'browser'): void {
  dropKey()
  try {
    ;(keep === 'tab' ? sessionStorage : localStorage).setItem(kept, key)
  } catch {
    // A browser that keeps nothing has it until the page is left.
  }
  change({ ...nobody, key })
}

/** Forgets the key. @param refused why the server doesn't take it, if that is the reason */
export function forgetKey(refused: string | null = null): void {
  dropKey()
  change({ ...nobody, refused })
}

/** True if a viewer has one of the scopes; `admin` has all, and who may write facts may propose them. */
export function may(viewer: Viewer | null | undefined, ...scopes: readonly string[]): boolean {
  const has = (scope: string) => viewer?.scopes.includes(scope) ?? false
  return has('admin') || scopes.some((scope) => has(scope) || (scope === 'facts:propose' && has('facts:write')))
}

function change(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

function keptKey(): string | null {
  try {
    return sessionStorage.getItem(kept) ?? localStorage.getItem(kept)
  } catch {
    return null
  }
}

function dropKey(): void {
  try {
    sessionStorage.removeItem(kept)
    localStorage.removeItem(kept)
  } catch {
    // It keeps nothing.
  }
}
