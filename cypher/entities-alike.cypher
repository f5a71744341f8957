// Which entities of this kind have this name, but for case and accents?
// $kind     the kind
// $sortKey  the folded name and a tab
MATCH (entity:Entity)
WHERE entity.kind = $kind AND entity.sortKey STARTS WITH $sortKey
RETURN entity.id AS id, entity.countryId AS countryId
ORDER BY entity.sortKey
LIMIT 20
