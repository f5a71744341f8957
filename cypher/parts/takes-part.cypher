// Does whoever has this relation take part in the agreement on a day? A condition, only to be joined with others by AND.
// A party does while it is one, and of an agreement that has ended, who was to the end. Of one that binds nobody, who negotiates or signs it.
// (edge)       the variable of a relation PARTY_TO or ASSOCIATED_WITH
// (agreement)  the variable of the agreement that it leads to
// $day  the day, as an ISO 8601 date
(type(edge) = 'PARTY_TO' OR coalesce(agreement.standing, '') IN ['NEGOTIATING', 'CONCLUDED', 'SIGNED'])
  AND ((
    // include parts/holds(edge)
  ) OR (coalesce(edge.until, '9999') <= $day AND edge.until = coalesce(agreement.endedOn, '')))
