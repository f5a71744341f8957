// Which agreements link these countries on a day, by themselves or through an organization whose accession binds its members: how many for
// each group?
// Two that stand on one side of an agreement are not linked by it: the members of a bloc by what the bloc has agreed with a third. Of a
// bundle of bilateral agreements, hub and spokes, only the hub is linked with each.
// $keys  groups of country ids, the ids of a group separated by a blank
// $states  the states in which the agreements are on the day; those in force are IN_FORCE and PROVISIONAL, see parts/in-state
// $kinds  only agreements of these kinds; null for all
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS countries
  UNWIND range(0, size(countries) - 1) AS position
  WITH countries, countries[position] AS country, $states AS states
  CALL (country, states) {
    // include parts/ways-to-agreements(country, states)
  }
  WITH countries, country, agreement, through, side, steps
  WHERE coalesce(agreement.hub, countries[0]) IN countries AND ($kinds IS NULL OR agreement.agreementKind IN $kinds)
  ORDER BY through, [step IN steps | step.to]
  WITH countries, agreement, country, collect(side) AS sides
  WITH countries, agreement, collect(sides[0]) AS sides
  WHERE size(sides) = size(countries) AND any(side IN sides WHERE side <> sides[0])
  RETURN count(agreement) AS total
}
RETURN key, total
