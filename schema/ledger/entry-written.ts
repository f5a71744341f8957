import { resultOf, written } from './written.ts'

export const EntryResult = resultOf(
  'EntryResult',
  written('EntryWritten', 'That an entry was written, which says what it changes.'),
)
