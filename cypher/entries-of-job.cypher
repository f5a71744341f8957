// Which entries has this job written, the last first, and does the graph still hold something of what they say?
// $job  the id of a job
MATCH (entry:Entry {job: $job})
CALL (entry) {
  OPTIONAL MATCH (version:Version {owner: entry.id})
  WHERE version.until IS NULL
  RETURN count(version) AS held
}
RETURN entry{.*} AS entry, held > 0 AS holds
ORDER BY entry.revision DESC
