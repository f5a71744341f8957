// How many nodes does the graph have, but for those of its ledger?
// scans: counts are kept by the engines
CALL () {
  MATCH (node)
  RETURN count(node) AS total
}
CALL () {
  MATCH (entry:Entry)
  RETURN count(entry) AS entries
}
CALL () {
  MATCH (version:Version)
  RETURN count(version) AS versions
}
RETURN total - entries - versions AS nodes
