// Which entries of the ledger have this status, a page in the order of their revisions? Reviews that rejected something are left out.
// $keys  `Entry`: there is one list
// $status  `APPLIED`, `PROPOSED` …
// $since  only entries after this revision
// $job  only entries of this job, '' for all
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows
UNWIND $keys AS key
CALL (key) {
  MATCH (entry:Entry)
  WHERE entry.revision > CASE WHEN $after = '' THEN $since ELSE toInteger($after) END AND entry.status = $status
    AND ($job = '' OR entry.job = $job)
    AND (entry.reviews IS NULL OR EXISTS { MATCH (proposal:Entry {id: entry.reviews}) WHERE proposal.status = 'ACCEPTED' })
  RETURN entry
  ORDER BY entry.revision
  LIMIT $limit
}
RETURN key, toString(entry.revision) AS sortKey, entry{.*} AS entry
ORDER BY entry.revision
