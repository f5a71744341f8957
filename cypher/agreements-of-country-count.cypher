// In which agreements do these countries take part on a day, by themselves or through an organization whose accession binds its members:
// how many for each?
// $keys  country ids
// $states  the states in which the agreements are on the day; those in force are IN_FORCE and PROVISIONAL, see parts/in-state
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
WITH key, $states AS states
CALL (key, states) {
  // include parts/ways-to-agreements(key, states)
}
RETURN key, count(DISTINCT agreement) AS total
