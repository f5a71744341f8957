import type { EntityRow } from '../../cypher/knowledge/entities/entity.ts'
import { builder } from '../builder.ts'
import { entityFilter } from '../filter/entity-filter.ts'
import { collection } from '../lists/collection.ts'
import { entityOrder } from '../lists/entity-order.ts'
import { entityConnection } from '../lists/entity-page.ts'
import { entityNode } from './entity.ts'

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

const PersonConnection = entityConnection<PersonRow>('Person', { node: Person, of: 'persons' })

collection('persons', {
  kind: 'PERSON',
  type: PersonConnection,
  description: 'All persons whom sources name, in name order.',
  filter: entityFilter('PERSON', 'persons'),
  order: entityOrder('PERSON', 'persons'),
})
