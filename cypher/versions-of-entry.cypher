// Which versions did this entry open, and which did it close?
// $revision  the revision of the entry
CALL () {
  MATCH (version:Version {from: $revision})
  RETURN version
  UNION
  MATCH (version:Version {until: $revision})
  RETURN version
}
RETURN version{.*} AS version
ORDER BY version.id
