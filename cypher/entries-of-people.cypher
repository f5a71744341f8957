// Has anybody but the seed written into the ledger?
MATCH (entry:Entry)
WHERE entry.revision >= 0 AND entry.act <> 'SEED'
RETURN entry.id AS id, entry.`by` AS writer
LIMIT 1
