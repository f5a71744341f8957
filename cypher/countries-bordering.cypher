// Which countries share a land border with these countries, a page for each, in name order?
// $keys  country ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:BORDERS]-(country:Country)
  WHERE country.sortKey > $after
  RETURN country
  ORDER BY country.sortKey
  LIMIT $limit
}
WITH key, country
ORDER BY country.sortKey
RETURN key, collect([column IN $columns | country[column]]) AS entities
