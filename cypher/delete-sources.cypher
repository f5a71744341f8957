// Delete these sources. No claim may cite them any more.
// $ids  source ids
UNWIND $ids AS id
MATCH (source:Source {id: id})
DELETE source
