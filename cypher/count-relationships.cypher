// How many relationships does the graph have?
MATCH ()-[edge]->()
RETURN count(edge) AS relationships
