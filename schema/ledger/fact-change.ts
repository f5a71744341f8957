import { canonical } from '../../cypher/knowledge/ledger/canonical.ts'
import type { Entry as EntryRow } from '../../cypher/knowledge/ledger/entry.ts'
import type { factKinds, FactKind as KindOfFact } from '../../cypher/knowledge/ledger/fact.ts'
import type { State } from '../../cypher/knowledge/ledger/state.ts'
import { builder } from '../builder.ts'
import { connection } from '../lists/connection.ts'
import type { ListedRow } from '../lists/page.ts'
import { Entry } from './entry.ts'

export const FactKind = builder.enumType('FactKind', {
  description: 'What sort of fact it is.',
  values: {
    SOURCE: { description: 'A source.' },
    ENTITY: { description: 'What an entity is.' },
    RELATION: { description: 'A relation between two entities.' },
    CLAIM: { description: 'A claim, in words or with a number.' },
    SECTION: { description: 'A section of a railway.' },
    REDIRECT: { description: 'That a former id leads to another.' },
  } as const satisfies Record<(typeof factKinds)[number], object>,
})

/** What has become of a fact between two revisions of the graph. */
export interface FactChangeRow extends ListedRow {
  readonly kind: KindOfFact
  readonly fact: string
  /** Its states, null where it was not there. */
  readonly before: State | null
  readonly after: State | null
  /** The entry that did it, where it was one. */
  readonly entry: EntryRow | null
}

interface Difference {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

const PropertyChange = builder.objectRef<Difference>('PropertyChange').implement({
  description: 'What has become of one property of a fact. Values are written as JSON, since they are of many types.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'What the property is called in the graph, such as `name`, `value`, `citations`.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'Its value before, as JSON; null where it had none.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'Its value after, as JSON; null where it has none.',
    }),
  }),
})

const FactChange = builder.objectRef<FactChangeRow>('FactChange').implement({
  description: 'What has become of a fact. What the graph derives of facts, such as their order in lists, is left out.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FactKind, description: 'What sort of fact it is.' }),
    fact: t.exposeString('fact', {
      description: 'Its id; of a relation both ids with the relation between: `port:CNHRS PAIRED_WITH port:KZKHG`.',
    }),
    existed: t.boolean({ description: 'True if it was there before.', resolve: ({ before }) => before !== null }),
    exists: t.boolean({ description: 'True if it is there after.', resolve: ({ after }) => after !== null }),
    properties: t.field({
      type: [PropertyChange],
      description: 'What differs, in the order of the names. Empty where its sources and all else are as before.',
      resolve: ({ before, after }) => differences(before, after),
    }),
    entry: t.field({
      type: Entry,
      nullable: true,
      description: 'The entry that did it; null between two revisions, where it may be several.',
      resolve: ({ entry }) => entry,
    }),
  }),
})

export const FactChangeConnection = connection<FactChangeRow, FactChangeRow>('FactChange', {
  node: FactChange,
  toNode: (row) => row,
  of: 'changes of facts',
})

function differences(before: State | null, after: State | null): Difference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  const text = (value: unknown) => (value === undefined || value === null ? null : canonical(value))
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .sort()
    .map((name) => ({ name, before: text(was[name]), after: text(is[name]) }))
    .filter((each) => each.before !== each.after)
}

/** The properties of a state, with what it has beside them: roles, a target. */
function valuesOf(state: State | null): Readonly<Record<string, unknown>> {
  const { properties = {}, ...others } = (state ?? {}) as { properties?: object }
  return { ...others, ...properties }
}
