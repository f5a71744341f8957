// What do these sources say: how many claims has each?
// $keys  source ids
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Claim {source: key})
  WHERE claim.sortKey > ''
  RETURN count(claim) AS total
}
RETURN key, total
