// How many sources are there?
// $keys  `Source`: there is one list
UNWIND $keys AS key
CALL (key) {
  MATCH (source:Source)
  WHERE source.id > ''
  RETURN count(source) AS total
}
RETURN key, total
