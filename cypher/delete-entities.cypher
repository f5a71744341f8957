// Delete these entities. They must have no edges any more.
// $ids  entity ids
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DELETE entity
