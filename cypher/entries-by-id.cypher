// Which entries of the ledger have these ids?
// $keys  entry ids
UNWIND $keys AS key
MATCH (entry:Entry {id: key})
RETURN key, entry{.*} AS entry
