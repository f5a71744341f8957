// Which kind and sortKey does every entity have?
// scans: every entity, since all of them are sorted
MATCH (entity:Entity)
RETURN entity.kind AS kind, entity.sortKey AS sortKey
