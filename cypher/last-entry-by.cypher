// Which entry of the ledger was the last by this time?
// $at  a date-time in UTC, as entries have it
MATCH (entry:Entry)
WHERE entry.at <= $at
RETURN entry.revision AS revision, entry.at AS at
ORDER BY at DESC, revision DESC
LIMIT 1
