// Where do these railways and corridors stop, a page for each, in order?
// $keys  railway or corridor ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[stop:STOPS_AT]->(place:Entity)
  WITH stop, place, right('000' + toString(stop.`order`), 4) AS sortKey
  WHERE sortKey > $after
  RETURN stop, place, sortKey
  ORDER BY sortKey
  LIMIT $limit
}
RETURN key, sortKey, stop.`order` AS `order`, stop.course AS course, stop.run AS run, stop.since AS since, stop.status AS status, [column IN $columns | place[column]] AS entity
ORDER BY sortKey
