// Which sections do these railways have: how many for each?
// $keys  railway ids
// $statuses  only sections that have come as far as one of these; null for all
UNWIND $keys AS key
CALL (key) {
  MATCH (section:Section {railwayId: key})
  WHERE section.number > 0 AND ($statuses IS NULL OR section.status IN $statuses)
  RETURN count(section) AS total
}
RETURN key, total
