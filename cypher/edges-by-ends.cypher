// What is the evidence of these edges, and when do they hold?
// $keys  edges, each as source id, relation and target id, separated by tabs
UNWIND $keys AS key
WITH key, split(key, '\t') AS texts
WITH key, texts[0] AS source, texts[1] AS relation, texts[2] AS target
MATCH (:Entity {id: source})-[edge]->(:Entity {id: target})
WHERE type(edge) = relation
RETURN key, edge.basis AS basis, edge.citations AS citations, edge.since AS since, edge.until AS until, edge.status AS status
