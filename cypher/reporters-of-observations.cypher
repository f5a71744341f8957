// Who reports observations that a source states or a data set has?
// scans: every observation, since a contradiction may stand anywhere; it is asked only where all conflicts are wanted
MATCH (claim:Observation)
WHERE claim.basis <> 'DERIVED'
WITH DISTINCT claim.reporterId AS id
RETURN id
ORDER BY id
