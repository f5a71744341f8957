// Which ports lie in these countries: how many for each?
// $keys  country ids
// $portKinds  only ports of these kinds; null for any
UNWIND $keys AS key
CALL (key) {
  MATCH (port:Port {countryId: key})
  WHERE port.sortKey > '' AND ($portKinds IS NULL OR port.portKind IN $portKinds)
  RETURN count(port) AS total
}
RETURN key, total
