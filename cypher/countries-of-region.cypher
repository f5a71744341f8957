// Which countries make up these regions, or contain them, a page for each, in name order?
// $keys  region ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:PART_OF*1..3]-(country:Country)
  RETURN country
  UNION
  MATCH (:Entity {id: key})-[:PART_OF*1..2]->(country:Country)
  RETURN country
}
WITH key, country, count(*) AS found
WHERE country.sortKey > $after
ORDER BY country.sortKey
WITH key, collect(country) AS countries
RETURN key, [country IN countries[..$limit] | [column IN $columns | country[column]]] AS entities
