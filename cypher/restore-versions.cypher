// Write these versions of facts, new ones and known ones alike: afterwards each says exactly what is given.
// $rows  id and properties of each
UNWIND $rows AS row
MERGE (version:Version {id: row.id})
SET version = row.properties
