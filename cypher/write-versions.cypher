// Write what somebody says of facts.
// $rows  properties of each version
UNWIND $rows AS row
CREATE (version:Version)
SET version = row.properties
