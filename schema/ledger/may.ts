import type { Request, Viewer } from '../request.ts'

/** Declares, in a field's `extensions`, that its answer depends on who asks, so that viewers must not share it. */
export const personal = { personal: true } as const

/** Declares that a list tells of changes and not of what the graph holds, so that it is no table. */
export const ofLedger = { ofLedger: true } as const

/** What somebody may do with facts. */
export type Scope = 'facts:propose' | 'facts:write' | 'facts:review'

/** Nobody has signed in, and what was asked for is not for everybody. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated'
}

/** The viewer lacks a scope. The message names it and nothing else: not even whether the thing asked for is there. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

/** True if a viewer has a scope, or one that includes it: `admin` includes all, and who may write facts may propose them. */
export function may(viewer: Viewer | null | undefined, scope: Scope): boolean {
  const has = (one: string) => viewer?.scopes.includes(one) ?? false
  return has(scope) || has('admin') || (scope === 'facts:propose' && has('facts:write'))
}

/**
 * The viewer, who has a scope.
 * @throws {Unauthenticated} if nobody has signed in
 * @throws {Forbidden} if the viewer lacks the scope
 */
export function requireScope({ viewer }: Request, scope: Scope): Viewer {
  if (!viewer)
    throw new Unauthenticated(
      `Writing is off for whoever has not signed in: send a key or token that has the scope ${scope}`,
    )
  if (may(viewer, scope)) return viewer
  throw new Forbidden(`This needs the scope ${scope}, which you don't have: ask whoever runs this server for it`)
}
