// Write these entities, new ones and known ones alike: afterwards each has exactly the properties given.
// Only ports and places that have relations of lines, crossings or gateways already stay `linked`, and get no `ownRank`.
// $rows  id, kind and properties of each
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
FOREACH (one IN CASE WHEN row.kind = 'COUNTRY' THEN [1] ELSE [] END | SET entity:Country)
FOREACH (one IN CASE WHEN row.kind = 'REGION' THEN [1] ELSE [] END | SET entity:Region)
FOREACH (one IN CASE WHEN row.kind = 'PORT' THEN [1] ELSE [] END | SET entity:Port)
FOREACH (one IN CASE WHEN row.kind = 'PLACE' THEN [1] ELSE [] END | SET entity:Place)
FOREACH (one IN CASE WHEN row.kind = 'RAILWAY' THEN [1] ELSE [] END | SET entity:Railway)
FOREACH (one IN CASE WHEN row.kind = 'CORRIDOR' THEN [1] ELSE [] END | SET entity:Corridor)
FOREACH (one IN CASE WHEN row.kind = 'COMMODITY' THEN [1] ELSE [] END | SET entity:Commodity)
FOREACH (one IN CASE WHEN row.kind = 'AGREEMENT' THEN [1] ELSE [] END | SET entity:Agreement)
FOREACH (one IN CASE WHEN row.kind = 'ORGANIZATION' THEN [1] ELSE [] END | SET entity:Organization)
FOREACH (one IN CASE WHEN row.kind = 'EVENT' THEN [1] ELSE [] END | SET entity:Event)
FOREACH (one IN CASE WHEN row.kind = 'PERSON' THEN [1] ELSE [] END | SET entity:Person)
FOREACH (one IN CASE WHEN row.kind = 'SECTOR' THEN [1] ELSE [] END | SET entity:Sector)
FOREACH (one IN CASE WHEN row.kind = 'PASSAGE' THEN [1] ELSE [] END | SET entity:Passage)
FOREACH (one IN CASE WHEN row.kind IN ['PORT', 'PLACE'] AND EXISTS { (entity)-[:PAIRED_WITH|SERVES|STOPS_AT]-() } THEN [1] ELSE [] END |
  SET entity.linked = true, entity.ownRank = null)
