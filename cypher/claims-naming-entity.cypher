// Which claims are about this entity or attributed to it?
// $id  an entity id
MATCH (:Entity {id: $id})<-[:ABOUT|ATTRIBUTED_TO]-(claim:Claim)
RETURN DISTINCT claim.id AS id
ORDER BY id
