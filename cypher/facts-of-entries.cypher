// Of which facts did these revisions say something new, or take something back? A page of each, in the order of kind and key.
// $keys  revisions, as texts
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows of each
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
  WHERE kind + ' ' + fact > $after
  RETURN kind, fact
  ORDER BY kind + ' ' + fact
  LIMIT $limit
}
RETURN key, kind + ' ' + fact AS sortKey, kind, fact
ORDER BY key, sortKey
