// Note that these versions no longer hold.
// $ids  versions
// $until  the first revision at which they do not
UNWIND $ids AS id
MATCH (version:Version {id: id})
SET version.until = $until
