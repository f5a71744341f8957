import { columnNames, type FileRow } from './file-row.ts'

/** How many objects are looked at for the columns that a file has. */
const looked = 1_000

/** The columns of a file that names them in every row: those of its first thousand rows, in the order in which they are met. */
export async function firstColumns(rows: AsyncIterable<FileRow>): Promise<readonly string[]> {
  const names = new Set<string>()
  let count = 0
  for await (const { cells, malformed } of rows) {
    if (malformed === undefined) for (const name of Object.keys(cells)) names.add(name)
    count += 1
    if (count >= looked) break
  }
  return columnNames([...names])
}
