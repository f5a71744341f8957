// To which agreements in force are these countries party on a day, by themselves or through an organization whose accession binds its members?
// $keys  country ids
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
WITH key, ['IN_FORCE', 'PROVISIONAL'] AS states
CALL (key, states) {
  // include parts/ways-to-agreements(key, states)
}
WITH key, agreement.id AS held, count(*) AS ways
RETURN key, held
ORDER BY held
