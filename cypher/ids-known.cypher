// Which of these ids does an entity, a claim or a source have?
// $keys  ids
UNWIND $keys AS key
CALL (key) {
  MATCH (node:Entity {id: key})
  RETURN node.id AS id, null AS basis, null AS publishedOn
  UNION ALL
  MATCH (node:Claim {id: key})
  RETURN node.id AS id, null AS basis, null AS publishedOn
  UNION ALL
  MATCH (node:Source {id: key})
  RETURN node.id AS id, node.basis AS basis, node.publishedOn AS publishedOn
}
RETURN key, basis, publishedOn
