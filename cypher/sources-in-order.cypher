// Which sources come next by their ids, and what does the graph keep of them?
// $after  the last id of the batch before, '' for the first
// $limit  the most of them
MATCH (source:Source)
WHERE source.id > $after
RETURN source.id AS key, source{.*} AS properties
ORDER BY key
LIMIT $limit
