// Which values do observations that pass a filter have in a dimension, how many have each, by which sources, and of which time?
// $keys  dimensions: a property of theirs; YEARS, the first and the last year of their period; SOURCES, the sources that they cite
// $entry  the index lookups that find candidates for the filter; see parts/observations-of-entry.cypher
// $clauses  the filter: a list of alternatives, each a list of tests that must all hold; see README.md
CALL () {
  // include parts/observations-of-entry(observation)
}
WITH observation
WHERE
  // include parts/passes(observation)
UNWIND $keys AS key
WITH key, CASE key
    WHEN 'YEARS' THEN coalesce(substring(observation.periodStart, 0, 4), '') + '/' + coalesce(substring(observation.periodEnd, 0, 4), '')
    WHEN 'SOURCES' THEN ''
    ELSE observation[key]
  END AS held,
  [citation IN observation.citations | split(citation, '#')[0]] AS sources,
  coalesce(observation.periodStart, observation.periodEnd) AS earliest,
  coalesce(observation.periodEnd, observation.periodStart) AS latest
RETURN key, held, sources, count(*) AS total, count(earliest) AS dated, min(earliest) AS earliest, max(latest + '~') AS latest
ORDER BY key, held, sources
