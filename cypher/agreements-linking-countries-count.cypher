// Which agreements in force link these countries on a day, by themselves or through an organization: how many for each group?
// $keys  groups of country ids, the ids of a group separated by a blank
// $day  the day, as an ISO 8601 date; without a known start from the day of the source that lists it
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS countries
  UNWIND countries AS id
  CALL (id) {
    MATCH (:Entity {id: id})-[party:PARTY_TO]->(agreement:Agreement)
    WHERE
      // include parts/holds(party)
    RETURN agreement
    UNION
    MATCH (:Entity {id: id})-[member:MEMBER_OF]->(organization:Organization)-[party:PARTY_TO]->(agreement:Agreement)
    WHERE
      // include parts/holds(member)
      AND
        // include parts/holds(party)
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
