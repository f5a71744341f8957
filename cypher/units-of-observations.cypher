// Which units do observations have?
// $keys  always OBSERVATION
UNWIND $keys AS key
CALL (key) {
  MATCH (observation:Claim {claimKind: key})
  WHERE observation.sortKey > ''
  RETURN DISTINCT observation.unit AS held
}
RETURN key, held
ORDER BY held
