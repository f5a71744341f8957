// Which claims are about these entities, in any role but that of who said it or passed it on?
// $keys  entity ids
// $limit  the most rows for each key
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[about:ABOUT]-(claim:Claim)
  WHERE NOT about.role IN ['ATTRIBUTED_TO', 'VIA']
  RETURN DISTINCT claim
  ORDER BY claim.sortKey
  LIMIT $limit
}
RETURN key, claim.id AS held
ORDER BY held
