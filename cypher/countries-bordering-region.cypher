// Which countries share a land border with these regions from outside, a page for each, in name order?
// $keys  region ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:BORDERS]-(country:Country)
  RETURN country
  UNION
  MATCH (area:Entity {id: key})<-[:PART_OF*1..3]-(:Country)-[:BORDERS]-(country:Country)
  WHERE NOT EXISTS { (country)-[:PART_OF*1..3]->(area) }
  RETURN country
}
WITH key, country
WHERE country.sortKey > $after
ORDER BY country.sortKey
WITH key, collect(country) AS found
RETURN key, [country IN found[..$limit] | [column IN $columns | country[column]]] AS entities
