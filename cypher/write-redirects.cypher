// Write which ids have replaced these former ids.
// $rows  id, the former one, and target, the one that an entity has now
UNWIND $rows AS row
MERGE (redirect:Redirect {id: row.id})
SET redirect.target = row.target
