// Which edges does this entity have?
// $id  an entity id
CALL () {
  MATCH (:Entity {id: $id})-[edge]->(target:Entity)
  RETURN $id AS from, type(edge) AS relation, target.id AS to
  UNION
  MATCH (start:Entity)-[edge]->(:Entity {id: $id})
  RETURN start.id AS from, type(edge) AS relation, $id AS to
}
RETURN from, relation, to
