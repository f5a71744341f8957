// How many entries of the ledger have this status? Reviews that rejected something are left out.
// $keys  `Entry`: there is one list
// $status  `APPLIED`, `PROPOSED` …
// $since  only entries after this revision
// $job  only entries of this job, '' for all
UNWIND $keys AS key
CALL (key) {
  MATCH (entry:Entry)
  WHERE entry.revision > $since AND entry.status = $status
    AND ($job = '' OR entry.job = $job)
    AND (entry.reviews IS NULL OR EXISTS { MATCH (proposal:Entry {id: entry.reviews}) WHERE proposal.status = 'ACCEPTED' })
  RETURN count(entry) AS total
}
RETURN key, total
