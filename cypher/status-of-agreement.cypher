// Which status do sources give these agreements by a day, the latest first?
// A claim counts from the start of its period, or else from its end, or else from the day on which its source was published.
// $keys  agreement ids
// $day  the day, as an ISO 8601 date
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[about:ABOUT]-(claim:Statement)-[:CITES]->(source:Source)
  WHERE (about.role = 'SUBJECT' AND claim.predicate = 'status')
    OR (about.role = 'OBJECT' AND claim.predicate IN ['signed', 'formulated'])
  WITH DISTINCT claim, coalesce(claim.periodStart, claim.periodEnd, source.publishedOn, '') AS saidOf,
    CASE
      WHEN claim.objectText = 'negotiating' THEN 'NEGOTIATING'
      WHEN claim.objectText = 'in implementation' THEN 'IN_FORCE'
      WHEN claim.predicate = 'signed' THEN 'SIGNED'
      WHEN claim.predicate = 'formulated' THEN 'CONCLUDED'
    END AS state
  WHERE saidOf <= $day
  RETURN claim, saidOf, state
}
RETURN key, claim{.*} AS claim, saidOf, state
ORDER BY saidOf DESC, claim.sortKey
