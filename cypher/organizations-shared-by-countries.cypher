// Which organizations are all of these countries members of on a day, a page for each group of countries, in name order?
// $keys  groups of country ids, the ids of a group separated by a blank
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS countries
  UNWIND range(0, size(countries) - 1) AS position
  WITH countries, position, countries[position] AS id
  MATCH (:Entity {id: id})-[member:MEMBER_OF]->(organization:Organization)
  WHERE organization.sortKey > $after AND
    // include parts/holds(member)
  WITH countries, position, organization, {since: member.since, spells: coalesce(member.spells, []), steps: [
    {from: id, relation: 'MEMBER_OF', to: organization.id, basis: member.basis, citations: member.citations, direction: 'OUT'}
  ]} AS way
  ORDER BY position
  WITH countries, organization, collect(way) AS found
  WHERE size(found) = size(countries)
  RETURN organization, found
  ORDER BY organization.sortKey
  LIMIT $limit
}
RETURN key, organization.sortKey AS sortKey, [column IN $columns | organization[column]] AS entity, $day AS day,
  [way IN found | way.since] AS since, [way IN found | way.spells] AS spells, [way IN found | way.steps] AS evidence
ORDER BY sortKey
