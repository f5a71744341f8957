// Delete these redirects, so that the former ids lead nowhere.
// $ids  former ids
UNWIND $ids AS id
MATCH (redirect:Redirect {id: id})
DELETE redirect
