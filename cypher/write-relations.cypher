// Write these relations between entities, new ones and known ones alike: afterwards each has exactly the properties given.
// All are of one relation, whose name is put in the place of RELATION: one statement for all relations, which sorts the rows out, takes four times as long.
// The ports and places at which a line stops, and crossings and ports that face or serve another, are `linked`, and have no `ownRank` any more.
// $rows  from, to, relation and properties of each; rows whose ends don't exist are skipped
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (start)-[edge:RELATION]->(target)
SET edge = row.properties
FOREACH (one IN CASE WHEN row.relation IN ['PAIRED_WITH', 'SERVES'] THEN [1] ELSE [] END |
  SET start.linked = true, start.ownRank = null)
FOREACH (one IN CASE WHEN row.relation IN ['PAIRED_WITH', 'STOPS_AT'] THEN [1] ELSE [] END |
  SET target.linked = true, target.ownRank = null)
