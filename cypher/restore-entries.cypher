// Write these entries of a ledger, new ones and known ones alike: afterwards each says exactly what is given.
// $rows  id and properties of each
UNWIND $rows AS row
MERGE (entry:Entry {id: row.id})
SET entry = row.properties
