// Which entry was written with this key?
// $by  who wrote it
// $idempotency  the key
MATCH (entry:Entry {key: $idempotency})
WHERE entry.`by` = $by
RETURN entry{.*} AS entry
