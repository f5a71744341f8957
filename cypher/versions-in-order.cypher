// Which versions of facts come next by their ids, and what do they say?
// $after  the last id of the batch before, '' for the first
// $limit  the most of them
MATCH (version:Version)
WHERE version.id > $after
RETURN version.id AS key, version{.*} AS properties
ORDER BY key
LIMIT $limit
