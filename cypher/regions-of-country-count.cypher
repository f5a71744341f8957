// Which subdivisions do these countries have: how many for each?
// $keys  country ids
UNWIND $keys AS key
CALL (key) {
  MATCH (region:Region {countryId: key})
  WHERE region.sortKey > ''
  RETURN count(region) AS total
}
RETURN key, total
