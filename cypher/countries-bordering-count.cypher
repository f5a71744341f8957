// Which countries share a land border with these countries: how many for each?
// $keys  country ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:BORDERS]-(country:Country)
  RETURN count(country) AS total
}
RETURN key, total
