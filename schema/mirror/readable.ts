import { BadInput } from '../../cypher/knowledge/errors.ts'
import { Forbidden, Unauthenticated } from '../access/refusals.ts'
import { isScope, type Scope } from '../access/scopes.ts'
import { mayRead } from '../imports/visible.ts'
import type { Request } from '../request.ts'

/**
 * Checks that the viewer may read a workspace, whether it is there or not.
 * @throws {Unauthenticated} of whoever has not signed in
 * @throws {Forbidden} of whoever has no scope for it
 * @throws {BadInput} if it can't be the name of one
 */
export async function checkReadable(workspace: string, { viewer, signIn }: Request): Promise<void> {
  const scope: Scope = `workspace:${workspace}`
  if (!isScope(scope))
    throw new BadInput(
      'workspace',
      `${JSON.stringify(workspace)} is no name of a workspace: they are lower-case letters, digits and hyphens, 63 at the most`,
    )
  if (!viewer) throw new Unauthenticated((await signIn?.()) ?? 'Sign in: workspaces are not for everybody')
  if (!mayRead(viewer, workspace)) throw new Forbidden([scope, 'import'])
}
