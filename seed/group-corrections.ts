import { readTable, type TableRow } from './read-table.ts'

const columns = ['group', 'country', 'action', 'since', 'until', 'status', 'source', 'conf', 'why'] as const

/**
 * What is wrong in a copied list of members, and why: ADD a member that it lacks, REMOVE one that never was (or is no longer, if it has an
 * `until`), END one that has left, STATUS for one that is no plain member, NOTE for one that is uncertain.
 */
export type GroupCorrection = TableRow<(typeof columns)[number]>

export function readGroupCorrections(): readonly GroupCorrection[] {
  return readTable('group-corrections.csv', columns)
}
