// What do these sources say: how many claims has each?
// $keys  source ids
UNWIND $keys AS key
CALL (key) {
  MATCH (claim:Claim {source: key})
  RETURN count(claim) AS total
}
RETURN key, total
