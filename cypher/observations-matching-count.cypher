// How many observations pass a filter?
// $keys  OBSERVATION alone: what is counted
// $entry  where to look, as lists: `claimKinds`, OBSERVATION where all are looked through, none where another list leads to them; `ids`,
//   `reporterIds`, `partnerIds`, `commodityIds`, `measures` of theirs, `sourceIds` that they cite
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  UNWIND $entry.claimKinds AS claimKind
  MATCH (observation:Claim {claimKind: claimKind})
  WHERE observation.sortKey > ''
  RETURN observation
  UNION
  UNWIND $entry.ids AS id
  MATCH (observation:Claim {id: id})
  WHERE observation.claimKind = 'OBSERVATION'
  RETURN observation
  UNION
  UNWIND $entry.reporterIds AS reporterId
  MATCH (observation:Observation {reporterId: reporterId})
  WHERE observation.sortKey > ''
  RETURN observation
  UNION
  UNWIND $entry.partnerIds AS partnerId
  MATCH (observation:Observation {partnerId: partnerId})
  WHERE observation.sortKey > ''
  RETURN observation
  UNION
  UNWIND $entry.commodityIds AS commodityId
  MATCH (observation:Observation {commodityId: commodityId})
  WHERE observation.sortKey > ''
  RETURN observation
  UNION
  UNWIND $entry.sourceIds AS sourceId
  MATCH (:Source {id: sourceId})<-[:CITES]-(observation:Observation)
  RETURN observation
  UNION
  UNWIND $entry.measures AS measure
  MATCH (observation:Observation {measure: measure})
  WHERE observation.sortKey > ''
  RETURN observation
}
WITH key, observation
WHERE size($clauses) > 0 AND any(clause IN $clauses WHERE size([test IN clause WHERE test.holds <> coalesce(
    CASE test.how
      WHEN 'IN' THEN observation[test.property] IN test.values
      WHEN 'ANY' THEN size([one IN observation[test.property] WHERE one IN test.values]) > 0
      WHEN 'CITES' THEN size([one IN observation[test.property] WHERE split(one, '#')[0] IN test.values]) > 0
      WHEN 'CONTAINS' THEN observation[test.property] CONTAINS test.value
      WHEN 'STARTS_WITH' THEN observation[test.property] STARTS WITH test.value
      WHEN 'AT_LEAST' THEN observation[test.property] >= test.value
      WHEN 'AT_MOST' THEN observation[test.property] <= test.value
      WHEN 'MORE_THAN' THEN observation[test.property] > test.value
      WHEN 'LESS_THAN' THEN observation[test.property] < test.value
      WHEN 'NOT_BEFORE' THEN observation[test.property] + '~' >= test.value
      ELSE observation[test.property] IS NOT NULL
    END, test.missing)]) = 0)
RETURN key, count(DISTINCT observation) AS total
