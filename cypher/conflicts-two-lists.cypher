// Who is in one of two lists of the members of these organizations and agreements, and not in the other?
// The list with dates is the graph's edges; what the other, undated one has otherwise stands in the property `otherLists`.
// $keys  ids of organizations and agreements
UNWIND $keys AS key
MATCH (whole:Entity {id: key})
WHERE whole.otherLists IS NOT NULL
UNWIND whole.otherLists AS other
MATCH (country:Entity {id: split(other, '|')[2]})
CALL (whole, country) {
  MATCH (country)-[edge:MEMBER_OF|PARTY_TO]->(whole)
  RETURN collect({since: edge.since, until: edge.until, citations: edge.citations}) AS edges
}
WITH key, whole, other, country, edges
ORDER BY country.id
RETURN key, whole.name AS name, split(other, '|')[0] AS source, split(other, '|')[3] AS dated,
  collect({id: country.id, name: country.name, isListed: split(other, '|')[1] = 'LISTED', edges: edges}) AS differing
ORDER BY source
