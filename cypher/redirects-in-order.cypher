// Which former ids come next, and which ids have replaced them?
// $after  the last former id of the batch before, '' for the first
// $limit  the most of them
MATCH (redirect:Redirect)
WHERE redirect.id > $after
RETURN redirect.id AS key, redirect.target AS target
ORDER BY key
LIMIT $limit
