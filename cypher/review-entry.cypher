// Note what has become of a proposal.
// $id  the entry that proposes
// $properties  its status and the review: who, when, why and in which entry
MATCH (entry:Entry {id: $id})
SET entry += $properties
