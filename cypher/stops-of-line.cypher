// Where do these railways and corridors stop, a page for each, in order?
// $keys  railway or corridor ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[stop:STOPS_AT]->(place:Entity)
  WITH stop, place, right('000' + toString(stop.`order`), 4) AS sortKey
  WHERE sortKey > $after
  RETURN stop, place, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, stop.`order` AS `order`, [column IN $columns | place[column]] AS entity
ORDER BY sortKey
