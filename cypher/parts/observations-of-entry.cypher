// Which observations do the index lookups of a filter find, each of them once? This is the body of a CALL.
// (observation)  the variable that it returns
// $entry  lists of values to look up: `claimKinds`, OBSERVATION to scan all, empty if another list finds them; `ids`; their
//   `reporterIds`, `partnerIds`, `commodityIds` and `measures`; `sourceIds` that they cite
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
