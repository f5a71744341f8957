// Who reports observations that a source states or a data set has?
// scans: every observation, since any of them may be in a conflict; only asked when all conflicts are listed
MATCH (claim:Observation)
WHERE claim.basis <> 'DERIVED'
WITH DISTINCT claim.reporterId AS id
RETURN id
ORDER BY id
