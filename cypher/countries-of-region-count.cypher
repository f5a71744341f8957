// Which countries make up these regions, or contain them: how many for each?
// $keys  region ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:PART_OF*1..3]-(country:Country)
  RETURN country
  UNION
  MATCH (:Entity {id: key})-[:PART_OF*1..2]->(country:Country)
  RETURN country
}
RETURN key, count(DISTINCT country) AS total
