// Delete some nodes, any but the manifest, and return how many: the graph is empty when the answer is 0.
// $limit  the most nodes to delete at once
// scans: any node may be deleted
CALL () {
  MATCH (node:Entity)
  RETURN node
  UNION ALL
  MATCH (node:Section)
  RETURN node
  UNION ALL
  MATCH (node:Claim)
  RETURN node
  UNION ALL
  MATCH (node:Source)
  RETURN node
  UNION ALL
  MATCH (node:Redirect)
  RETURN node
  UNION ALL
  MATCH (node:Entry)
  RETURN node
  UNION ALL
  MATCH (node:Version)
  RETURN node
}
WITH node
LIMIT $limit
DETACH DELETE node
RETURN count(node) AS deleted
