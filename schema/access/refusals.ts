/** Nobody has signed in, and what was asked for is not for everybody. The message says how to sign in. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated'
}

/** The viewer lacks a scope. The message names what would be needed and nothing else: not even whether the thing asked for is there. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
  /** @param scopes each of which would do */
  constructor(readonly scopes: readonly string[]) {
    super(
      scopes.length > 0
        ? `This needs the scope ${scopes.join(' or ')}, which you don't have: ask whoever runs this server for it`
        : 'This is not for you: ask whoever runs this server',
    )
  }
}
