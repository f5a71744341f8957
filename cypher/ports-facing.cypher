// Which crossings face these over the border?
// $keys  port ids
UNWIND $keys AS key
MATCH (:Entity {id: key})-[:PAIRED_WITH]-(port:Port)
RETURN key, port{.*} AS entity
ORDER BY port.sortKey
