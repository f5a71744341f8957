// Which agreements in force link these countries on a day, by themselves or through an organization: how many for each group?
// $keys  groups of country ids, the ids of a group separated by a blank
// $day  the day, as an ISO 8601 date; an edge without a known start counts from the first day on which a source mentions the agreement, or else as always in force
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS countries
  UNWIND countries AS id
  CALL (id) {
    MATCH (:Entity {id: id})-[party:PARTY_TO]->(agreement:Agreement)
    WHERE coalesce(party.since, agreement.knownBy, '') <= $day AND coalesce(party.until, '9999') > $day
    RETURN agreement
    UNION
    MATCH (:Entity {id: id})-[member:MEMBER_OF]->(organization:Organization)-[party:PARTY_TO]->(agreement:Agreement)
    WHERE coalesce(member.since, organization.foundedOn, '') <= $day AND coalesce(member.until, '9999') > $day
      AND coalesce(party.since, agreement.knownBy, '') <= $day AND coalesce(party.until, '9999') > $day
    RETURN agreement
  }
  WITH countries, agreement, id
  WHERE agreement.inForceSince <= $day
    OR coalesce(agreement.inForceSince, agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince) IS NULL
  WITH countries, agreement, count(DISTINCT id) AS linked
  WHERE linked = size(countries)
  RETURN count(agreement) AS total
}
RETURN key, total
