// Who takes part in these events, a page for each, in name order?
// $keys  event ids
// $firstTime  true for only those of whom a source says that it is for the first time, false for the others; null for all
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
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
