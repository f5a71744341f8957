// What still hangs on these entities, claims and sources, so that they can't be deleted?
// $keys  ids of entities, claims or sources
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})-[link]-(other)
  RETURN link, other
  LIMIT 1
  UNION ALL
  MATCH (:Claim {id: key})-[link]-(other)
  RETURN link, other
  LIMIT 1
  UNION ALL
  MATCH (:Source {id: key})-[link]-(other)
  RETURN link, other
  LIMIT 1
}
RETURN key, type(link) AS link, other.id AS other
