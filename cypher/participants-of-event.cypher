// Who takes part in these events, a page for each, in name order?
// $keys  event ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:PARTICIPATES_IN]-(participant:Entity)
  WHERE participant.sortKey > $after
  RETURN participant
  ORDER BY participant.sortKey
  LIMIT $limit
}
RETURN key, participant.sortKey AS sortKey, [column IN $columns | participant[column]] AS entity
ORDER BY sortKey
