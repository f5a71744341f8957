// What has been said of this fact, the latest first?
// $fact    the key of the fact: an id, or both ids of an edge with its relation between them
// $before  only what was said before this revision
// $limit   the most versions
MATCH (version:Version {fact: $fact})
WHERE version.from < $before
OPTIONAL MATCH (entry:Entry {id: version.entry})
RETURN version{.*} AS version, CASE WHEN entry IS NULL THEN null ELSE entry{.*} END AS entry
ORDER BY version.from DESC, version.rank DESC, version.id
LIMIT $limit
