// What is the kind and the sortKey of every entity?
// scans: every entity, since each has a place in the order
MATCH (entity:Entity)
RETURN entity.kind AS kind, entity.sortKey AS sortKey
