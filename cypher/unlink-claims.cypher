// Delete what links these claims to entities, sources and the claims that they were computed from.
// $ids  claim ids
UNWIND $ids AS id
MATCH (:Claim {id: id})-[link:ABOUT|CITES|ATTRIBUTED_TO|DERIVED_FROM]->()
DELETE link
