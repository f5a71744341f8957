// Delete these claims. They must have no links any more.
// $ids  claim ids
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
DELETE claim
