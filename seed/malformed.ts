/** A data file has invalid content. The message names the file, the line and, in a table, the column. */
export class MalformedData extends Error {
  override readonly name = 'MalformedData'
  constructor(
    readonly where: { readonly file: string; readonly line: number; readonly column?: string | number | undefined },
    what: string,
    options?: { cause: unknown },
  ) {
    const column = where.column === undefined ? '' : `, column ${where.column}`
    super(`${where.file}:${where.line}${column}: ${what}`, options)
  }
}
