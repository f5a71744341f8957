// Which corridors and train services stop at these ports, a page for each, in name order?
// $keys  port ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
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
