// Does what an entry says, or takes back, concern one of these things? The first fact that does.
// $revision  the revision of the entry
// $kinds  kinds of facts; null for all
// $ids  ids of entities, claims and sources; null for whatever it concerns
// $names  the same ids as they begin in JSON: each with a quote before it, once with a quote behind it and once with a number sign
CALL () {
  MATCH (version:Version {from: $revision})
  RETURN version
  UNION
  MATCH (version:Version {until: $revision})
  RETURN version
}
WITH version
WHERE ($kinds IS NULL OR version.kind IN $kinds)
  AND ($ids IS NULL OR version.fact IN $ids
    OR any(id IN $ids WHERE version.fact STARTS WITH id + ' ' OR version.fact ENDS WITH ' ' + id)
    OR any(name IN $names WHERE coalesce(version.row, '') CONTAINS name))
RETURN version.kind AS kind, version.fact AS fact
LIMIT 1
