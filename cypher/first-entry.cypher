// What is the first entry of the ledger?
MATCH (entry:Entry)
WHERE entry.revision >= 0
RETURN entry{.*} AS entry
ORDER BY entry.revision
LIMIT 1
