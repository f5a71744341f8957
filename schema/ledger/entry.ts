import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import type { Difference } from '../../cypher/knowledge/ledger/diff.ts'
import type { Act, acts, Entry as EntryRow, EntryStatus } from '../../cypher/knowledge/ledger/entry.ts'
import { personal } from '../access/personal.ts'
import { may } from '../access/scopes.ts'
import { builder } from '../builder.ts'
import type { Request } from '../request.ts'
import { thing } from './thing.ts'

const LedgerAct = builder.enumType('LedgerAct', {
  description: 'What an entry of the ledger does.',
  values: {
    SEED: { description: 'Writes the open data that the program comes with.' },
    PUT_ENTITY: { description: 'Adds an entity, or adds to what is known of one.' },
    ASSERT_STATEMENT: { description: 'Asserts a claim in words.' },
    ASSERT_OBSERVATION: { description: 'Asserts a claim with a number.' },
    ADD_SOURCE: { description: 'Adds a source.' },
    RETRACT_CLAIM: { description: 'Retracts a claim.' },
    MERGE_ENTITIES: { description: 'Merges two entities that are one.' },
    REVIEW: { description: 'Accepts or rejects what was proposed.' },
    REVERT: { description: 'Takes back what another entry did.' },
    IMPORT: { description: 'Writes facts that were imported from a file.' },
  } as const satisfies Record<(typeof acts)[number], object>,
})

const EntryState = builder.enumType('EntryStatus', {
  description: 'What has become of an entry.',
  values: {
    APPLIED: { description: 'It was written when it was sent.' },
    PROPOSED: { description: 'It waits for a review: the graph does not hold it.' },
    ACCEPTED: { description: 'It was proposed, and a review has written it.' },
    REJECTED: { description: 'It was proposed, and a review has turned it down.' },
  } as const satisfies Record<EntryStatus, object>,
})

/** An entry, or what it would be: then with the facts that would change. */
type WrittenOrForeseen = EntryRow & { readonly foreseen?: readonly Difference[] }

export const Entry = builder.objectRef<WrittenOrForeseen>('Entry')

Entry.implement({
  description: 'A line of the ledger: who changed what, when and why. It is never overwritten.',
  fields: (t) => ({
    id: t.exposeID('id', { description: '`entry:` and the revision: `entry:7`.' }),
    revision: t.exposeInt('revision', {
      description: 'The revision of the graph that it made: a whole number that rises with every entry.',
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When it was written; never before an earlier entry.',
      resolve: ({ at }) => at,
    }),
    act: t.field({ type: LedgerAct, description: 'What it does.', resolve: ({ act }): Act => act }),
    by: t.exposeString('by', {
      description:
        'Who wrote it: the name that a key or token gives, or `seed` for the data that the program comes with.',
    }),
    why: t.exposeString('why', { nullable: true, description: 'Why, in words; null where the writer did not say.' }),
    status: t.field({ type: EntryState, description: 'What has become of it.', resolve: ({ status }) => status }),
    job: t.exposeID('job', {
      nullable: true,
      description:
        'The id of the import that it is a part of, or that it takes back a part of: `changes(job:)` lists them all. Null where it is part of none.',
    }),
    about: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        'The entity, claim or source that it is about; null where it is about several or an entry, or that is no longer, or not yet, there.',
      resolve: ({ about }, _, context) => (about ? thing(context, about) : null),
    }),
    reverts: t.field({
      type: Entry,
      nullable: true,
      extensions: personal,
      description: 'The entry that it takes back; null where it takes back none.',
      resolve: ({ reverts }, _, context) => (reverts ? loadEntry(context, reverts) : null),
    }),
    reviews: t.field({
      type: Entry,
      nullable: true,
      extensions: personal,
      description: 'The proposal that it reviews; null where it reviews none, or you may not see it.',
      resolve: ({ reviews }, _, context) => (reviews ? loadEntry(context, reviews) : null),
    }),
    reviewedBy: t.exposeString('reviewedBy', {
      nullable: true,
      description: 'Of a proposal: who reviewed it; null where nobody has.',
    }),
    reviewedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Of a proposal: when it was reviewed; null where it was not.',
      resolve: ({ reviewedAt }) => reviewedAt ?? null,
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Of a proposal: what its review said; null where it said nothing.',
    }),
    proposed: t.exposeString('input', {
      nullable: true,
      description:
        'What its writer sent, as JSON; of a part of an import the rows that were merged and those that were refused. Null of the seed and of reviews.',
    }),
  }),
})

const entriesById = question<{ key: string; entry: EntryRow }, { keys: readonly string[] }>('entries-by-id')

/** The entry with this id; null where there is none, or it is a proposal that the viewer may not see. */
export async function loadEntry(context: Request, id: string): Promise<EntryRow | null> {
  const [row] = await load(context, entriesById, id)
  return row && isVisible(row.entry, context) ? row.entry : null
}

/** A proposal that is not accepted is seen by those who review, and by whoever made it. */
function isVisible({ status, by }: EntryRow, { viewer }: Request): boolean {
  const isOpen = status === 'PROPOSED' || status === 'REJECTED'
  return !isOpen || may(viewer, 'facts:review') || viewer?.id === by
}
