// What does the graph keep of these edges? All are of one relation, whose name is put in the place of RELATION.
// $keys  edges, each as source id, relation and target id, separated by spaces
UNWIND $keys AS key
WITH key, split(key, ' ') AS texts
WITH key, texts[0] AS source, texts[2] AS target
MATCH (:Entity {id: source})-[edge:RELATION]->(:Entity {id: target})
RETURN key, edge{.*} AS properties
