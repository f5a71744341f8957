// Of which facts was something new said, or something taken back, after one revision and up to another?
// $after  a revision
// $until  a revision
// $kind   only facts after this one, in the order of kind and key: the last one's kind, '' for the first page
// $fact   its key
// $limit  the most facts
CALL () {
  MATCH (version:Version)
  WHERE version.from > $after AND version.from <= $until
  RETURN version.kind AS kind, version.fact AS fact
  UNION
  MATCH (version:Version)
  WHERE version.until > $after AND version.until <= $until
  RETURN version.kind AS kind, version.fact AS fact
}
WITH kind, fact
WHERE kind > $kind OR (kind = $kind AND fact > $fact)
WITH kind, fact, count(*) AS times
RETURN kind, fact
ORDER BY kind, fact
LIMIT $limit
