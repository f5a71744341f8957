// Who takes part in these events, a page for each, in name order?
// $keys  event ids
// $firstTime  true for only those who, as a source says, take part for the first time, false for the others; null for all
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (event:Entity {id: key})<-[edge:PARTICIPATES_IN]-(participant:Entity)
  WHERE participant.sortKey > $after
  WITH edge, participant, EXISTS { (participant)<-[:ABOUT]-(:Claim {firstTime: true})-[:ABOUT]->(event) } AS firstTime
  WHERE $firstTime IS NULL OR firstTime = $firstTime
  RETURN edge, participant, firstTime
  ORDER BY participant.sortKey
  LIMIT $limit
}
RETURN key, participant.sortKey AS sortKey, [column IN $columns | participant[column]] AS entity, firstTime,
  edge.basis AS basis, edge.citations AS citations, edge.claims AS claims
ORDER BY sortKey
