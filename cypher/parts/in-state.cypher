// Is this agreement in one of some states on a day? A condition, only to be joined with others by AND.
// What has no day for a state stands as the file that describes it says: it is in force of an unknown day, or signed of one.
// (agreement)  the variable of an agreement
// (states)     a list of states: NEGOTIATING, CONCLUDED, SIGNED, PROVISIONAL, IN_FORCE, ENDED
// $day  the day, as an ISO 8601 date
CASE
  WHEN coalesce(agreement.endedOn, '9999') <= $day THEN 'ENDED'
  WHEN coalesce(agreement.inForceSince, '9999') <= $day THEN 'IN_FORCE'
  WHEN coalesce(agreement.provisionalSince, '9999') <= $day THEN 'PROVISIONAL'
  WHEN agreement.standing = 'IN_FORCE' AND agreement.inForceSince IS NULL AND agreement.provisionalSince IS NULL THEN 'IN_FORCE'
  WHEN coalesce(agreement.signedOn, '9999') <= $day THEN 'SIGNED'
  WHEN coalesce(agreement.concludedOn, '9999') <= $day THEN 'CONCLUDED'
  WHEN coalesce(agreement.negotiatedSince, '9999') <= $day THEN 'NEGOTIATING'
  WHEN coalesce(agreement.signedOn, agreement.concludedOn, agreement.negotiatedSince, agreement.inForceSince, agreement.provisionalSince) IS NULL
    THEN coalesce(agreement.standing, 'SIGNED')
  ELSE ''
END IN states
