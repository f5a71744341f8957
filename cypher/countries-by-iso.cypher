// Which countries have these ISO 3166-1 codes?
// $keys  alpha-2 or alpha-3 codes, in upper case
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (country:Country {iso3: key})
  RETURN country
  UNION
  MATCH (country:Country {iso2: key})
  RETURN country
}
RETURN key, [column IN $columns | country[column]] AS entity
