import type { Viewer } from '../request.ts'

/** What a viewer may be allowed, and what each allows. */
export const scopes = {
  'facts:propose': 'propose facts, which wait for a review',
  'facts:write': 'write facts, and propose them',
  'facts:review': 'accept and reject what is proposed',
  import: 'import files into workspaces',
  admin: 'everything',
} as const

/** A scope, or the right to read a workspace by its name. */
export type Scope = keyof typeof scopes | `workspace:${string}`

/** True of a scope that means something here; tokens carry others, which are meant for other programs. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopes, text) || /^workspace:[a-z0-9][a-z0-9-]{0,62}$/.test(text)
}

/** True if a viewer has a scope, or one that includes it: `admin` includes all, and who may write facts may propose them. */
export function may(viewer: Viewer | null | undefined, scope: Scope): boolean {
  const has = (one: Scope) => viewer?.scopes.includes(one) ?? false
  return has(scope) || has('admin') || (scope === 'facts:propose' && has('facts:write'))
}
