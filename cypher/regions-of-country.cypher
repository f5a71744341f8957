// Which subdivisions do these countries have, a page for each, in name order?
// $keys  country ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
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
