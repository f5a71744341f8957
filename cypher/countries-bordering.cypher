// Which countries share a land border with these countries, a page for each, in name order?
// $keys  country ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:BORDERS]-(country:Country)
  WHERE country.sortKey > $after
  RETURN country
  ORDER BY country.sortKey
  LIMIT $limit
}
RETURN key, country.sortKey AS sortKey, [column IN $columns | country[column]] AS entity
ORDER BY sortKey
