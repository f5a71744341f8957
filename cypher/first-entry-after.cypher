// Which entry of the ledger was the first after this time?
// $at  a date-time in UTC, as entries have it
MATCH (entry:Entry)
WHERE entry.at > $at
RETURN entry.at AS at
ORDER BY at
LIMIT 1
