// Which sources are there, a page in the order of their ids?
// $keys  `Source`: there is one list
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows
UNWIND $keys AS key
CALL (key) {
  MATCH (source:Source)
  WHERE source.id > $after
  RETURN source
  ORDER BY source.id
  LIMIT $limit
}
RETURN key, source.id AS sortKey, source{.*} AS source
ORDER BY sortKey
