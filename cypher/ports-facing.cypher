// Which crossings face these over the border, the best known first?
// $keys  port ids
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
MATCH (:Entity {id: key})-[:PAIRED_WITH]-(port:Port)
RETURN key, [column IN $columns | port[column]] AS entity
ORDER BY port.prominence DESC, port.sortKey
