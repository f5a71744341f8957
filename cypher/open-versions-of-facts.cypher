// What do people and the seed say of these facts today? Nothing comes back of facts that only the first seed has spoken of.
// $keys  keys of facts: ids, or for edges both ids with the relation between them
UNWIND $keys AS key
MATCH (version:Version {fact: key})
WHERE version.until IS NULL
RETURN key, version{.*} AS version
ORDER BY version.rank, version.from, version.id
