// Which sources, entities, sections, claims and former ids does the graph have, in the order of their ids?
// $kind   SOURCE, ENTITY, SECTION, CLAIM or REDIRECT
// $after  the last id of the page before, '' for the first page
// $limit  the most ids
CALL () {
  MATCH (node:Source)
  WHERE $kind = 'SOURCE' AND node.id > $after
  RETURN node.id AS id
  UNION ALL
  MATCH (node:Entity)
  WHERE $kind = 'ENTITY' AND node.id > $after
  RETURN node.id AS id
  UNION ALL
  MATCH (node:Section)
  WHERE $kind = 'SECTION' AND node.id > $after
  RETURN node.id AS id
  UNION ALL
  MATCH (node:Claim)
  WHERE $kind = 'CLAIM' AND node.id > $after
  RETURN node.id AS id
  UNION ALL
  MATCH (node:Redirect)
  WHERE $kind = 'REDIRECT' AND node.id > $after
  RETURN node.id AS id
}
RETURN id
ORDER BY id
LIMIT $limit
