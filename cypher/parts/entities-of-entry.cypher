// Which entities of a kind do the index lookups of a filter find, each of them once? This is the body of a CALL.
// (entity)  the variable that it returns
// (wanted)  the kind, such as PORT
// $entry  lists of values to look up: `kinds`, whose entities are all scanned, empty if another list finds them; `ids`; `unlocodes` of
//   ports; their `countryIds`, `regionIds` and `portKinds`; `prefixes` of their sortKey; `parts` of their folded name;
//   `latitudes` between which they lie, two numbers of degrees separated by a blank
UNWIND $entry.kinds AS kind
MATCH (entity:Entity {kind: kind})
WHERE entity.sortKey > '' AND kind = wanted
RETURN entity
UNION
UNWIND $entry.ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.kind = wanted
RETURN entity
UNION
UNWIND $entry.unlocodes AS unlocode
MATCH (entity:Port {unlocode: unlocode})
WHERE wanted = 'PORT'
RETURN entity
UNION
UNWIND $entry.countryIds AS countryId
MATCH (entity:Entity {countryId: countryId, kind: wanted})
WHERE entity.sortKey > ''
RETURN entity
UNION
UNWIND $entry.regionIds AS regionId
MATCH (entity:Entity {regionId: regionId, kind: wanted})
WHERE entity.sortKey > ''
RETURN entity
UNION
UNWIND $entry.portKinds AS portKind
MATCH (entity:Port {portKind: portKind})
WHERE entity.sortKey > '' AND wanted = 'PORT'
RETURN entity
UNION
UNWIND $entry.prefixes AS prefix
MATCH (entity:Entity {kind: wanted})
WHERE entity.sortKey STARTS WITH prefix
RETURN entity
UNION
UNWIND $entry.parts AS part
MATCH (entity:Entity)
WHERE entity.nameFolded CONTAINS part AND entity.kind = wanted
RETURN entity
UNION
UNWIND $entry.latitudes AS band
MATCH (entity:Entity {kind: wanted})
WHERE entity.latitude >= toFloat(split(band, ' ')[0]) AND entity.latitude <= toFloat(split(band, ' ')[1])
RETURN entity
