// Is this the relation of one with a status on a day? A condition, only to be joined with others by AND.
// (edge)   the variable of a relation MEMBER_OF, PARTY_TO or ASSOCIATED_WITH
// $status  MEMBER, which suspended members are too, SUSPENDED, PARTNER, OBSERVER, CANDIDATE, SIGNATORY or NEGOTIATING
// $day     the day, as an ISO 8601 date
(($status = 'MEMBER' AND type(edge) IN ['MEMBER_OF', 'PARTY_TO']) OR any(one IN coalesce(edge.spells, []) WHERE
  split(one, '|')[0] = $status AND split(one, '|')[1] <= $day AND split(one, '|')[2] > $day))
