// Which railways stop in these countries, a page for each, in name order?
// $keys  country ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:CONNECTS]-(railway:Railway)
  WHERE railway.sortKey > $after
  RETURN railway
  ORDER BY railway.sortKey
  LIMIT $limit
}
RETURN key, railway.sortKey AS sortKey, railway{.*} AS entity
ORDER BY sortKey
