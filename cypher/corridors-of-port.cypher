// Which corridors and train services stop at these ports, a page for each, in name order?
// $keys  port ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:STOPS_AT]-(corridor:Corridor)
  WHERE corridor.sortKey > $after
  RETURN corridor
  ORDER BY corridor.sortKey
  LIMIT $limit
}
WITH key, corridor
ORDER BY corridor.sortKey
RETURN key, collect([column IN $columns | corridor[column]]) AS entities
