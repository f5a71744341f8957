// Which countries share a land border with these regions from outside: how many for each?
// $keys  region ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:BORDERS]-(country:Country)
  RETURN country
  UNION
  MATCH (area:Entity {id: key})<-[:PART_OF*1..3]-(:Country)-[:BORDERS]-(country:Country)
  WHERE NOT EXISTS { (country)-[:PART_OF*1..3]->(area) }
  RETURN country
}
RETURN key, count(country) AS total
