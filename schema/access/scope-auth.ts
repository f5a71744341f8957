import type { AuthFailure } from '@pothos/plugin-scope-auth'
import type { Request } from '../request.ts'
import { Forbidden, Unauthenticated } from './refusals.ts'
import { may, type Scope } from './scopes.ts'

/** What fields and types may require in `authScopes`: `{ may: 'facts:write' }`; with `$any`, one of several. */
export interface AuthScopes {
  may: Scope
}

/** How somebody signs in, for the errors of one execution. */
const advice = new WeakMap<object, string>()

/**
 * The settings of Pothos's scope-auth. It keeps what it has found out by the context, so every execution needs a context of its own, and
 * nobody may be given that of somebody else. It asks before a field's resolver runs: a refusal can't tell whether a thing is there.
 */
export const scopeAuth = {
  authScopes: async (context: Request) => {
    // Read once: an answer that is shared has no viewer, and says so at once.
    const { viewer } = context
    if (!viewer) advice.set(context, (await context.signIn?.()) ?? 'Sign in: this is not for everybody')
    return { may: (scope: Scope) => may(viewer, scope) }
  },
  unauthorizedError: (_: unknown, context: Request, __: unknown, { failure }: { readonly failure: AuthFailure }) =>
    context.viewer ? new Forbidden(missing(failure)) : new Unauthenticated(advice.get(context)),
}

/** The scopes whose lack a failure tells of. */
function missing(failure: AuthFailure): readonly string[] {
  if ('failures' in failure) return [...new Set(failure.failures.flatMap(missing))]
  return 'parameter' in failure ? [String(failure.parameter)] : []
}
