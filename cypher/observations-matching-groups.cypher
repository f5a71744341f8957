// How many observations that pass a filter are there for each value of a property, or of two?
// $keys  one property, or two with a space between them
// $entry  where to look, as lists: `claimKinds`, OBSERVATION where all are looked through, none where another list leads to them; `ids`,
//   `reporterIds`, `partnerIds`, `commodityIds`, `measures` of theirs, `sourceIds` that they cite
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
CALL () {
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
WITH observation
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
UNWIND $keys AS key
WITH key, observation, split(key, ' ') AS properties
WITH key, observation[properties[0]] AS one, CASE WHEN size(properties) > 1 THEN observation[properties[1]] END AS two
RETURN key, one, two, count(*) AS total
ORDER BY total DESC, one, two
