// What has ever been said of these facts?
// $keys  keys of facts
UNWIND $keys AS key
MATCH (version:Version {fact: key})
RETURN key, version{.*} AS version
ORDER BY version.rank, version.from, version.id
