// Which entries came after this revision, the earliest first?
// $after  a revision
// $until  the last revision to look at
// $limit  the most entries
MATCH (entry:Entry)
WHERE entry.revision > $after AND entry.revision <= $until
RETURN entry{.*} AS entry
ORDER BY entry.revision
LIMIT $limit
