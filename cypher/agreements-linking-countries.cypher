// Which agreements link these countries on a day, by themselves or through an organization whose accession binds its members, and by which
// chain does each of them take part, a page for each group of countries, in name order?
// Two that stand on one side of an agreement are not linked by it: the members of a bloc by what the bloc has agreed with a third. Of a
// bundle of bilateral agreements, hub and spokes, only the hub is linked with each.
// $keys  groups of country ids, the ids of a group separated by a blank
// $states  the states in which the agreements are on the day; those in force are IN_FORCE and PROVISIONAL, see parts/in-state
// $kinds  only agreements of these kinds; null for all
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS countries
  UNWIND range(0, size(countries) - 1) AS position
  WITH countries, position, countries[position] AS country, $states AS states
  CALL (country, states) {
    // include parts/ways-to-agreements(country, states)
  }
  WITH countries, position, agreement, through, since, spells, confidence, side, steps
  WHERE agreement.sortKey > $after AND coalesce(agreement.hub, countries[0]) IN countries AND ($kinds IS NULL OR agreement.agreementKind IN $kinds)
  ORDER BY through, [step IN steps | step.to]
  WITH countries, position, agreement, collect({since: since, spells: coalesce(spells, []), confidence: confidence, side: side, steps: steps}) AS ways
  WITH countries, position, agreement, ways[0] AS way
  ORDER BY position
  WITH countries, agreement, collect(way) AS found
  WHERE size(found) = size(countries) AND any(way IN found WHERE coalesce(way.side, '') <> found[0].side)
  RETURN agreement, found
  ORDER BY agreement.sortKey
  LIMIT $limit
}
RETURN key, agreement.sortKey AS sortKey, [column IN $columns | agreement[column]] AS entity, $day AS day, [way IN found | way.since] AS since,
  [way IN found | way.spells] AS spells, [way IN found | way.confidence] AS confidence, agreement.suspensions AS suspensions, [way IN found | way.steps] AS evidence
ORDER BY sortKey
