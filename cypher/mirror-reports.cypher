// Which numbers say how much goods one exports to, or imports from, a partner that is named?
// Amounts in any mode of transport and through any channel alone: others are parts. `titles` are those of the sources.
// scans: every observation, since any may be a side of a flow; held until the graph changes
MATCH (claim:Observation)
WHERE claim.kind = 'LEVEL' AND claim.basis <> 'DERIVED' AND claim.partnerId IS NOT NULL
  AND claim.measure IN ['EXPORT_VALUE', 'IMPORT_VALUE', 'EXPORT_VOLUME', 'IMPORT_QUANTITY']
  AND claim.transportMode IS NULL AND claim.channelId IS NULL
OPTIONAL MATCH (claim)-[:CITES]->(source:Source)
WITH claim, source
ORDER BY source.id
WITH claim, collect(source.title) AS titles
RETURN claim{.*} AS claim, titles
ORDER BY claim.sortKey, claim.id
