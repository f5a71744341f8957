// Which edges lead from these entities to others?
// $keys  entity ids
UNWIND $keys AS key
MATCH (:Entity {id: key})-[edge]->(other:Entity)
RETURN key, type(edge) AS relation, other.id AS target
