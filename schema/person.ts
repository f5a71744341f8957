import { builder } from './builder.ts'
import { connection } from './connection.ts'
import { type EntityRow, entityNode } from './entity.ts'
import type { EntityListed } from './entity-list.ts'
import { listEverything } from './everything-of-kind.ts'

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

listEverything('persons', 'PERSON', PersonConnection, 'All persons whom sources name, in name order.')
