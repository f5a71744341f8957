// Which was the last entry at this time?
// $time  an ISO 8601 date-time in UTC with milliseconds
MATCH (entry:Entry)
WHERE entry.at <= $time
RETURN entry{.*} AS entry
ORDER BY entry.at DESC, entry.revision DESC
LIMIT 1
