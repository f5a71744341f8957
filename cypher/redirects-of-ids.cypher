// Which ids have these former ids been replaced by?
// $keys  ids, of which those that entities have are left out
UNWIND $keys AS key
MATCH (redirect:Redirect {id: key})
WHERE NOT EXISTS { MATCH (:Entity {id: key}) }
RETURN key, redirect.target AS target
