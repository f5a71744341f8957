/** A mapping says something that it can't: the message names the path in it and what to write instead. */
export class BadMapping extends Error {
  override readonly name = 'BadMapping'
}
