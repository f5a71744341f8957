// Which agreements in force link these countries on a day, by themselves or through an organization, and by which chain is each of
// them a party, a page for each group of countries, in name order?
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
  CALL (id) {
    MATCH (:Entity {id: id})-[party:PARTY_TO]->(agreement:Agreement)
    WHERE
      // include parts/holds(party)
    RETURN agreement, party.since AS since,
      [{from: id, relation: 'PARTY_TO', to: agreement.id, basis: party.basis, citations: party.citations, direction: 'OUT'}] AS steps
    UNION
    MATCH (:Entity {id: id})-[member:MEMBER_OF]->(organization:Organization)-[party:PARTY_TO]->(agreement:Agreement)
    WHERE
      // include parts/holds(member)
      AND
        // include parts/holds(party)
    RETURN agreement, CASE WHEN coalesce(member.since, '') > coalesce(party.since, '') THEN member.since ELSE party.since END AS since, [
      {from: id, relation: 'MEMBER_OF', to: organization.id, basis: member.basis, citations: member.citations, direction: 'OUT'},
      {from: organization.id, relation: 'PARTY_TO', to: agreement.id, basis: party.basis, citations: party.citations, direction: 'OUT'}
    ] AS steps
  }
  WITH countries, position, agreement, since, steps
  WHERE agreement.sortKey > $after AND (agreement.inForceSince <= $day
    OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL)
  ORDER BY size(steps), [step IN steps | step.to]
  WITH countries, position, agreement, collect({since: since, steps: steps}) AS ways
  WITH countries, position, agreement, ways[0] AS way
  ORDER BY position
  WITH countries, agreement, collect(way) AS found
  WHERE size(found) = size(countries)
  RETURN agreement, found
  ORDER BY agreement.sortKey
  LIMIT $limit
}
RETURN key, agreement.sortKey AS sortKey, [column IN $columns | agreement[column]] AS entity, [way IN found | way.since] AS since, [way IN found | way.steps] AS evidence
ORDER BY sortKey
