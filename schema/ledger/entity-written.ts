import { loadEntity } from '../../cypher/knowledge/entities/entity.ts'
import { Entity } from '../entities/entity.ts'
import { resultOf, written } from './written.ts'

const EntityWritten = written('EntityWritten', 'That an entity was written, or proposed.', (t) => ({
  entity: t.field({
    type: Entity,
    nullable: true,
    description: 'The entity as the graph holds it; null where a new one was only proposed, or is gone since.',
    resolve: ({ entry }, _, context) => (entry.about ? loadEntity(context, entry.about) : null),
  }),
}))

export const EntityResult = resultOf('EntityResult', EntityWritten)
