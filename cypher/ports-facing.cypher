// Which crossings face these across the border, the most prominent first?
// $keys  port ids
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
MATCH (:Entity {id: key})-[:PAIRED_WITH]-(port:Port)
RETURN key, [column IN $columns | port[column]] AS entity
ORDER BY port.prominence DESC, port.sortKey
