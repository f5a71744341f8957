import { expect, it } from 'vitest'
import { tables } from '../../src/serving/tables/every-table.ts'

it('the columns of all tables keep their names, their types and their order', async () => {
  const listed = [...tables.values()].map(({ name, columns }) => [
    `${name}:`,
    ...columns.map((column) => `  ${column.name} ${column.holds}${column.unit ? ` ${column.unit}` : ''}`),
  ])
  await expect(`${listed.flat().join('\n')}\n`).toMatchFileSnapshot('columns.txt')
})

it('no table has two columns of one name, and each column says what it means', () => {
  for (const { name, columns } of tables.values()) {
    expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length)
    for (const column of columns) expect(column.description, `${name}.${column.name}`).not.toBe('')
  }
})
