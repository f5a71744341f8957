// To which observations do the ways into a filter lead, each of them once? All that a CALL holds.
// (observation)  the variable that it answers with
// $entry  where to look, as lists: `claimKinds`, OBSERVATION where all are looked through, none where another list leads to them; `ids`,
//   `reporterIds`, `partnerIds`, `commodityIds`, `measures` of theirs, `sourceIds` that they cite
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
