// What has ever been said of these facts? Nothing comes back of facts that only the first seed has spoken of.
// $keys  keys of facts
UNWIND $keys AS key
MATCH (version:Version {fact: key})
RETURN key, version{.*} AS version
ORDER BY version.rank, version.from, version.id
