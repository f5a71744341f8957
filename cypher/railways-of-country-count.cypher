// Which railways stop in these countries: how many for each?
// $keys  country ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:CONNECTS]-(railway:Railway)
  RETURN count(railway) AS total
}
RETURN key, total
