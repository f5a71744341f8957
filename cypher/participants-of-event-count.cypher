// Who takes part in these events: how many for each?
// $keys  event ids
// $firstTime  true for only those who, as a source says, take part for the first time, false for the others; null for all
UNWIND $keys AS key
CALL (key) {
  MATCH (event:Entity {id: key})<-[:PARTICIPATES_IN]-(participant:Entity)
  WITH event, participant, EXISTS { (participant)<-[:ABOUT]-(:Claim {firstTime: true})-[:ABOUT]->(event) } AS firstTime
  WHERE $firstTime IS NULL OR firstTime = $firstTime
  RETURN count(participant) AS total
}
RETURN key, total
