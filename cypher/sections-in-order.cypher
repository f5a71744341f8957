// Which sections of railways come next by their ids, and what does the graph keep of them?
// $after  the last id of the batch before, '' for the first
// $limit  the most of them
MATCH (section:Section)
WHERE section.id > $after
RETURN section.id AS key, section{.*} AS properties
ORDER BY key
LIMIT $limit
