// Write these relations between entities, new ones and known ones alike: afterwards each has exactly the properties given.
// The ports and places at which a line stops, and crossings and ports that face or serve another, are `linked`, and have no `ownRank` any more.
// $rows  from, to, relation and properties of each; rows whose ends don't exist are skipped
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
FOREACH (one IN CASE WHEN row.relation = 'ASSOCIATED_WITH' THEN [1] ELSE [] END |
  MERGE (start)-[edge:ASSOCIATED_WITH]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'BORDERS' THEN [1] ELSE [] END |
  MERGE (start)-[edge:BORDERS]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'CONCERNS' THEN [1] ELSE [] END |
  MERGE (start)-[edge:CONCERNS]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'CONNECTS' THEN [1] ELSE [] END |
  MERGE (start)-[edge:CONNECTS]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'COOPERATES_IN' THEN [1] ELSE [] END |
  MERGE (start)-[edge:COOPERATES_IN]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'EXPORTS' THEN [1] ELSE [] END |
  MERGE (start)-[edge:EXPORTS]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'HELD_IN' THEN [1] ELSE [] END |
  MERGE (start)-[edge:HELD_IN]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'IMPORTS' THEN [1] ELSE [] END |
  MERGE (start)-[edge:IMPORTS]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'INVESTS_IN' THEN [1] ELSE [] END |
  MERGE (start)-[edge:INVESTS_IN]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'LOCATED_IN' THEN [1] ELSE [] END |
  MERGE (start)-[edge:LOCATED_IN]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'MEMBER_OF' THEN [1] ELSE [] END |
  MERGE (start)-[edge:MEMBER_OF]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'ORGANIZES' THEN [1] ELSE [] END |
  MERGE (start)-[edge:ORGANIZES]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'PAIRED_WITH' THEN [1] ELSE [] END |
  MERGE (start)-[edge:PAIRED_WITH]->(target)
  SET edge = row.properties, start.linked = true, start.ownRank = null, target.linked = true, target.ownRank = null)
FOREACH (one IN CASE WHEN row.relation = 'PARTICIPATES_IN' THEN [1] ELSE [] END |
  MERGE (start)-[edge:PARTICIPATES_IN]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'PARTY_TO' THEN [1] ELSE [] END |
  MERGE (start)-[edge:PARTY_TO]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'PART_OF' THEN [1] ELSE [] END |
  MERGE (start)-[edge:PART_OF]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'SERVES' THEN [1] ELSE [] END |
  MERGE (start)-[edge:SERVES]->(target) SET edge = row.properties, start.linked = true, start.ownRank = null)
FOREACH (one IN CASE WHEN row.relation = 'SPEAKS_AT' THEN [1] ELSE [] END |
  MERGE (start)-[edge:SPEAKS_AT]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'STOPS_AT' THEN [1] ELSE [] END |
  MERGE (start)-[edge:STOPS_AT]->(target) SET edge = row.properties, target.linked = true, target.ownRank = null)
FOREACH (one IN CASE WHEN row.relation = 'SUBCATEGORY_OF' THEN [1] ELSE [] END |
  MERGE (start)-[edge:SUBCATEGORY_OF]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'SUPPLIES' THEN [1] ELSE [] END |
  MERGE (start)-[edge:SUPPLIES]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'TRADES_WITH' THEN [1] ELSE [] END |
  MERGE (start)-[edge:TRADES_WITH]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'TREATY_OF' THEN [1] ELSE [] END |
  MERGE (start)-[edge:TREATY_OF]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'UPGRADES' THEN [1] ELSE [] END |
  MERGE (start)-[edge:UPGRADES]->(target) SET edge = row.properties)
FOREACH (one IN CASE WHEN row.relation = 'WORKS_FOR' THEN [1] ELSE [] END |
  MERGE (start)-[edge:WORKS_FOR]->(target) SET edge = row.properties)
