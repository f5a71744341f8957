// Which statements say this of the same subject?
// $subject    an entity id
// $predicate  the predicate in words
// $object     an entity id, '' for none
// $words      the object in words, '' for none
// $start      the start of the period, '' for none
MATCH (:Entity {id: $subject})<-[about:ABOUT]-(statement:Statement)
WHERE about.role = 'SUBJECT' AND statement.predicate = $predicate AND coalesce(statement.objectId, '') = $object
  AND coalesce(statement.objectText, '') = $words AND coalesce(statement.periodStart, '') = $start
RETURN statement.id AS id, statement.citations AS citations
ORDER BY id
