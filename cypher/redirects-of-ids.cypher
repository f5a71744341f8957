// Which ids have these former ids been replaced by?
// $keys  ids that no entity has
UNWIND $keys AS key
MATCH (redirect:Redirect {id: key})
RETURN key, redirect.target AS target
