import { builder } from './builder.ts'
import { collection } from './collection/collection.ts'
import { entityOrder } from './collection/entity-order.ts'
import { connection } from './connection.ts'
import { type EntityRow, entityNode } from './entity.ts'
import type { EntityListed } from './entity-list.ts'
import { entityFilter } from './filter/entity-filter.ts'

interface PersonRow extends EntityRow {
  readonly kind: 'PERSON'
  readonly role?: string
}

const Person = builder.objectRef<PersonRow>('Person')

builder.node(Person, {
  ...entityNode<PersonRow>('PERSON'),
  description: 'A person whom a source names.',
  fields: (t) => ({
    role: t.exposeString('role', { nullable: true, description: 'The office that the source gives, as of its day.' }),
  }),
})

const PersonConnection = connection<EntityListed<PersonRow>, PersonRow>('Person', {
  node: Person,
  toNode: ({ entity }) => entity,
  of: 'persons',
})

collection('persons', {
  kind: 'PERSON',
  type: PersonConnection,
  description: 'All persons whom sources name, in name order.',
  filter: entityFilter('PERSON', 'persons'),
  order: entityOrder('PERSON', 'persons'),
})
