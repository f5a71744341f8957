import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer'
import type { Column, Holds, Value } from './column.ts'
import type { TableFormat } from './formats.ts'

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** How many rows are compressed together and held in memory until then. */
const groupRows = 10_000

const text: Partial<Element> = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }

/** Dates stay text, since many are months or years alone; a decimal is the nearest floating-point number, as readers of CSV make of it. */
const elements: Readonly<Record<Holds, Partial<Element>>> = {
  text,
  date: text,
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  decimal: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

/** Parquet, a group of rows after the other. The names, types and units of its columns are those of every format. */
export const parquet: TableFormat = {
  contentType: 'application/vnd.apache.parquet',
  async *write({ columns, pages, site }) {
    const buffer = new ByteWriter()
    const writer = new ParquetWriter({ writer: buffer, schema: schemaOf(columns), createdBy: 'entrepot' })
    let group: Value[][] = columns.map(() => [])
    const written = () => {
      const bytes = buffer.getBytes().slice()
      buffer.index = 0
      return bytes
    }
    for await (const rows of pages) {
      columns.forEach((column, place) => {
        for (const row of rows) group[place]?.push(cellOf(column, column.read(row, site)))
      })
      if ((group[0]?.length ?? 0) < groupRows) continue
      writer.write({ columnData: sources(columns, group), rowGroupSize: groupRows * 2 })
      group = columns.map(() => [])
      yield written()
    }
    if ((group[0]?.length ?? 0) > 0) writer.write({ columnData: sources(columns, group), rowGroupSize: groupRows * 2 })
    writer.finish()
    yield written()
  },
}

function schemaOf(columns: readonly Column[]): Element[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, holds }): Element => ({ ...elements[holds], name, repetition_type: 'OPTIONAL' })),
  ]
}

function sources(columns: readonly Column[], group: readonly Value[][]): ColumnSource[] {
  return columns.map(({ name }, place) => ({ name, data: group[place] ?? [] }))
}

function cellOf({ holds }: Column, value: Value): Value {
  return holds === 'decimal' && value !== null ? Number(value) : value
}
