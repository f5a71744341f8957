// Of which facts did these revisions say something new, or take something back?
// $keys  revisions
UNWIND $keys AS key
CALL (key) {
  MATCH (version:Version {from: key})
  RETURN version.kind AS kind, version.fact AS fact
  UNION
  MATCH (version:Version {until: key})
  RETURN version.kind AS kind, version.fact AS fact
}
RETURN key, kind, fact
ORDER BY key, kind, fact
