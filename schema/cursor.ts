import { BadInput } from './bad-input.ts'

/** Where a row stands in the list of one field: opaque to clients, a keyset to us. */
export const Cursor = {
  write: (field: string, sortKey: string): string => Buffer.from(`${field}\n${sortKey}`).toString('base64url'),

  /**
   * @returns the sortKey, '' where there is no cursor
   * @throws {BadInput} where it is no cursor, or one of another field
   */
  read(field: string, cursor: string | null | undefined): string {
    if (cursor === null || cursor === undefined) return ''
    const [origin, sortKey] = Buffer.from(cursor, 'base64url').toString().split('\n')
    if (!origin || sortKey === undefined || Cursor.write(origin, sortKey) !== cursor) {
      throw new BadInput(
        'after',
        `${JSON.stringify(cursor)} is not a cursor: pass an endCursor, or leave \`after\` out for the first page`,
      )
    }
    if (origin !== field) {
      throw new BadInput(
        'after',
        `This cursor belongs to ${origin}, not to ${field}: pass an endCursor of ${field} itself`,
      )
    }
    return sortKey
  },
}
