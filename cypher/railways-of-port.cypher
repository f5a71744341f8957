// Which railways stop at these ports, a page for each, in name order?
// $keys  port ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:STOPS_AT]-(railway:Railway)
  WHERE railway.sortKey > $after
  RETURN railway
  ORDER BY railway.sortKey
  LIMIT $limit
}
WITH key, railway
ORDER BY railway.sortKey
RETURN key, collect([column IN $columns | railway[column]]) AS entities
