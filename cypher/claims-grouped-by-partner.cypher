// How many claims of these entities, sources or ids pass a filter, for each other entity that they are about?
// $keys  ids of entities, sources or claims
// $day  only claims whose period includes this day, or that have none; null for all
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:ABOUT]-(claim:Claim)
  RETURN claim
  UNION
  MATCH (claim:Claim {source: key})
  WHERE claim.sortKey > ''
  RETURN claim
  UNION
  MATCH (claim:Claim {id: key})
  RETURN claim
}
WITH key, claim
WHERE ($day IS NULL
    OR (coalesce(claim.periodStart, '') <= $day AND coalesce(claim.periodEnd + '~', '~') >= $day))
  AND
  // include parts/passes(claim)
OPTIONAL MATCH (claim)-[about:ABOUT]->(other:Entity)
WHERE NOT about.role IN ['ATTRIBUTED_TO', 'VIA'] AND other.id <> key
RETURN key, other.id AS held, count(DISTINCT claim) AS total
ORDER BY total DESC, held
