/** A file of a workspace can't be read as what it must be. The message names it. */
export class BrokenWorkspace extends Error {
  override readonly name = 'BrokenWorkspace'
}
