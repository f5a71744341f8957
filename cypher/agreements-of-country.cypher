// In which agreements do these countries take part on a day, by themselves or through an organization whose accession binds its members, a
// page for each, in name order?
// $keys  country ids
// $states  the states in which the agreements are on the day; those in force are IN_FORCE and PROVISIONAL, see parts/in-state
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
WITH key, $states AS states
CALL (key, states) {
  // include parts/ways-to-agreements(key, states)
}
WITH key, agreement, through, since, until, spells, citations
WHERE agreement.sortKey > $after
ORDER BY through, since
WITH key, agreement, collect({since: since, until: until, spells: spells, citations: citations}) AS ways
ORDER BY agreement.sortKey
WITH key, collect({agreement: agreement, way: ways[0]}) AS found
UNWIND found[..$limit] AS one
WITH key, one.agreement AS agreement, one.way AS way
RETURN key, agreement.sortKey AS sortKey, [column IN $columns | agreement[column]] AS entity, $day AS day, way.since AS since, way.until AS until,
  way.spells AS spells, way.citations AS citations
ORDER BY sortKey
