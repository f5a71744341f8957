// Which entries of the ledger come next by their ids, and what do they say?
// $after  the last id of the batch before, '' for the first
// $limit  the most of them
MATCH (entry:Entry)
WHERE entry.id > $after
RETURN entry.id AS key, entry{.*} AS properties
ORDER BY key
LIMIT $limit
