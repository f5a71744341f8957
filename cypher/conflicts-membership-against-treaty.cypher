// Who is a member of these organizations, and who is a party to the treaty whose parties are their members?
// These are candidates: members and parties are compared from the day on which the treaty entered into force.
// $keys  ids of organizations
UNWIND $keys AS key
MATCH (organization:Entity {id: key})<-[:TREATY_OF]-(treaty:Agreement)
CALL (organization) {
  MATCH (organization)<-[edge:MEMBER_OF]-(member:Entity)
  WITH edge, member
  ORDER BY member.id
  RETURN collect({id: member.id, name: member.name, since: edge.since, until: edge.until, citations: edge.citations}) AS members
}
CALL (treaty) {
  MATCH (treaty)<-[edge:PARTY_TO]-(party:Entity)
  WITH edge, party
  ORDER BY party.id
  RETURN collect({id: party.id, name: party.name, since: edge.since, until: edge.until, citations: edge.citations}) AS parties
}
RETURN key, organization.name AS organization, treaty.id AS treatyId, treaty.name AS treaty, treaty.inForceSince AS inForceSince, members, parties
ORDER BY treatyId
