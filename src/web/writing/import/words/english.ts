import type { JobPart, RowPart } from '../job.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** The texts around importing files. */
export const english = {
  title: 'Import a file',
  lead: 'A file comes into a workspace beside the graph. Each row is compared with the graph first, and nothing is written until you merge it.',
  jobTitle: (id: string) => `Import ${id}`,
  toAll: 'All imports',

  choose: 'Choose a file',
  chosen: (name: string, size: string) => `${name}, ${size}`,
  fileHint: 'Or drop it here: CSV, TSV, XLSX, JSON Lines, Parquet or GeoJSON, also as .gz or .zip.',
  workspace: 'Workspace',
  workspaceHint: 'Small letters, digits and hyphens. Only its readers see what is in it.',
  readAs: 'How it is read',
  recognised: 'recognised by its columns',
  ownMapping: 'by my own mapping file',
  presets: {
    comtrade: 'UN Comtrade',
    'comtrade-classic': 'UN Comtrade, the classic form',
    baci: 'BACI of CEPII',
    'entrepot-observations': 'observations of Entrepôt',
    'sdmx-entrepot': 'SDMX-CSV of Entrepôt',
    'sdmx-imts': 'SDMX-CSV of merchandise trade (IMTS)',
    unlocode: 'UN/LOCODE',
    'world-port-index': 'World Port Index',
    'osm-rail': 'stations of OpenStreetMap',
    wto: 'WTO',
    'world-bank': 'World Bank',
  } as Readonly<Record<string, string>>,
  mapping: 'Mapping file',
  mappingHint: 'YAML, as kept from an earlier import',
  source: 'What its facts will cite',
  sourceHint: 'What is left empty is taken from the mapping, and the title from the name of the file.',
  sourceTitle: 'Title',
  publisher: 'Publisher',
  url: 'Address',
  license: 'Licence',
  send: 'Import it',
  needsFile: 'Choose a file first.',
  sending: (percent: number) => `Sending: ${percent} %`,
  sent: 'Sent. The server looks at it …',
  cancel: 'Cancel',
  broken:
    'The connection was lost before the server answered. If the file is long, the server may take none of its length.',

  list: 'Imports',
  none: 'There are no imports that you may see.',
  file: 'File',
  rows: 'Rows',
  state: 'State',
  by: 'By',
  when: 'When',
  stop: '.',
  unknownJob: (id: string) => `There is no import ${id}, or you may not see it.`,
  states: {
    READING: 'being read',
    READ: 'read; nothing is in the graph',
    MERGING: 'being merged',
    MERGED: 'merged into the graph',
    UNDOING: 'being undone',
    UNDONE: 'undone: nothing of it is in the graph',
    FAILED: 'could not go on',
    DISCARDED: 'discarded',
  } satisfies Record<JobPart['state'], string>,
  progress: {
    READING: (rows: number) =>
      `${many(rows, 'row is', 'rows are')} read so far. Nobody knows yet how many there will be.`,
    MERGING: (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')} are done.`,
    UNDOING: 'What was written is being taken back.',
  },
  failedDuring: {
    READING: 'It failed while it was read',
    MERGING: 'It failed while it was merged',
    UNDOING: 'It failed while it was undone',
  } as Readonly<Record<string, string>>,

  about: 'The file',
  facts: {
    file: 'File',
    workspace: 'Workspace',
    imported: 'Imported',
    cites: 'Its facts cite',
    licence: 'Licence',
    readAs: 'Read as',
    hash: 'SHA-256',
    why: 'Why',
  },
  bytes: (bytes: string) => `${bytes} bytes`,
  importedBy: (day: string, who: string) => `${day} by ${who}`,
  asMapping: 'its mapping says',
  saveMapping: 'Save the mapping',
  unknown: 'nobody says',

  assumed: 'Assumed of the columns',
  guessed: 'Guessed of names',
  guessedLead: 'Look through them before you merge: the least certain come first.',
  guess: { field: 'Field', text: 'The file has', entity: 'Taken for', score: 'Agreement, of 100', rows: 'Rows' },
  guessesShown: (shown: number, all: number) => `The first ${shown} of ${all.toLocaleString('en')}.`,
  gone: 'gone since',

  verdicts: {
    NEW: 'New',
    SAME: 'In the graph already',
    SUPERSEDES: 'Follow a value of the same source',
    CONFLICTS: 'Disagree with another source',
    UNRESOLVED: 'Name what the graph does not know',
    WRONG: 'Can be no fact',
    SKIPPED: 'State no fact to import',
  } satisfies Record<RowPart['verdict'], string>,
  rowsOf: 'Rows by what they come to',
  noRows: 'No row is read yet.',
  row: {
    number: 'Row',
    problem: 'What there is to say',
    cells: 'The file has',
    facts: 'It states',
    others: 'About what is there',
  },
  rowsShown: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${many(all, 'row', 'rows')}`,

  merged: 'The merge',
  mergedLine: (merged: number, of: number, totals: boolean) =>
    `${merged.toLocaleString('en')} of ${many(of, totals ? 'total' : 'row', totals ? 'totals' : 'rows')} ${merged === 1 ? 'was' : 'were'} written.`,
  totals:
    'They are totals by reporter, partner, flow and year: the file has too many rows for the graph, and they stay in the workspace.',
  untotalled: (count: number) =>
    `Of ${count.toLocaleString('en')} there is no total, since their codes are of several levels.`,
  refused: (count: number) => `The graph refused ${many(count, 'row', 'rows')}`,
  refusedLead: 'The graph has changed since the file was read, or the file says the same twice.',
  refusedShown: (shown: number) => `The first ${shown.toLocaleString('en')} are listed.`,
  seeSource: 'See its source and claims',

  next: 'What to do with it',
  why: 'Why you do this',
  whyHint: 'For whoever reads the ledger',
  merge: 'Merge it',
  mergeWhat: (writes: number) =>
    `${many(writes, 'row', 'rows')} will be written into the graph, under one source: what is new, what follows a value, and what disagrees with one, which stays beside it. If that is more than the server takes row by row, totals are written instead. You can undo it as one.`,
  mergeNothing: 'No row of it would be written.',
  same: (count: number) => `Cite the file also for what is there (${many(count, 'row', 'rows')})`,
  sameWhat: (count: number) =>
    `Of ${many(count, 'row', 'rows')} that the graph has already, the file becomes a further source.`,
  leftOut: (count: number) =>
    `${many(count, 'row names what is unknown, is wrong or is skipped: it stays', 'rows name what is unknown, are wrong or are skipped: they stay')} out.`,
  undo: 'Undo it',
  undoWhat:
    'All that this file has written will be taken back, as one. What others say remains, and the ledger keeps both.',
  discard: 'Discard it',
  discardWhat: 'Its rows will be deleted from the workspace, for good. The graph stays as it is.',
  resume: 'Resume it',
  resumeWhat: 'It will go on where it was.',
  resumeReading:
    'It will go on where it was. If its mapping is to blame, save that, correct it, and import the file anew with it.',
  mayNot: (who: string) =>
    `${who} may not merge or undo this: it takes a key that may write facts, or somebody else who reviews.`,
}

export type ImportWords = typeof english
