// Which observations pass a filter, a page, sorted by up to three properties and then by id?
// $keys  OBSERVATION alone: what the page is of
// $entry  where to look, as lists: `claimKinds`, OBSERVATION where all are looked through, none where another list leads to them; `ids`,
//   `reporterIds`, `partnerIds`, `commodityIds`, `measures` of theirs, `sourceIds` that they cite
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
// $properties  three properties to sort by, the last ones `id` where there are fewer
// $backwards  for each, true where it goes from large to small
// $substitutes  for each, what stands for a missing value
// $lastKeys  the three values and the id of the last one seen, nothing for the first page
// $limit  rows for each
UNWIND $keys AS key
CALL (key) {
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
  WITH observation, coalesce(observation[$properties[0]], $substitutes[0]) AS first, coalesce(observation[$properties[1]], $substitutes[1]) AS second,
    coalesce(observation[$properties[2]], $substitutes[2]) AS third
  WHERE size($lastKeys) = 0 OR CASE
    WHEN first <> $lastKeys[0] THEN (first < $lastKeys[0]) = $backwards[0]
    WHEN second <> $lastKeys[1] THEN (second < $lastKeys[1]) = $backwards[1]
    WHEN third <> $lastKeys[2] THEN (third < $lastKeys[2]) = $backwards[2]
    ELSE observation.id > $lastKeys[3]
  END
  WITH observation, first, second, third
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
  RETURN observation, first, second, third
  ORDER BY CASE WHEN $backwards[0] THEN null ELSE first END, CASE WHEN $backwards[0] THEN first END DESC,
    CASE WHEN $backwards[1] THEN null ELSE second END, CASE WHEN $backwards[1] THEN second END DESC,
    CASE WHEN $backwards[2] THEN null ELSE third END, CASE WHEN $backwards[2] THEN third END DESC, observation.id
  LIMIT $limit
}
RETURN key, observation.sortKey AS sortKey, [first, second, third, observation.id] AS sortKeys, observation{.*} AS claim
ORDER BY CASE WHEN $backwards[0] THEN null ELSE first END, CASE WHEN $backwards[0] THEN first END DESC,
  CASE WHEN $backwards[1] THEN null ELSE second END, CASE WHEN $backwards[1] THEN second END DESC,
  CASE WHEN $backwards[2] THEN null ELSE third END, CASE WHEN $backwards[2] THEN third END DESC, sortKeys[3]
