// Of how many facts did these revisions say something new, or take something back?
// $keys  revisions, as texts
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    MATCH (version:Version {from: toInteger(key)})
    RETURN version.kind AS kind, version.fact AS fact
    UNION ALL
    MATCH (version:Version {until: toInteger(key)})
    RETURN version.kind AS kind, version.fact AS fact
  }
  WITH kind, fact, count(*) AS found
  RETURN count(*) AS total
}
RETURN key, total
