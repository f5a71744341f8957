// What does this owner say that holds today?
// $owner  the id of an entry
MATCH (version:Version {owner: $owner})
WHERE version.until IS NULL
RETURN version{.*} AS version
ORDER BY version.id
