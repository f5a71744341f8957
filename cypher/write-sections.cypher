// Write these sections of railways, new ones and known ones alike: afterwards each has exactly the properties given.
// $rows  id and properties of each
UNWIND $rows AS row
MERGE (section:Section {id: row.id})
SET section = row.properties
