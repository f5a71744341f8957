import { BadInput } from '../cypher/knowledge/errors.ts'

/** Where a row stands in the list of one field: opaque to clients, a keyset to us. */
export const Cursor = {
  /** @param origin the field; where it has arguments, `?` and a mark of them */
  write: (origin: string, sortKey: string): string => Buffer.from(`${origin}\n${sortKey}`).toString('base64url'),

  /**
   * @returns the sortKey, '' where there is no cursor
   * @throws {BadInput} where it is no cursor, or one of another field or other arguments
   */
  read(origin: string, cursor: string | null | undefined): string {
    if (cursor === null || cursor === undefined) return ''
    const [from, sortKey] = Buffer.from(cursor, 'base64url').toString().split('\n')
    if (!from || sortKey === undefined || Cursor.write(from, sortKey) !== cursor) throw notACursor(cursor)
    if (from === origin) return sortKey
    const [field] = origin.split('?')
    const [itsField] = from.split('?')
    if (itsField !== field) {
      throw new BadInput(
        'after',
        `This cursor belongs to ${itsField}, not to ${field}: pass an endCursor of ${field} itself`,
      )
    }
    throw new BadInput(
      'after',
      `This cursor belongs to ${field} with other arguments: repeat the arguments that gave it, or leave \`after\` out for the first page`,
    )
  },
}

export function notACursor(cursor: string): BadInput {
  return new BadInput(
    'after',
    `${JSON.stringify(cursor)} is not a cursor: pass an endCursor, or leave \`after\` out for the first page`,
  )
}
