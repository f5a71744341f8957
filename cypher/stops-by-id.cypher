// What do routes need to know of these stops?
// $ids  ids of ports and places
UNWIND $ids AS id
MATCH (stop:Entity {id: id})
RETURN stop{.id, .name, .aliases, .latitude, .longitude, .countryId, .regionId, .portKind, .modes, .prominence} AS stop
ORDER BY stop.id
