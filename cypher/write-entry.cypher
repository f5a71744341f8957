// Write an entry of the ledger.
// $properties  all that it says
CREATE (entry:Entry)
SET entry += $properties
