import type { ImportFact as FactRow } from '../../cypher/knowledge/ledger/imports/import-fact.ts'
import { builder } from '../builder.ts'
import { thing } from '../ledger/thing.ts'
import { connection } from '../lists/connection.ts'
import type { ListedRow } from '../lists/page.ts'
import type { ImportRow as Row, RowVerdict } from './workspaces.ts'

export const ImportVerdict = builder.enumType('ImportVerdict', {
  description: 'What a row of an imported file comes to, against the graph as it was when the file was read.',
  values: {
    NEW: { description: 'The graph has nothing of it.' },
    SAME: { description: 'The graph has the same already; it would be a further source of it.' },
    SUPERSEDES: { description: 'The same source has another value in the graph, which this one is to follow.' },
    CONFLICTS: { description: 'Another source says something else. Both are kept, and shown as disagreeing.' },
    UNRESOLVED: { description: 'It names something that the graph does not know.' },
    WRONG: { description: 'It can be no fact: no number, a unit that does not fit, an end before its start.' },
    SKIPPED: { description: 'It states no fact that is to be imported; `message` says why.' },
  } as const satisfies Record<RowVerdict, object>,
})

const ImportFactKind = builder.enumType('ImportFactKind', {
  description: 'What sort of fact a row states.',
  values: {
    OBSERVATION: { description: 'A number, as `assertObservation` takes it.' },
    STATEMENT: { description: 'A claim in words, as `assertStatement` takes it.' },
    ENTITY: { description: 'An entity, as `putEntity` takes it.' },
  } as const satisfies Record<FactRow['kind'], object>,
})

const ImportFact = builder.objectRef<FactRow>('ImportFact').implement({
  description: 'A fact that a row states. It is not in the graph until the job is merged.',
  fields: (t) => ({
    kind: t.field({ type: ImportFactKind, description: 'What sort of fact it is.', resolve: ({ kind }) => kind }),
    input: t.string({
      description: 'The fact as JSON: what the mutation of its kind takes as `input`, without the citations.',
      resolve: ({ input }) => JSON.stringify(input),
    }),
  }),
})

interface Cell {
  readonly column: string
  readonly text: string
}

const ImportCell = builder.objectRef<Cell>('ImportCell').implement({
  description: 'A cell of a row.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'The column, as the file calls it.' }),
    text: t.exposeString('text', { description: 'What the file has there; empty where it has nothing.' }),
  }),
})

const ImportRow = builder.objectRef<Row>('ImportRow').implement({
  description: 'A row of an imported file, as the dry run judges it.',
  fields: (t) => ({
    number: t.exposeInt('number', {
      description: 'The number by which a person finds it in the file: its line in a text file, its row in a sheet.',
    }),
    verdict: t.field({ type: ImportVerdict, description: 'What it comes to.', resolve: ({ verdict }) => verdict }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The field of the mapping or of the fact that has a problem; null where none has.',
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What the verdict rests on, and what to do; null where there is nothing to say.',
    }),
    facts: t.field({
      type: [ImportFact],
      description: 'The facts that it states; none where it is skipped, unresolved or no fact at all.',
      resolve: ({ facts }) => [...facts],
    }),
    others: t.field({
      type: [builder.nodeInterfaceRef()],
      nullable: { list: true, items: true },
      description: 'What of the graph the verdict is about; null in place of what is gone since.',
      resolve: ({ others }, _, context) => Promise.all(others.map((id) => thing(context, id))),
    }),
    cells: t.field({
      type: [ImportCell],
      nullable: true,
      description: 'What the file has, of a row that is wrong or unresolved; null of others.',
      resolve: ({ cells }) => cells && Object.entries(cells).map(([column, text]) => ({ column, text })),
    }),
  }),
})

/** A row of a file in a list, in the order of the file. */
export interface RowListed extends ListedRow {
  readonly row: Row
}

export const ImportRowConnection = connection<RowListed, Row>('ImportRow', {
  node: ImportRow,
  toNode: ({ row }) => row,
  of: 'rows of an imported file',
})
