// Delete some of the graph, everything but its manifest, and say how many nodes: it is empty when the answer is 0.
// $limit  at most this many nodes at once
// scans: what is deleted is anything at all
CALL () {
  MATCH (node:Entity)
  RETURN node
  UNION ALL
  MATCH (node:Claim)
  RETURN node
  UNION ALL
  MATCH (node:Source)
  RETURN node
}
WITH node
LIMIT $limit
DETACH DELETE node
RETURN count(node) AS deleted
