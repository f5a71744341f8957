// What is known of these edges: what each rests on, where it can be checked, and when it holds?
// $keys  edges as three texts with a tab between them: the id of the one that the relation reads from, the relation, the other's id
UNWIND $keys AS key
WITH key, split(key, '\t') AS texts
WITH key, texts[0] AS source, texts[1] AS relation, texts[2] AS target
MATCH (:Entity {id: source})-[edge]->(:Entity {id: target})
WHERE type(edge) = relation
RETURN key, edge.basis AS basis, edge.citations AS citations, edge.since AS since, edge.until AS until
