// Write these sources, new ones and known ones alike: afterwards each has exactly the properties given.
// $rows  id and properties of each
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source = row.properties
