// How many claims of these entities, sources or ids pass a filter, for each value that they have in a dimension?
// $keys  ids of entities, sources or claims
// $day  only claims whose period includes this day, or that have none; null for all
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
// $dimension  a property of claims; or MEASURE, that of their numbers; SOURCE, each source that they cite; YEAR, each year that their period touches
// $thisYear  the year to which a period without a known end reaches
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
WITH key, claim, CASE $dimension
    WHEN 'MEASURE' THEN [CASE WHEN claim.claimKind = 'OBSERVATION' THEN claim.measure END]
    WHEN 'SOURCE' THEN [citation IN claim.citations | split(citation, '#')[0]]
    WHEN 'YEAR' THEN CASE WHEN coalesce(claim.periodStart, claim.periodEnd) IS NULL THEN [null] ELSE range(
      toInteger(substring(coalesce(claim.periodStart, claim.periodEnd), 0, 4)),
      CASE WHEN claim.periodEnd IS NULL THEN $thisYear ELSE toInteger(substring(claim.periodEnd, 0, 4)) END) END
    ELSE [claim[$dimension]]
  END AS found
UNWIND CASE WHEN size(coalesce(found, [])) = 0 THEN [null] ELSE found END AS held
RETURN key, held, count(DISTINCT claim) AS total
ORDER BY total DESC, held
