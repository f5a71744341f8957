// Which subdivisions do these countries have, a page for each, in name order?
// $keys  country ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (region:Region {countryId: key})
  WHERE region.sortKey > $after
  RETURN region
  ORDER BY region.countryId, region.sortKey
  LIMIT $limit
}
WITH key, region
ORDER BY region.sortKey
RETURN key, collect([column IN $columns | region[column]]) AS entities
