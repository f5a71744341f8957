// Which sources have these ids?
// $keys  source ids
UNWIND $keys AS key
MATCH (source:Source {id: key})
RETURN key, source{.*} AS source
