/** A file can't be read: the message says where in it, and what to do about it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
