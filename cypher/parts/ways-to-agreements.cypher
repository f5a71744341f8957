// In which agreements does a country take part on a day, by which way, and on which side does it stand? This is the body of a CALL.
// The way is by itself, or through an organization that it is a member of, if whoever is a member of it is bound.
// (country)  the variable of the country's id
// (states)   the variable of a list of states in which the agreements are; see parts/in-state
// $day  the day, as an ISO 8601 date
MATCH (:Entity {id: country})-[party:PARTY_TO|ASSOCIATED_WITH]->(agreement:Agreement)
WHERE
  // include parts/takes-part(party, agreement)
  AND
    // include parts/in-state(agreement, states)
RETURN agreement, 0 AS through, party.since AS since, party.until AS until, party.spells AS spells, party.confidence AS confidence, party.citations AS citations,
  coalesce(head([one IN coalesce(party.sides, []) WHERE split(one, '|')[1] <= $day AND split(one, '|')[2] > $day | split(one, '|')[0]]), country) AS side,
  [{from: country, relation: type(party), to: agreement.id, basis: party.basis, citations: party.citations, direction: 'OUT'}] AS steps
UNION ALL
MATCH (:Entity {id: country})-[member:MEMBER_OF]->(organization:Organization)-[party:PARTY_TO|ASSOCIATED_WITH]->(agreement:Agreement)
WHERE coalesce(party.bindsMembers, false) AND
  // include parts/holds(member)
  AND
    // include parts/takes-part(party, agreement)
  AND
    // include parts/in-state(agreement, states)
RETURN agreement, 1 AS through, CASE WHEN coalesce(member.since, '') > coalesce(party.since, '') THEN member.since ELSE party.since END AS since,
  coalesce(party.until, member.until) AS until, member.spells AS spells,
  CASE WHEN member.confidence IN ['low', 'medium'] AND coalesce(party.confidence, 'high') <> 'low' THEN member.confidence ELSE party.confidence END AS confidence, member.citations + party.citations AS citations,
  coalesce(head([one IN coalesce(party.sides, []) WHERE split(one, '|')[1] <= $day AND split(one, '|')[2] > $day | split(one, '|')[0]]), organization.id) AS side, [
    {from: country, relation: 'MEMBER_OF', to: organization.id, basis: member.basis, citations: member.citations, direction: 'OUT'},
    {from: organization.id, relation: type(party), to: agreement.id, basis: party.basis, citations: party.citations, direction: 'OUT'}
  ] AS steps
