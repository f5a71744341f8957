// Does this relation hold on a day? A condition, only to be joined with others by AND.
// One without a known start holds from the day of the source that lists it (`knownBy`); where that is not known either, always. One with a
// break in it holds in its spells alone.
// A line that does not run here, such as one that is planned, has a status on its edges and does not hold.
// (edge)  the variable of a relation
// $day    the day, as an ISO 8601 date
coalesce(edge.status, '') = '' AND coalesce(edge.since, edge.knownBy, '') <= $day AND coalesce(edge.until, '9999') > $day
  AND (edge.spells IS NULL OR any(spell IN coalesce(edge.spells, []) WHERE split(spell, '|')[1] <= $day AND split(spell, '|')[2] > $day))
