// Which countries make up these regions, or do they belong to, a page for each, in name order?
// $keys  region ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
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
