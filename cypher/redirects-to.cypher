// Which former ids lead to this one?
// $id  an entity id
// scans: there are few redirects
MATCH (redirect:Redirect)
WHERE redirect.target = $id
RETURN redirect.id AS id
ORDER BY id
